/** Which literals were seen in a text, and where, in the order of the text. */
export class Sightings {
  literals: Uint32Array = new Uint32Array(64);
  /** The second place of the gram that each was seen by. */
  places: Uint32Array = new Uint32Array(64);
  count = 0;
  /** Whether the text is all ASCII. */
  isAscii = true;
  /** The text was not gone through to its end. */
  isCut = false;

  add(literal: number, place: number): void {
    if (this.count === this.literals.length) this.#grow();
    this.literals[this.count] = literal;
    this.places[this.count] = place;
    this.count++;
  }

  begin(isAscii: boolean): void {
    this.count = 0;
    this.isAscii = isAscii;
    this.isCut = false;
  }

  cut(): void {
    this.isCut = true;
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
