/** The events in their order, to read when the counts are wrong. */
export class Journal {
  readonly #now: () => number;
  readonly #started: number;
  readonly #lines: { text: string; about: readonly string[] }[] = [];

  constructor(now: () => number = () => 0) {
    this.#now = now;
    this.#started = now();
  }

  /** `about` are the entries that the event concerns. An empty list means all. */
  note(line: string, about: readonly string[] = []): void {
    const ms = Math.round(this.#now() - this.#started);
    const number = String(this.#lines.length + 1).padStart(4);
    this.#lines.push({ text: `${number} ${ms ? `${ms} ms ` : ''}${line}`, about });
  }

  linesAbout(errorIds: readonly string[]): string[] {
    return this.#lines
      .filter(({ about }) => about.length === 0 || about.some((id) => errorIds.includes(id)))
      .map(({ text }) => text);
  }
}
