import { foldSet } from './case-folding.ts';
import { type CharSet, negate, union } from './char-set.ts';
import { type Cursor, lookingAt, take, takeCodePoint, takeMatch, UnknownSyntax } from './cursor.ts';
import { PERL_CLASSES, POSIX_CLASSES, resolveNamed } from './named-classes.ts';
import { parseEscape } from './parse-escape.ts';

/** Parses [...] at the cursor. Null: a class whose members this parser does not know. */
export function parseClass(cursor: Cursor): CharSet | null {
  take(cursor, '[');
  const negated = take(cursor, '^');
  const items: (CharSet | null)[] = [];
  // A bracket that comes first is a member in RE2, the end of the class in JavaScript: the check refuses it.
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

/** Parses \d, \W, \pL and the like: undefined when nothing of the kind stands here. */
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

/** A set as the flag i leaves it. */
export function applyFold(set: CharSet, cursor: Cursor): CharSet | null {
  return cursor.flags.fold ? foldSet(set) : set;
}
