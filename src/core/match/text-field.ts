import { findLineStarts, lineAt } from '../../lib/text/line-starts.ts';

/** One text of a record or an alert, normalised. */
export class TextField {
  readonly name: string;
  readonly text: string;
  #lineStarts: number[] | null = null;

  constructor(name: string, text: string) {
    this.name = name;
    this.text = text;
  }

  /** The line, from 1, that an offset lies on. Lines are looked for on first need: in most texts nothing is found. */
  lineOf(offset: number): number {
    this.#lineStarts ??= findLineStarts(this.text);
    return lineAt(this.#lineStarts, offset).line;
  }
}
