/**
 * A set of numbers below `size` that is cleared in constant time. It stores, for each number, the generation in which it was last
 * added. A number belongs to the set if that is the current generation.
 */
export class SparseSet {
  readonly #addedIn: Uint32Array;
  readonly #lastGeneration: number;
  #generation = 1;

  /** @param lastGeneration the generation after which all stamps are reset; it must fit into 32 bits */
  constructor(size: number, lastGeneration = 0xffffffff) {
    this.#addedIn = new Uint32Array(size);
    this.#lastGeneration = lastGeneration;
  }

  clear(): void {
    this.#generation++;
    if (this.#generation > this.#lastGeneration) {
      this.#addedIn.fill(0);
      this.#generation = 1;
    }
  }

  has(number: number): boolean {
    return this.#addedIn[number] === this.#generation;
  }

  add(number: number): void {
    this.#addedIn[number] = this.#generation;
  }
}
