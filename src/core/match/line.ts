import { foldText, isAscii } from './fold.ts';

/** A line of a text, or the whole of it, as the engine looks at it. */
export type Line = {
  readonly text: string;
  readonly folded: string;
  /** Every character is one UTF-16 unit and folds within ASCII or not at all: chains may count characters. */
  readonly isPlain: boolean;
  readonly hasNewline: boolean;
  /** Where it starts in the text searched. */
  readonly offset: number;
};

/** A text without newlines. */
export function makeLine(text: string, offset: number): Line {
  const isPlain = isAscii(text) || !/[\u017f\u212a\ud800-\udfff]/.test(text);
  return { text, folded: foldText(text), isPlain, hasNewline: false, offset };
}

export function makeWholeText(text: string): Line {
  return { ...makeLine(text, 0), hasNewline: text.includes('\n') };
}

export function splitLines(text: string): Line[] {
  let offset = 0;
  return text.split('\n').map((line) => {
    const start = offset;
    offset += line.length + 1;
    return makeLine(line, start);
  });
}
