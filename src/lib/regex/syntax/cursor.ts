/** Where a parser stands in a pattern, and the flags in force there. */
export type Cursor = { readonly source: string; at: number; flags: Flags };

export type Flags = { fold: boolean; multiline: boolean; dotAll: boolean; ungreedy: boolean };

/** The flags every pattern starts with: i and m, as `compilePattern` gives them to re2js. */
export const INITIAL_FLAGS: Flags = { fold: true, multiline: true, dotAll: false, ungreedy: false };

/** Thrown inside the parser alone, for what it does not know; `parsePattern` turns it into null. */
export class UnknownSyntax extends Error {}

export function isAtEnd(cursor: Cursor): boolean {
  return cursor.at >= cursor.source.length;
}

export function lookingAt(cursor: Cursor, text: string): boolean {
  return cursor.source.startsWith(text, cursor.at);
}

/** Steps over a text if it stands here. */
export function take(cursor: Cursor, text: string): boolean {
  if (!lookingAt(cursor, text)) return false;
  cursor.at += text.length;
  return true;
}

/** Takes one code point. */
export function takeCodePoint(cursor: Cursor): number {
  const codePoint = cursor.source.codePointAt(cursor.at);
  if (codePoint === undefined) throw new UnknownSyntax('the pattern ends too early');
  cursor.at += codePoint > 0xffff ? 2 : 1;
  return codePoint;
}

/** Takes what a sticky expression matches here, or returns null and stays. */
export function takeMatch(cursor: Cursor, sticky: RegExp): RegExpExecArray | null {
  sticky.lastIndex = cursor.at;
  const match = sticky.exec(cursor.source);
  if (match) cursor.at += match[0].length;
  return match;
}
