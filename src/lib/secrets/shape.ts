import type { Span } from '../text/source-text.ts';

/** How to recognise one kind of secret or personal data. */
export type Shape = {
  kind: string;
  /** A text is searched only if it contains one of these, in lower case. An empty list means every text. */
  marks: readonly string[];
  /** Finds every place in a text that has the shape, in order: the part to hide, without the words around it. */
  find: (text: string) => Iterable<Span>;
  /** A further test that the part must pass. */
  value?: (part: string) => boolean;
  /** The replacement in a text that is kept. The default is `<secret>`. */
  put?: string;
  /** It may span many lines, so the whole text is searched at once. */
  isLong?: true;
};

/** Finds a pattern. Its group `secret` is the part to hide; without the group, the whole match is. */
export function everywhere(pattern: RegExp): Shape['find'] {
  return function* (text) {
    for (const match of text.matchAll(pattern)) yield partOf(match, 0);
  };
}

/**
 * Finds an option in the commands that take it. The words of a command are searched once, even if its name occurs in them
 * again.
 */
export function inCommands(begins: RegExp, ends: RegExp, option: RegExp): Shape['find'] {
  return function* (text) {
    let end = 0;
    for (const { index, 0: name } of text.matchAll(begins)) {
      if (index < end) continue;
      const start = index + name.length - 1;
      end = offsetOfNext(ends, text, start);
      for (const match of text.slice(start, end).matchAll(option)) yield partOf(match, start);
    }
  };
}

/** A list or an object that is longer is cut. */
const MAX_BRACKETS = 4096;

/** Finds what is in brackets behind a beginning: a list or an object, with the brackets. One without its end ends with its line. */
export function inBrackets(begins: RegExp): Shape['find'] {
  return function* (text) {
    let end = 0;
    for (const { index, 0: name } of text.matchAll(begins)) {
      const start = index + name.length;
      if (start < end) continue;
      end = endOfBrackets(text, start) ?? Math.min(offsetOfNext(/$/gm, text, start), start + MAX_BRACKETS);
      yield { start, end };
    }
  };
}

/** A bracket in a quoted text is not one. An escaped sign stands for nothing, so JSON inside JSON is read, too. */
function endOfBrackets(text: string, start: number): number | null {
  const signs = /"(?:[^"\\\n]|\\.)*"|\\.|[[\]{}]/gy;
  let depth = 0;
  for (let at = start; at < Math.min(text.length, start + MAX_BRACKETS); ) {
    signs.lastIndex = at;
    const [sign = text.charAt(at)] = signs.exec(text) ?? [];
    at += sign.length;
    if (sign === '[' || sign === '{') depth++;
    if ((sign === ']' || sign === '}') && --depth === 0) return at;
  }
  return null;
}

/** The start of the first match of a global pattern from an offset on, or the end of the text. */
export function offsetOfNext(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? text.length;
}

/** The group comes after the words that identify it, so its last occurrence in the match is the right one. */
function partOf({ index, groups, 0: all }: RegExpExecArray, from: number): Span {
  const part = groups?.secret ?? all;
  const start = from + index + all.lastIndexOf(part);
  return { start, end: start + part.length };
}
