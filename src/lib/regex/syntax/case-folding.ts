import { type CharSet, KELVIN, LONG_S, MAX_CODE_POINT, memoizeBySet, toPairs, union } from './char-set.ts';

/**
 * Folds ASCII letters, the long s and the Kelvin sign, as RE2's simple folding does. One UTF-16 unit stays one unit, so offsets
 * never shift. `toLowerCase()` would lengthen İ.
 */
export function foldText(text: string): string {
  if (isAscii(text)) return text.toLowerCase();
  return text.replace(/[A-Z]+|\u017f|\u212a/g, foldRun);
}

/** `toLowerCase()` makes k of the Kelvin sign, but leaves the long s unchanged. */
function foldRun(run: string): string {
  return run === '\u017f' ? 's' : run.toLowerCase();
}

export function isAscii(text: string): boolean {
  return !/[^\0-\x7f]/.test(text);
}

/**
 * Ranges outside ASCII whose characters have no case in any version of Unicode: punctuation, arrows and signs, box drawing and
 * dingbats, kana and CJK, Hangul, emoji. For all other characters, the case tables differ between JavaScript engines, so re2js
 * decides.
 */
const CASELESS: CharSet = union(
  [0x80, 0xa9],
  [0xab, 0xb4],
  [0xb6, 0xb9],
  [0xbb, 0xbf],
  [0x2000, 0x206f],
  [0x2190, 0x23ff],
  [0x2500, 0x27bf],
  [0x3000, 0x9fff],
  [0xac00, 0xd7a3],
  [0x1f000, 0x1faff],
);

/** A set with all cases of its letters, as in RE2's simple folding; null if only RE2's tables know them. */
export function foldSet(set: CharSet): CharSet | null {
  const [only = ASCII_END, last] = set;
  if (set.length !== 2 || only !== last || only >= ASCII_END) return memoizedFold(set);
  FOLDED_ASCII[only] ??= computeFold(set);
  return FOLDED_ASCII[only];
}

/** Sets such as `\d` are the same object in all patterns, so memoizing them helps. */
const memoizedFold = memoizeBySet(computeFold);

function computeFold(set: CharSet): CharSet | null {
  const parts: CharSet[] = [set];
  for (const [lo, hi] of toPairs(set)) {
    if (!isFoldKnown(Math.max(lo, 0x80), hi)) return null;
    parts.push(shift(lo, hi, 0x41, 0x5a, 0x20), shift(lo, hi, 0x61, 0x7a, -0x20));
  }
  const folded = union(...parts);
  return union(folded, ...FOREIGN.filter((orbit) => overlaps(folded, orbit)));
}

/** The groups of cases that are partly outside ASCII: S, s, ſ, and K, k, the Kelvin sign. */
const FOREIGN: CharSet[] = [
  union([0x53, 0x53], [0x73, 0x73], [LONG_S, LONG_S]),
  union([0x4b, 0x4b], [0x6b, 0x6b], [KELVIN, KELVIN]),
];

const ASCII_END = 0x80;
/** Patterns consist mostly of single letters. Each of their sets is computed once, on first use. */
const FOLDED_ASCII: (CharSet | null)[] = [];

function isFoldKnown(lo: number, hi: number): boolean {
  if (lo > hi || (lo === 0x80 && hi === MAX_CODE_POINT)) return true;
  return toPairs(CASELESS).some(([from, to]) => from <= lo && hi <= to);
}

function shift(lo: number, hi: number, from: number, to: number, by: number): CharSet {
  const start = Math.max(lo, from);
  const end = Math.min(hi, to);
  return start <= end ? [start + by, end + by] : [];
}

function overlaps(set: CharSet, orbit: CharSet): boolean {
  return toPairs(orbit).some(([member]) => toPairs(set).some(([lo, hi]) => lo <= member && member <= hi));
}

/** The one character to which `foldText` folds every member of a set; null if they differ. */
export const foldedLiteral = memoizeBySet(computeLiteral);

function computeLiteral(set: CharSet): string | null {
  const first = set[0];
  if (first === undefined || set.length > 6) return null;
  const target = foldCodePoint(first);
  const same = toPairs(set).every(([lo, hi]) => lo === hi && foldCodePoint(lo) === target);
  return same && !isSurrogate(target) ? String.fromCodePoint(target) : null;
}

/** Half a surrogate pair is no literal: it would be found inside a pair, which RE2 treats as one character. */
function isSurrogate(codePoint: number): boolean {
  return codePoint >= 0xd800 && codePoint <= 0xdfff;
}

function foldCodePoint(codePoint: number): number {
  if (codePoint >= 0x41 && codePoint <= 0x5a) return codePoint + 0x20;
  if (codePoint === LONG_S) return 0x73;
  if (codePoint === KELVIN) return 0x6b;
  return codePoint;
}
