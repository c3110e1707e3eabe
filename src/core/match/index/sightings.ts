/** Which literals were seen in a text, and where, in the order of the text. */
export class Sightings {
  literals: Uint32Array = new Uint32Array(64);
  /** A place in the literal. */
  places: Uint32Array = new Uint32Array(64);
  count = 0;
  /** Whether the text is all ASCII. */
  isAscii = true;

  add(literal: number, place: number): void {
    if (this.count === this.literals.length) this.#grow();
    this.literals[this.count] = literal;
    this.places[this.count] = place;
    this.count++;
  }

  begin(isAscii: boolean): void {
    this.count = 0;
    this.isAscii = isAscii;
  }

  /** Where they were added out of order. */
  sort(): void {
    const { literals, places, count } = this;
    const order = Array.from({ length: count }, (_, i) => i).sort(
      (a, b) => (places[a] ?? 0) - (places[b] ?? 0),
    );
    literals.set(order.map((i) => literals[i] ?? 0));
    places.set(order.map((i) => places[i] ?? 0));
  }

  /** The end of those, from one on, that are not beyond a place. */
  endOf(from: number, place: number): number {
    let to = from;
    while (to < this.count && (this.places[to] as number) <= place) to++;
    return to;
  }

  distinct(): Set<number> {
    return new Set(this.literals.subarray(0, this.count));
  }

  #grow(): void {
    this.literals = doubled(this.literals);
    this.places = doubled(this.places);
  }
}

function doubled(numbers: Uint32Array): Uint32Array {
  const larger = new Uint32Array(2 * numbers.length);
  larger.set(numbers);
  return larger;
}
