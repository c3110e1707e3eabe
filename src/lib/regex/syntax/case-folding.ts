import { type CharSet, KELVIN, LONG_S, MAX_CODE_POINT, memoizeBySet, toPairs, union } from './char-set.ts';

/**
 * Folds a text as RE2's simple folding does for ASCII letters and the two characters that fold into them (the long s
 * and the Kelvin sign): one UTF-16 unit in, one out, so that offsets never shift. `toLowerCase()` would lengthen İ.
 */
export function foldText(text: string): string {
  if (isAscii(text)) return text.toLowerCase();
  return text.replace(/[A-Z]+|\u017f|\u212a/g, foldRun);
}

/** Lower case is right for the Kelvin sign (k) and wrong for the long s, which it leaves alone. */
function foldRun(run: string): string {
  return run === '\u017f' ? 's' : run.toLowerCase();
}

export function isAscii(text: string): boolean {
  return !/[^\0-\x7f]/.test(text);
}

/**
 * Ranges outside ASCII whose characters have no other case in any version of Unicode: general punctuation, arrows and
 * signs, box drawing and dingbats, kana and CJK, Hangul, emoji. Elsewhere case is a matter of tables that differ from one
 * JavaScript engine to the next, so nothing is claimed there and re2js decides.
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

/** Every set closed under case as RE2's simple folding has it; null where only its tables could tell. */
export function foldSet(set: CharSet): CharSet | null {
  const [only = ASCII_END, last] = set;
  if (set.length !== 2 || only !== last || only >= ASCII_END) return memoizedFold(set);
  FOLDED_ASCII[only] ??= computeFold(set);
  return FOLDED_ASCII[only];
}

/** `\d` and its like are the same object in all patterns. */
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

/** The orbits that leave ASCII. */
const FOREIGN: CharSet[] = [
  union([0x53, 0x53], [0x73, 0x73], [LONG_S, LONG_S]),
  union([0x4b, 0x4b], [0x6b, 0x6b], [KELVIN, KELVIN]),
];

const ASCII_END = 0x80;
/** Patterns are made of single letters above all: their sets are worked out once, and not before they are asked for. */
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

/** The one character that every member of a set folds to (as `foldText` does), or null: the set is no literal. */
export const foldedLiteral = memoizeBySet(computeLiteral);

function computeLiteral(set: CharSet): string | null {
  const first = set[0];
  if (first === undefined || set.length > 6) return null;
  const target = foldCodePoint(first);
  const same = toPairs(set).every(([lo, hi]) => lo === hi && foldCodePoint(lo) === target);
  return same && !isSurrogate(target) ? String.fromCodePoint(target) : null;
}

/** As a literal it would be found inside of a pair, where RE2 sees one character. */
function isSurrogate(codePoint: number): boolean {
  return codePoint >= 0xd800 && codePoint <= 0xdfff;
}

function foldCodePoint(codePoint: number): number {
  if (codePoint >= 0x41 && codePoint <= 0x5a) return codePoint + 0x20;
  if (codePoint === LONG_S) return 0x73;
  if (codePoint === KELVIN) return 0x6b;
  return codePoint;
}
