/**
 * Which of so many numbers are marked. All marks are wiped at once without touching them: a number is marked if it was so
 * in the round under way.
 */
export class Marks {
  readonly #markedIn: Uint32Array;
  readonly #lastRound: number;
  #round = 1;

  /** @param lastRound after which all marks are wiped one by one: the most that fits in one of them */
  constructor(size: number, lastRound = 0xffffffff) {
    this.#markedIn = new Uint32Array(size);
    this.#lastRound = lastRound;
  }

  wipe(): void {
    this.#round++;
    if (this.#round > this.#lastRound) {
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
