import { foldText } from './fold.ts';

/** A line of a text, or the whole of it, as the engine looks at it. */
export class Line {
  readonly text: string;
  /** Where it starts in the text searched. */
  readonly offset: number;
  /** Every character is one UTF-16 unit and folds within ASCII or not at all: chains may count characters. */
  readonly isPlain: boolean;
  readonly hasNewline: boolean;
  #folded: string | null = null;

  constructor(text: string, offset: number, isAscii: boolean, hasNewline: boolean) {
    this.text = text;
    this.offset = offset;
    this.isPlain = isAscii || !/[\u017f\u212a\ud800-\udfff]/.test(text);
    this.hasNewline = hasNewline;
  }

  /** Folded on first need: most lines have no candidate. */
  get folded(): string {
    this.#folded ??= foldText(this.text);
    return this.#folded;
  }
}
