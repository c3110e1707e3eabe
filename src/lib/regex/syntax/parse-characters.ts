import { foldSet } from './case-folding.ts';
import { type CharSet, negate, union } from './char-set.ts';

/** The position of a parser in a pattern, and the flags at this position. */
/** `depth`: the groups that are open. */
export type Cursor = { readonly source: string; at: number; flags: Flags; depth: number };

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

/** Parses [...] at the cursor. Null for a class whose members the parser does not know. */
export function parseClass(cursor: Cursor): CharSet | null {
  take(cursor, '[');
  const negated = take(cursor, '^');
  const items: (CharSet | null)[] = [];
  // A "]" in first place is a member of the class in RE2. `admitPattern` refuses it, because in JavaScript it ends the class.
  do items.push(parseItem(cursor));
  while (!take(cursor, ']'));
  const known = items.filter((item) => item !== null);
  if (known.length < items.length) return null;
  const set = union(...known);
  return negated ? negate(set) : set;
}

function parseItem(cursor: Cursor): CharSet | null {
  return lookingAt(cursor, '[:') ? parsePosix(cursor) : parseNamed(cursor);
}

function parsePosix(cursor: Cursor): CharSet | null {
  const name = takeMatch(cursor, /\[:\^?[a-z]+:\]/y)?.[0];
  const named = name === undefined ? undefined : POSIX_CLASSES.get(name);
  if (!named) throw new UnknownSyntax('a class with the name of no class');
  return resolveNamed(named, (set) => applyFold(set, cursor));
}

function parseNamed(cursor: Cursor): CharSet | null {
  const named = parseNamedEscape(cursor);
  return named === undefined ? parseRange(cursor) : named;
}

/** Parses \d, \W, \pL and the like. Null if the members are unknown; undefined if no such escape is at the cursor. */
export function parseNamedEscape(cursor: Cursor): CharSet | null | undefined {
  if (takeMatch(cursor, /\\[pP](?:\{[^}]*\}|[^{])/uy)) return null;
  const named = PERL_CLASSES.get(cursor.source.charAt(cursor.at + 1));
  if (!named || !lookingAt(cursor, '\\')) return undefined;
  cursor.at += 2;
  return resolveNamed(named, (set) => applyFold(set, cursor));
}

function parseRange(cursor: Cursor): CharSet | null {
  const lo = parseMember(cursor);
  const isRange = lookingAt(cursor, '-') && !lookingAt(cursor, '-]');
  if (!isRange) return applyFold([lo, lo], cursor);
  take(cursor, '-');
  return applyFold([lo, parseMember(cursor)], cursor);
}

function parseMember(cursor: Cursor): number {
  return lookingAt(cursor, '\\') ? parseEscape(cursor) : takeCodePoint(cursor);
}

/** Applies the flag i to a set. */
export function applyFold(set: CharSet, cursor: Cursor): CharSet | null {
  return cursor.flags.fold ? foldSet(set) : set;
}

const CONTROL: Record<string, number> = { a: 0x07, f: 0x0c, n: 0x0a, r: 0x0d, t: 0x09, v: 0x0b };

/** Parses an escape for one code point, inside or outside a class. The cursor is at the backslash. */
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

/** Parses \0, \07, \012, \123. After 1 to 7, RE2 requires a second octal digit, because \1 would be a back-reference. */
function parseOctal(cursor: Cursor): number | null {
  const match = takeMatch(cursor, /\\(0[0-7]{0,2}|[1-7][0-7]{1,2})/y);
  return match ? Number.parseInt(match[1] ?? '', 8) : null;
}

function parseHex(cursor: Cursor): number | null {
  const match = takeMatch(cursor, /\\x(?:\{([0-9A-Fa-f]+)\}|([0-9A-Fa-f]{2}))/y);
  return match ? Number.parseInt(match[1] ?? match[2] ?? '', 16) : null;
}

const DIGIT: CharSet = [0x30, 0x39];
const SPACE: CharSet = [0x09, 0x0a, 0x0c, 0x0d, 0x20, 0x20];
const WORD: CharSet = [0x30, 0x39, 0x41, 0x5a, 0x5f, 0x5f, 0x61, 0x7a];

/** A named class before folding. As in RE2, `negated` applies after folding. */
type NamedClass = { set: CharSet; negated: boolean };

/** \d \D \s \S \w \W. In RE2 they are ASCII only, and \s has no vertical tab. */
const PERL_CLASSES: ReadonlyMap<string, NamedClass> = new Map(
  Object.entries({ d: DIGIT, s: SPACE, w: WORD }).flatMap(([letter, set]) =>
    bothSigns(letter, letter.toUpperCase(), set),
  ),
);

const POSIX: Record<string, CharSet> = {
  alnum: [0x30, 0x39, 0x41, 0x5a, 0x61, 0x7a],
  alpha: [0x41, 0x5a, 0x61, 0x7a],
  ascii: [0x00, 0x7f],
  blank: [0x09, 0x09, 0x20, 0x20],
  cntrl: [0x00, 0x1f, 0x7f, 0x7f],
  digit: DIGIT,
  graph: [0x21, 0x7e],
  lower: [0x61, 0x7a],
  print: [0x20, 0x7e],
  punct: [0x21, 0x2f, 0x3a, 0x40, 0x5b, 0x60, 0x7b, 0x7e],
  space: [0x09, 0x0d, 0x20, 0x20],
  upper: [0x41, 0x5a],
  word: WORD,
  xdigit: [0x30, 0x39, 0x41, 0x46, 0x61, 0x66],
};

/** The POSIX classes by their whole text, such as [:alpha:] and [:^alpha:]. */
const POSIX_CLASSES: ReadonlyMap<string, NamedClass> = new Map(
  Object.entries(POSIX).flatMap(([name, set]) => bothSigns(`[:${name}:]`, `[:^${name}:]`, set)),
);

function bothSigns(positive: string, negative: string, set: CharSet): [string, NamedClass][] {
  return [
    [positive, { set, negated: false }],
    [negative, { set, negated: true }],
  ];
}

/** The members of a named class, folded with `fold`. */
function resolveNamed(named: NamedClass, fold: (set: CharSet) => CharSet | null): CharSet | null {
  const set = fold(named.set);
  if (set === null) return null;
  return named.negated ? negate(set) : set;
}
