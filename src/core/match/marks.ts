/**
 * Which of so many numbers are marked. All marks are wiped at once without touching them: a number is marked if it was so
 * in the round under way.
 */
export class Marks {
  readonly #markedIn: Uint32Array;
  #round = 1;

  constructor(size: number) {
    this.#markedIn = new Uint32Array(size);
  }

  wipe(): void {
    this.#round++;
    // After four thousand million rounds the array could not tell them apart.
    if (this.#round > 0xffffffff) {
      this.#markedIn.fill(0);
      this.#round = 1;
    }
  }

  has(number: number): boolean {
    return this.#markedIn[number] === this.#round;
  }

  add(number: number): void {
    this.#markedIn[number] = this.#round;
  }
}
