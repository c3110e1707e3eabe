/**
 * A set of numbers below a size. Each number has the generation in which it was added, and belongs to the set if that is the
 * current one. So clearing the set touches no number.
 */
export class SparseSet {
  readonly #addedIn: Uint32Array;
  readonly #lastGeneration: number;
  #generation = 1;

  /** @param lastGeneration after which the stamps are cleared one by one: the most that fits in one of them */
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
