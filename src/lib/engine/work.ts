import type { BulkWork, EngineCap } from './engine.ts';

/**
 * What one search may cost. Candidates are patterns tried on a line; work is counted in units of about a nanosecond, by
 * the characters looked at and not by a clock, so that the same text gets the same answer on every machine.
 */
export type WorkLimits = { candidates: number; work: number };

/** Far beyond any real record: a 64 KB one of 500 lines tries some hundred candidates and needs a few per cent of the work. */
export const WORK_LIMITS: WorkLimits = { candidates: 100_000, work: 60_000_000 };

/** How many times the work of one search all texts of a bulk search may need together: some seconds. */
const BULK = 40;

const CANDIDATE = 100;
const LISTED = 6;
const PATTERN = 10_000;
/**
 * re2js looks at a character in 10 to 150 ns, most often in less than 50; a program of many instructions can take it about
 * 15 ns each. It compiles a pattern in about 0.1 ms, which is charged whether it was compiled before or not.
 */
const RE2_CHARACTER = 50;
const RE2_INSTRUCTION = 15;
const RE2_SMALL_PROGRAM = 100;
const RE2_RUN = 100_000;

/** What is left of a search's limits. */
export type Work = {
  readonly limits: WorkLimits;
  candidates: number;
  units: number;
  skipped: number;
  /** Some pattern would have cost more than was left, and was left out alone. */
  hadTooDear: boolean;
};

export function startWork(limits: WorkLimits): Work {
  return { limits, candidates: limits.candidates, units: limits.work, skipped: 0, hadTooDear: false };
}

export function startBulk({ work }: WorkLimits): BulkWork {
  return { units: BULK * work };
}

/** A whole run may need this many times the work of one search: about a minute. 60,000 samples need a fraction of it. */
const RUN = 1000;

/** The work that is left for all searches of a run. */
export function startRun({ work }: WorkLimits = WORK_LIMITS): BulkWork {
  return { units: RUN * work };
}

/** One text of a bulk search: with no more than is left, of which is taken what it needs. */
export function searchInBulk<T>(bulk: BulkWork, limits: WorkLimits, search: (work: Work) => T): T {
  const work = startWork(limits);
  work.units = Math.min(work.units, bulk.units);
  const before = work.units;
  const result = search(work);
  bulk.units -= before - work.units;
  return result;
}

/** Whether the next candidate must be left out; that is noted. */
export function mustSkip(work: Work): boolean {
  if (work.candidates > 0 && work.units > 0) return false;
  work.skipped += 1;
  return true;
}

/** Whether looking for candidates must end here; that is noted. */
export function isSpent(work: Work): boolean {
  if (work.units > 0) return false;
  work.skipped += 1;
  return true;
}

/** Something was left out before it came to candidates; that is noted. */
export function noteLeftOut(work: Work): void {
  work.skipped += 1;
  work.hadTooDear = true;
}

/** Patterns that share a literal are looked through whenever it occurs, most of them in vain: 5 to 12 ns each. */
export function chargePostings(work: Work, length: number): void {
  work.units -= LISTED * length;
}

/**
 * To compile a pattern takes about 10 µs, more while it is new to V8. That is charged once a search, whether it was compiled before or not: the same
 * text gets the same answer from an engine that is warm and from one that is cold.
 */
export function chargePattern(work: Work): void {
  work.units -= PATTERN;
}

/** A chain looks for its literals in the whole line, many characters at a time unless the line makes that hard. */
export function chargeCandidate(work: Work, length: number): void {
  work.candidates -= 1;
  work.units -= CANDIDATE + 2 * length;
}

/** And takes a step for each character that it compares. */
export function chargeSteps(work: Work, steps: number): void {
  work.units -= steps;
}

/**
 * Whether re2js may be asked; that is charged. What it could cost at the worst may be more than is left, mostly of one pattern that counts
 * far on a long line: then that pattern is left out, which is noted, and the cheaper ones after it still get their turn.
 */
export function payForRe2(work: Work, length: number, programSize: number): boolean {
  const excess = Math.max(0, programSize - RE2_SMALL_PROGRAM);
  const price = RE2_RUN + length * (RE2_CHARACTER + excess * RE2_INSTRUCTION);
  if (price >= work.units) {
    noteLeftOut(work);
    return false;
  }
  work.units -= price;
  return true;
}

export function capsReached(work: Work): EngineCap[] {
  if (work.skipped === 0) return [];
  const caps: EngineCap[] = [];
  if (work.candidates <= 0) caps.push({ cap: 'candidates', limit: work.limits.candidates });
  if (work.units <= 0 || work.hadTooDear) caps.push({ cap: 'work', limit: work.limits.work });
  return caps;
}
