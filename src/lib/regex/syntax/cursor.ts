/** The position of a parser in a pattern, and the flags at this position. */
export type Cursor = { readonly source: string; at: number; flags: Flags };

export type Flags = { fold: boolean; multiline: boolean; dotAll: boolean; ungreedy: boolean };

/** The flags at the start of every pattern: i and m, which `compilePattern` gives to re2js. */
export const INITIAL_FLAGS: Flags = { fold: true, multiline: true, dotAll: false, ungreedy: false };

/** The parser throws it on syntax that it does not know. `parsePattern` catches it and returns null. */
export class UnknownSyntax extends Error {}

export function isAtEnd(cursor: Cursor): boolean {
  return cursor.at >= cursor.source.length;
}

export function lookingAt(cursor: Cursor, text: string): boolean {
  return cursor.source.startsWith(text, cursor.at);
}

/** Consumes a text if it is at the cursor. */
export function take(cursor: Cursor, text: string): boolean {
  if (!lookingAt(cursor, text)) return false;
  cursor.at += text.length;
  return true;
}

/** Consumes one code point. */
export function takeCodePoint(cursor: Cursor): number {
  const codePoint = cursor.source.codePointAt(cursor.at);
  if (codePoint === undefined) throw new UnknownSyntax('the pattern ends too early');
  cursor.at += codePoint > 0xffff ? 2 : 1;
  return codePoint;
}

/** Consumes the match of a sticky expression at the cursor. Returns null and consumes nothing without a match. */
export function takeMatch(cursor: Cursor, sticky: RegExp): RegExpExecArray | null {
  sticky.lastIndex = cursor.at;
  const match = sticky.exec(cursor.source);
  if (match) cursor.at += match[0].length;
  return match;
}
