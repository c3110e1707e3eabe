import type { Assertion } from '../../regex/syntax/ast.ts';
import type { Instruction, Segment } from './chain.ts';
import { giveUpLine, type Haystack, hasGivenUp, hasPairBetween, isInsidePair } from './haystack.ts';
import { takesNonAscii } from './segment.ts';

type RunInstruction = Extract<Instruction, { kind: 'run' }>;
type Anchor = NonNullable<Segment['anchor']>;

/** The end of a segment that starts at this offset; -1 if it does not match there. */
export function matchSegment(segment: Segment, haystack: Haystack, start: number): number {
  let at = start;
  for (const instruction of segment.instructions) {
    if (instruction.kind === 'literal') at = matchLiteral(instruction.text, haystack, at);
    else if (instruction.kind === 'run') at = matchRun(instruction, haystack, at);
    else if (!holds(instruction.assertion, haystack, at)) return -1;
    if (at < 0) return -1;
  }
  return at;
}

function matchLiteral(literal: string, haystack: Haystack, start: number): number {
  haystack.fuel -= literal.length;
  return haystack.text.startsWith(literal, start) ? start + literal.length : -1;
}

function matchRun(run: RunInstruction, haystack: Haystack, start: number): number {
  if (hasGivenUp(haystack)) return -1;
  const { table, min, max } = run;
  const { text } = haystack;
  const limit = Math.min(text.length, start + max);
  let at = start;
  while (at < limit && table[Math.min(text.charCodeAt(at), 128)] === 1) at++;
  haystack.fuel -= at - start;
  if (haystack.lastSurrogate && miscounts(run, haystack, start, at)) return giveUpLine(haystack);
  return at - start < min || hasGivenUp(haystack) ? -1 : at;
}

/**
 * Whether the result of a run may be wrong because it counts UTF-16 units instead of characters. `+` and `*` count nothing, so
 * for them only the start matters.
 */
function miscounts(
  { table, min, max }: RunInstruction,
  haystack: Haystack,
  start: number,
  end: number,
): boolean {
  if (!takesNonAscii(table)) return false;
  const isCount = min > 1 || max !== Number.POSITIVE_INFINITY;
  return isInsidePair(haystack, start) || (isCount && hasPairBetween(haystack, start, end));
}

const NEWLINE = 10;

function holds(assertion: Assertion, { text, words }: Haystack, at: number): boolean {
  switch (assertion) {
    case 'line-start':
      return at === 0 || text.charCodeAt(at - 1) === NEWLINE;
    case 'line-end':
      return at === text.length || text.charCodeAt(at) === NEWLINE;
    case 'text-start':
      return at === 0;
    case 'text-end':
      return at === text.length;
    case 'word-boundary':
      return isWordUnit(words, at - 1) !== isWordUnit(words, at);
    case 'not-word-boundary':
      return isWordUnit(words, at - 1) === isWordUnit(words, at);
  }
}

/** RE2's word characters: ASCII letters, digits and the underscore. */
function isWordUnit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  const letter = unit | 0x20;
  return (letter >= 0x61 && letter <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || unit === 0x5f;
}

/** The first start at or after `from` of a match that ends at or before `limit`; -1 without one. */
export function findFirst(segment: Segment, haystack: Haystack, from: number, limit: number): number {
  const { anchor } = segment;
  const { text } = haystack;
  if (!anchor) return scanFirst(segment, haystack, from, limit);
  for (
    let found = text.indexOf(anchor.text, from + anchor.offset);
    found >= 0;
    found = text.indexOf(anchor.text, found + 1)
  ) {
    const start = found - anchor.offset;
    if (found + anchor.text.length > limit || isUncertain(anchor, haystack, found)) return -1;
    if (fits(segment, haystack, start, limit)) return start;
  }
  return -1;
}

/** The last start of a match that ends at or before `limit`; -1 without one. */
export function findLast(segment: Segment, haystack: Haystack, limit: number): number {
  const { anchor } = segment;
  const { text } = haystack;
  if (!anchor) return scanLast(segment, haystack, limit);
  let from = limit - anchor.text.length;
  while (from >= anchor.offset) {
    const found = text.lastIndexOf(anchor.text, from);
    const start = found - anchor.offset;
    if (start < 0 || isUncertain(anchor, haystack, found)) return -1;
    if (fits(segment, haystack, start, limit)) return start;
    from = found - 1;
  }
  return -1;
}

/** The steps for each place of an anchor, besides the comparisons there. */
const PLACE = 4;

/** Charges for one place of an anchor. Gives up if a surrogate is close before a counted anchor: the start is then unknown. */
function isUncertain({ offset, isCounted }: Anchor, haystack: Haystack, found: number): boolean {
  haystack.fuel -= PLACE;
  if (isCounted && hasPairBetween(haystack, found - 2 * offset, found)) giveUpLine(haystack);
  return hasGivenUp(haystack);
}

function fits(segment: Segment, haystack: Haystack, start: number, limit: number): boolean {
  if (segment.isLiteral) return true;
  const end = matchSegment(segment, haystack, start);
  return end >= 0 && end <= limit;
}

function scanFirst(segment: Segment, haystack: Haystack, from: number, limit: number): number {
  for (let start = from; start <= limit && !hasGivenUp(haystack); start++) {
    if (!isInsidePair(haystack, start) && fits(segment, haystack, start, limit)) return start;
  }
  return -1;
}

function scanLast(segment: Segment, haystack: Haystack, limit: number): number {
  for (let start = limit; start >= 0 && !hasGivenUp(haystack); start--) {
    if (!isInsidePair(haystack, start) && fits(segment, haystack, start, limit)) return start;
  }
  return -1;
}
