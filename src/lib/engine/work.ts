import type { BulkWork, EngineCap } from './engine.ts';

/**
 * The limits of one search. Candidates are patterns tried on a line. A unit of work is about a nanosecond. Work is counted by
 * the characters read, not by a clock, so that the same text gets the same answer on every machine.
 */
export type WorkLimits = { candidates: number; work: number };

/** Real records stay far below: one of 64 KB and 500 lines tries some hundred candidates and needs a few per cent of the work. */
export const WORK_LIMITS: WorkLimits = { candidates: 100_000, work: 60_000_000 };

/** The work of a bulk search, as a multiple of the work of one search: some seconds. */
const BULK = 40;

const CANDIDATE = 100;
const LISTED = 6;
const PATTERN = 10_000;
/**
 * re2js needs 10 to 150 ns per character, usually less than 50. A large program can need about 15 ns per instruction and
 * character. Compiling a pattern takes about 0.1 ms, which is charged even if the pattern is already compiled.
 */
const RE2_CHARACTER = 50;
const RE2_INSTRUCTION = 15;
const RE2_SMALL_PROGRAM = 100;
const RE2_RUN = 100_000;

/** The budget that a search has left. */
export type Work = {
  readonly limits: WorkLimits;
  candidates: number;
  units: number;
  skipped: number;
  /** Whether the search skipped a pattern because it would have cost more than was left. */
  hadTooDear: boolean;
};

export function startWork(limits: WorkLimits): Work {
  return { limits, candidates: limits.candidates, units: limits.work, skipped: 0, hadTooDear: false };
}

export function startBulk({ work }: WorkLimits): BulkWork {
  return { units: BULK * work };
}

/** All alerts of a webhook may together do the work of 20 searches: about a second. */
const ALERTS = 20;

/** One alert may do a quarter of it, so that one hostile alert leaves the others theirs. */
export const ALERT_WORK = (ALERTS / 4) * WORK_LIMITS.work;

/** The budget of all alerts of a webhook: of their texts, and of comparing their labels with the matchers. */
export function startAlerts(): BulkWork {
  return { units: ALERTS * WORK_LIMITS.work };
}

/** Uses up to so many units of a budget, and subtracts those that were used. */
export function useShare<T>(bulk: BulkWork, units: number, use: (share: BulkWork) => T): T {
  const share = { units: Math.min(units, bulk.units) };
  const before = share.units;
  const result = use(share);
  bulk.units -= before - share.units;
  return result;
}

/** A whole run may need this many times the work of one search: about a minute. 60,000 samples need a fraction of it. */
const RUN = 1000;

/** The budget that all searches of a run share. */
export function startRun({ work }: WorkLimits = WORK_LIMITS): BulkWork {
  return { units: RUN * work };
}

/** Searches one text of a bulk search. It may use the budget that is left, and its cost is subtracted. */
export function searchInBulk<T>(bulk: BulkWork, limits: WorkLimits, search: (work: Work) => T): T {
  const work = startWork(limits);
  return useShare(bulk, limits.work, (share) => {
    work.units = share.units;
    const result = search(work);
    share.units = work.units;
    return result;
  });
}

/** Whether the search must skip the next candidate. Counts the skip. */
export function mustSkip(work: Work): boolean {
  if (work.candidates > 0 && work.units > 0) return false;
  work.skipped += 1;
  return true;
}

/** Whether the search for candidates must end here. Counts the skip. */
export function isSpent(work: Work): boolean {
  if (work.units > 0) return false;
  work.skipped += 1;
  return true;
}

/** Counts the skip of something that would cost more than is left. */
export function noteLeftOut(work: Work): void {
  work.skipped += 1;
  work.hadTooDear = true;
}

/** Each occurrence of a literal visits all patterns that share it: 5 to 12 ns each. Most of them do not match. */
export function chargePostings(work: Work, length: number): void {
  work.units -= LISTED * length;
}

/**
 * Charges the compilation of a pattern: about 10 µs, more before V8 optimises it. It is charged once per search, even if the pattern
 * is already compiled, so that a warm engine and a cold one give the same answer.
 */
export function chargePattern(work: Work): void {
  work.units -= PATTERN;
}

/** Charges a candidate. A chain searches the whole line for its literals, usually many characters at a time. */
export function chargeCandidate(work: Work, length: number): void {
  work.candidates -= 1;
  work.units -= CANDIDATE + 2 * length;
}

/** Charges one step for each character that a chain compares. */
export function chargeSteps(work: Work, steps: number): void {
  work.units -= steps;
}

/**
 * Whether the budget allows a run of re2js; if so, charges its worst case. Otherwise the pattern is skipped and counted, and cheaper
 * patterns after it still run. The usual reason is a pattern with a large repetition count on a long line.
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
