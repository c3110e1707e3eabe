import type { Assertion } from '../../regex/syntax/ast.ts';
import type { Segment, Step } from './chain.ts';
import { giveUp, hasGivenUp, hasPairBetween, isInsidePair, type Subject } from './subject.ts';
import { takesForeign } from './unit-table.ts';

type Run = Extract<Step, { kind: 'run' }>;
type Anchor = NonNullable<Segment['anchor']>;

/** Where a segment that starts at a place ends, or -1 when it does not match there. */
export function matchSegment(segment: Segment, subject: Subject, start: number): number {
  let at = start;
  for (const step of segment.steps) {
    if (step.kind === 'literal') at = matchLiteral(step.text, subject, at);
    else if (step.kind === 'run') at = matchRun(step, subject, at);
    else if (!holds(step.assertion, subject, at)) return -1;
    if (at < 0) return -1;
  }
  return at;
}

function matchLiteral(literal: string, subject: Subject, start: number): number {
  subject.fuel -= literal.length;
  return subject.text.startsWith(literal, start) ? start + literal.length : -1;
}

function matchRun(run: Run, subject: Subject, start: number): number {
  if (hasGivenUp(subject)) return -1;
  const { table, min, max } = run;
  const { text } = subject;
  const limit = Math.min(text.length, start + max);
  let at = start;
  while (at < limit && table[Math.min(text.charCodeAt(at), 128)] === 1) at++;
  subject.fuel -= at - start;
  if (subject.lastHalf && miscounts(run, subject, start, at)) return giveUp(subject);
  return at - start < min || hasGivenUp(subject) ? -1 : at;
}

/** Whether a run took units for characters where that makes a difference. As many as there are, at least one, is no count. */
function miscounts({ table, min, max }: Run, subject: Subject, start: number, end: number): boolean {
  if (!takesForeign(table)) return false;
  const isCount = min > 1 || max !== Number.POSITIVE_INFINITY;
  return isInsidePair(subject, start) || (isCount && hasPairBetween(subject, start, end));
}

const NEWLINE = 10;

function holds(assertion: Assertion, { text, words }: Subject, at: number): boolean {
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

/** As RE2 has it: ASCII letters, digits and the underscore. */
function isWordUnit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  const letter = unit | 0x20;
  return (letter >= 0x61 && letter <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || unit === 0x5f;
}

/** The first start from `from` on of a match that ends by `limit`, or -1. */
export function findFirst(segment: Segment, subject: Subject, from: number, limit: number): number {
  const { anchor } = segment;
  const { text } = subject;
  if (!anchor) return scanFirst(segment, subject, from, limit);
  for (
    let found = text.indexOf(anchor.text, from + anchor.offset);
    found >= 0;
    found = text.indexOf(anchor.text, found + 1)
  ) {
    const start = found - anchor.offset;
    if (found + anchor.text.length > limit || isUncertain(anchor, subject, found)) return -1;
    if (fits(segment, subject, start, limit)) return start;
  }
  return -1;
}

/** The last start of a match that ends by `limit`, or -1. */
export function findLast(segment: Segment, subject: Subject, limit: number): number {
  const { anchor } = segment;
  const { text } = subject;
  if (!anchor) return scanLast(segment, subject, limit);
  let from = limit - anchor.text.length;
  while (from >= anchor.offset) {
    const found = text.lastIndexOf(anchor.text, from);
    const start = found - anchor.offset;
    if (start < 0 || isUncertain(anchor, subject, found)) return -1;
    if (fits(segment, subject, start, limit)) return start;
    from = found - 1;
  }
  return -1;
}

/** Steps for one more place, besides what is compared there. */
const PLACE = 4;

/** Whether characters before the anchor may be of two units: then where the segment starts is not known. */
function isUncertain({ offset, isCounted }: Anchor, subject: Subject, found: number): boolean {
  subject.fuel -= PLACE;
  if (isCounted && hasPairBetween(subject, found - 2 * offset, found)) giveUp(subject);
  return hasGivenUp(subject);
}

function fits(segment: Segment, subject: Subject, start: number, limit: number): boolean {
  if (segment.isLiteral) return true;
  const end = matchSegment(segment, subject, start);
  return end >= 0 && end <= limit;
}

function scanFirst(segment: Segment, subject: Subject, from: number, limit: number): number {
  for (let start = from; start <= limit && !hasGivenUp(subject); start++) {
    if (!isInsidePair(subject, start) && fits(segment, subject, start, limit)) return start;
  }
  return -1;
}

function scanLast(segment: Segment, subject: Subject, limit: number): number {
  for (let start = limit; start >= 0 && !hasGivenUp(subject); start--) {
    if (!isInsidePair(subject, start) && fits(segment, subject, start, limit)) return start;
  }
  return -1;
}
