import { type Cursor, takeCodePoint, takeMatch, UnknownSyntax } from './cursor.ts';

const CONTROL: Record<string, number> = { a: 0x07, f: 0x0c, n: 0x0a, r: 0x0d, t: 0x09, v: 0x0b };

/** Parses an escape that stands for one code point, in a class or outside; the cursor is at the backslash. */
export function parseEscape(cursor: Cursor): number {
  const number = parseOctal(cursor) ?? parseHex(cursor);
  if (number !== null) return number;
  cursor.at += 1;
  const codePoint = takeCodePoint(cursor);
  const char = String.fromCodePoint(codePoint);
  const control = CONTROL[char];
  if (control !== undefined) return control;
  if (codePoint < 0x80 && !/[0-9A-Za-z]/.test(char)) return codePoint;
  throw new UnknownSyntax(`the escape \\${char}`);
}

/** \0, \07, \012, \123: RE2 wants a second octal digit after 1 to 7, since \1 would be a back-reference. */
function parseOctal(cursor: Cursor): number | null {
  const match = takeMatch(cursor, /\\(0[0-7]{0,2}|[1-7][0-7]{1,2})/y);
  return match ? Number.parseInt(match[1] ?? '', 8) : null;
}

function parseHex(cursor: Cursor): number | null {
  const match = takeMatch(cursor, /\\x(?:\{([0-9A-Fa-f]+)\}|([0-9A-Fa-f]{2}))/y);
  return match ? Number.parseInt(match[1] ?? match[2] ?? '', 16) : null;
}
