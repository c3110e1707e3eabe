import type { Assertion } from '../syntax/ast.ts';
import type { Segment, Step } from './chain.ts';

type Run = Extract<Step, { kind: 'run' }>;

/**
 * A folded text and how many units runs may still look at in it. A run that many starts share (`error: [^)]*\\)` on
 * "error: error: error: …") would make the search quadratic: when the budget is used up nothing matches any more, and
 * the caller must ask re2js.
 */
export type Subject = { readonly text: string; budget: number };

export function makeSubject(text: string): Subject {
  return { text, budget: 8 * text.length + 1024 };
}

/** Where a segment that starts at a place ends, or -1 when it does not match there. */
export function matchSegment(segment: Segment, subject: Subject, start: number): number {
  const { text } = subject;
  let at = start;
  for (const step of segment.steps) {
    if (step.kind === 'literal') at = text.startsWith(step.text, at) ? at + step.text.length : -1;
    else if (step.kind === 'run') at = matchRun(step, subject, at);
    else if (!holds(step.assertion, text, at)) return -1;
    if (at < 0) return -1;
  }
  return at;
}

function matchRun({ table, min, max }: Run, subject: Subject, start: number): number {
  if (subject.budget < 0) return -1;
  const { text } = subject;
  const limit = Math.min(text.length, start + max);
  let at = start;
  while (at < limit && table[Math.min(text.charCodeAt(at), 128)] === 1) at++;
  subject.budget -= at - start;
  return at - start < min || subject.budget < 0 ? -1 : at;
}

const NEWLINE = 10;

function holds(assertion: Assertion, text: string, at: number): boolean {
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
      return isWordUnit(text, at - 1) !== isWordUnit(text, at);
    case 'not-word-boundary':
      return isWordUnit(text, at - 1) === isWordUnit(text, at);
  }
}

/** As RE2 has it: ASCII letters, digits and the underscore; the text is folded. */
function isWordUnit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || unit === 0x5f;
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
    if (found + anchor.text.length > limit) return -1;
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
    if (start < 0) return -1;
    if (fits(segment, subject, start, limit)) return start;
    from = found - 1;
  }
  return -1;
}

function fits(segment: Segment, subject: Subject, start: number, limit: number): boolean {
  if (segment.isLiteral) return true;
  const end = matchSegment(segment, subject, start);
  return end >= 0 && end <= limit;
}

function scanFirst(segment: Segment, subject: Subject, from: number, limit: number): number {
  for (let start = from; start <= limit; start++) {
    if (fits(segment, subject, start, limit)) return start;
  }
  return -1;
}

function scanLast(segment: Segment, subject: Subject, limit: number): number {
  for (let start = limit; start >= 0; start--) {
    if (fits(segment, subject, start, limit)) return start;
  }
  return -1;
}
