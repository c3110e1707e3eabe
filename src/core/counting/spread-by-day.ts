import type { KnownError } from '../../generated/known-error.ts';
import { countOfLine, isLineOfSync } from './add-occurrences.ts';
import { DAYS_KEPT } from './delivery.ts';

type Days = Readonly<Record<string, number>>;

const DAY = /^\d{4}-\d\d-\d\d$/;

/**
 * The days on which new occurrences began. The newest days come first, each with as many as its History lines lack. The rest goes to
 * the newest day with more lines than the Worker knows, because another ledger or another unit wrote those. Otherwise the rest is older
 * than the Worker's days, and goes to the oldest of them; without days, it goes to the last one.
 */
export function spreadByDay(
  added: number,
  readings: readonly Days[],
  { entry, actor, lastSeen }: { entry: KnownError; actor: string; lastSeen: string | null },
): Map<string, number> {
  const spread = new Map<string, number>();
  if (added === 0 || lastSeen === null) return spread;
  const days = newestDays(readings, lastSeen);
  const inHistory = linesByDay(entry, actor);
  let rest = added;
  let fuller: string | null = null;
  for (const [day, count] of days) {
    const share = Math.min(rest, count - (inHistory.get(day) ?? 0));
    if (share < 0) fuller ??= day;
    if (share <= 0) continue;
    spread.set(day, share);
    rest -= share;
  }
  const target = fuller ?? days.at(-1)?.[0] ?? lastSeen;
  if (rest > 0) spread.set(target, (spread.get(target) ?? 0) + rest);
  return spread;
}

function newestDays(readings: readonly Days[], lastSeen: string): [day: string, count: number][] {
  const sums = new Map<string, number>();
  for (const [day, count] of readings.flatMap((days) => Object.entries(days)))
    if (DAY.test(day) && day <= lastSeen) sums.set(day, (sums.get(day) ?? 0) + count);
  return [...sums].sort(([a], [b]) => (a < b ? 1 : -1)).slice(0, DAYS_KEPT + 1);
}

function linesByDay({ body }: KnownError, actor: string): Map<string, number> {
  const sums = new Map<string, number>();
  for (const line of body.history)
    if (line.date !== null && isLineOfSync(line, actor))
      sums.set(line.date, (sums.get(line.date) ?? 0) + countOfLine(line));
  return sums;
}
