import type { CapReached } from '../../generated/match.ts';
import { findLineStarts, lineAt } from '../../lib/text/line-starts.ts';
import { MAX_RECORD_LENGTH } from '../../lib/text/normalise.ts';

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

/** Says so where a text is cut. */
export function lengthCaps({ length }: string, field = 'text'): CapReached[] {
  if (length <= MAX_RECORD_LENGTH) return [];
  const message = `${field} has ${length} characters; only the first ${MAX_RECORD_LENGTH} were matched`;
  return [{ cap: 'record_length', limit: MAX_RECORD_LENGTH, field, message }];
}
