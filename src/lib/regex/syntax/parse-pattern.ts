import { memoize } from '../../util/memoize.ts';
import type { Assertion, RegexNode } from './ast.ts';
import { foldSet } from './case-folding.ts';
import { ANY, NOT_NEWLINE } from './char-set.ts';
import {
  applyFold,
  type Cursor,
  type Flags,
  INITIAL_FLAGS,
  isAtEnd,
  lookingAt,
  parseClass,
  parseEscape,
  parseNamedEscape,
  take,
  takeCodePoint,
  takeMatch,
  UnknownSyntax,
} from './parse-characters.ts';

/**
 * Parses a pattern that re2js accepts, under the flags i and m. Null for syntax that this parser does not know; then only re2js
 * can decide about the pattern. It does not validate: for a pattern that re2js refuses, the result has no meaning.
 */
export function parsePattern(source: string): RegexNode | null {
  const cursor: Cursor = { source, at: 0, flags: INITIAL_FLAGS, depth: 0 };
  try {
    const node = parseAlternation(cursor);
    return isAtEnd(cursor) ? node : null;
  } catch (error) {
    if (error instanceof UnknownSyntax) return null;
    throw error;
  }
}

/** The same, memoized: some callers look at one pattern several times. */
export const parsedPattern = memoize(parsePattern);

function parseAlternation(cursor: Cursor): RegexNode {
  const options = [parseConcat(cursor)];
  while (take(cursor, '|')) options.push(parseConcat(cursor));
  const [only] = options;
  return options.length === 1 && only ? only : { type: 'alternate', options };
}

function parseConcat(cursor: Cursor): RegexNode {
  const parts: RegexNode[] = [];
  while (!isAtEnd(cursor) && !lookingAt(cursor, '|') && !lookingAt(cursor, ')')) {
    if (!takeLetters(cursor, parts)) for (const node of parseAtom(cursor)) parts.push(node);
    const last = parts.pop();
    if (last) parts.push(parseRepeat(cursor, last));
  }
  const [only] = parts;
  return parts.length === 1 && only ? only : { type: 'concat', parts };
}

const LETTERS = /[\w ,:;'"<>=!@#%&~/-]+/y;

/** Adds a node for each letter in a row. Most of a pattern is letters. Under the flag i, each letter has one shared node. */
function takeLetters(cursor: Cursor, parts: RegexNode[]): boolean {
  const letters = cursor.flags.fold ? takeMatch(cursor, LETTERS)?.[0] : undefined;
  if (letters === undefined) return false;
  for (let at = 0; at < letters.length; at++) parts.push(foldedLetter(letters.charCodeAt(at)));
  return true;
}

const FOLDED_LETTERS: RegexNode[] = [];

function foldedLetter(code: number): RegexNode {
  FOLDED_LETTERS[code] ??= { type: 'char', set: foldSet([code, code]), literal: true };
  return FOLDED_LETTERS[code];
}

/** The nodes of one atom: usually one, several for \Q…\E, none for (?flags). */
function parseAtom(cursor: Cursor): RegexNode[] {
  if (lookingAt(cursor, '(')) return parseGroup(cursor);
  if (lookingAt(cursor, '[')) return [{ type: 'char', set: parseClass(cursor), literal: false }];
  if (lookingAt(cursor, '\\')) return parseBackslash(cursor);
  if (take(cursor, '.'))
    return [{ type: 'char', set: cursor.flags.dotAll ? ANY : NOT_NEWLINE, literal: false }];
  if (take(cursor, '^')) return [assertion(cursor.flags.multiline ? 'line-start' : 'text-start')];
  if (take(cursor, '$')) return [assertion(cursor.flags.multiline ? 'line-end' : 'text-end')];
  return [literal(takeCodePoint(cursor), cursor)];
}

const ESCAPED_ASSERTIONS: Record<string, Assertion> = {
  A: 'text-start',
  z: 'text-end',
  b: 'word-boundary',
  B: 'not-word-boundary',
};

function parseBackslash(cursor: Cursor): RegexNode[] {
  const escaped = ESCAPED_ASSERTIONS[cursor.source.charAt(cursor.at + 1)];
  if (escaped) {
    cursor.at += 2;
    return [assertion(escaped)];
  }
  const quoted = takeMatch(cursor, /\\Q(.*?)(?:\\E|$)/sy);
  if (quoted) return Array.from(quoted[1] ?? '', (char) => literal(char.codePointAt(0) ?? 0, cursor));
  const set = parseNamedEscape(cursor);
  if (set !== undefined) return [{ type: 'char', set, literal: false }];
  return [literal(parseEscape(cursor), cursor)];
}

function parseGroup(cursor: Cursor): RegexNode[] {
  const outer = cursor.flags;
  const name = takeMatch(cursor, /\(\?P?<(\w+)>/y)?.[1];
  if (name !== undefined) return [closeGroup(cursor, name, outer)];
  const options = takeMatch(cursor, /\(\?([imsU]*)(?:-([imsU]+))?([:)])/y);
  if (!options && !take(cursor, '(')) throw new UnknownSyntax('a group');
  if (!options && lookingAt(cursor, '?')) throw new UnknownSyntax('a group of another kind');
  if (options) cursor.flags = withFlags(outer, options[1] ?? '', options[2] ?? '');
  return options?.[3] === ')' ? [] : [closeGroup(cursor, null, outer)];
}

/** Groups in groups. Nobody writes a tenth of it, and the stack ends at some thousand. */
const MAX_DEPTH = 200;

/** Parses the body of a group. Flags that are set inside end with the group. */
function closeGroup(cursor: Cursor, name: string | null, outer: Flags): RegexNode {
  if (cursor.depth === MAX_DEPTH) throw new UnknownSyntax('groups in too many groups');
  cursor.depth++;
  const body = parseAlternation(cursor);
  cursor.depth--;
  if (!take(cursor, ')')) throw new UnknownSyntax('a group without an end');
  cursor.flags = outer;
  return { type: 'group', body, name };
}

function withFlags(flags: Flags, on: string, off: string): Flags {
  const value = (letter: string, old: boolean) => (off.includes(letter) ? false : on.includes(letter) || old);
  return {
    fold: value('i', flags.fold),
    multiline: value('m', flags.multiline),
    dotAll: value('s', flags.dotAll),
    ungreedy: value('U', flags.ungreedy),
  };
}

function literal(codePoint: number, cursor: Cursor): RegexNode {
  return { type: 'char', set: applyFold([codePoint, codePoint], cursor), literal: true };
}

function assertion(kind: Assertion): RegexNode {
  return { type: 'assert', assertion: kind };
}

type Bounds = { min: number; max: number };

const SHORT: Record<string, Bounds> = {
  '*': { min: 0, max: Number.POSITIVE_INFINITY },
  '+': { min: 1, max: Number.POSITIVE_INFINITY },
  '?': { min: 0, max: 1 },
};

/** Wraps a node in the repetition that follows it, if any. */
function parseRepeat(cursor: Cursor, body: RegexNode): RegexNode {
  // Most atoms have no repetition, and one look at the next character shows it.
  const bounds = '*+?{'.includes(cursor.source.charAt(cursor.at)) ? takeBounds(cursor) : null;
  if (!bounds) return body;
  const greedy = take(cursor, '?') === cursor.flags.ungreedy;
  return { type: 'repeat', body, ...bounds, greedy };
}

/** Null without a repetition. In RE2, a brace that starts no valid count (`{`, `{,5}`, `{01}`) is a literal. */
function takeBounds(cursor: Cursor): Bounds | null {
  const short = takeMatch(cursor, /[*+?]/y)?.[0];
  if (short) return SHORT[short] ?? null;
  const count = takeMatch(cursor, /\{(0|[1-9][0-9]*)(,(0|[1-9][0-9]*)?)?\}/y);
  if (!count) return null;
  const min = Number(count[1]);
  if (count[2] === undefined) return { min, max: min };
  return { min, max: count[3] === undefined ? Number.POSITIVE_INFINITY : Number(count[3]) };
}
