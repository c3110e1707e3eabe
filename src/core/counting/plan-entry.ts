import type { KnownError } from '../../generated/known-error.ts';
import { plural } from '../../lib/text/plural.ts';
import type { NameSection } from '../entry/body/sections.ts';
import { type HistoryStyle, type NewCounts, writeCountsInto } from './add-occurrences.ts';
import { type Counted, notCounted } from './counts.ts';
import { type Pending, pendingOf, type Readings } from './pending.ts';
import type { ReadCounts } from './read-counts.ts';
import { chooseCounted, type Settled, settleCount, sumOfLines } from './settle-count.ts';
import { spreadByDay } from './spread-by-day.ts';
import type { SyncInput, SyncPlan } from './sync-plan.ts';

export type EntryWork = Pick<SyncInput, 'files' | 'settings' | 'actor'> & {
  plan: SyncPlan;
  read: ReadCounts;
  readings: ReadonlyMap<string, Readings>;
  /** YYYY-MM-DD. A date after `lastDay` is wrong. */
  today: string;
  lastDay: string;
  nameSection: NameSection;
};

type Job = { entry: KnownError; ids: readonly string[] };

/** Everything that decides what to write into one entry. Lists have one item for each id. */
type Found = {
  counted: Counted[];
  pending: Pending[];
  settled: Settled;
  readings: Readings[];
  added: number;
};

/** Adds what one entry lacks to the plan. Returns whether anything changes. `ids` begins with the entry's own id. */
export function planEntry(job: Job, work: EntryWork): boolean {
  const found = find(job, work);
  if (!isNews(job, found, work)) return false;
  const { entry } = job;
  const text = work.files.get(entry.path) ?? '';
  const values = newCounts(entry, found, work);
  const fault = unexplained(job, found, work) ?? faultOf(entry, found, values, work) ?? null;
  if (fault !== null) return addProblem(job, fault, work);
  const { value, diagnostics } = writeCountsInto(text, entry, values, styleOf(work));
  const [problem] = diagnostics;
  if (problem) return addProblem(job, `${problem.message}. ${problem.help ?? ''}`.trimEnd(), work);
  if (value !== text) work.plan.edits.set(entry.path, value);
  record(job, found, values, work);
  return true;
}

function find({ entry, ids }: Job, { read, readings: all, settings, actor }: EntryWork): Found {
  const unit = settings.occurrences;
  const counted = ids.map(
    (id) =>
      chooseCounted(read.twice.get(id) ?? [], entry.occurrence_count, unit) ??
      read.counts.get(id) ??
      notCounted(),
  );
  const readings = ids.map((id) => all.get(id) ?? new Map());
  const pending = counted.map((one, index) => pendingOf(readings[index] ?? new Map(), one, unit));
  const settled = settleCount(entry, counted, { actor, readings });
  const added = pending.reduce((sum, one) => sum + one.added, 0);
  return { counted, pending, settled, readings, added: Math.max(0, added - settled.known) };
}

/** A number that somebody raised is no news: sync says so when it adds to it. */
function isNews({ entry, ids }: Job, { pending, settled }: Found, { read }: EntryWork): boolean {
  const isAhead = pending.some((one) => one.isAhead);
  return isAhead || settled.count !== entry.occurrence_count || ids.some((id) => read.twice.has(id));
}

/** Whether dates and History may change. */
function hasNews({ pending, settled }: Found): boolean {
  return settled.lostLines > 0 || pending.some(({ isAhead }) => isAhead);
}

function newCounts(entry: KnownError, found: Found, { settings, actor }: EntryWork): NewCounts {
  const { settled, added, readings } = found;
  const counts = { occurrence_count: settled.count + added };
  const { first_seen: first, last_seen: last } = entry;
  if (!hasNews(found)) return { ...counts, first_seen: first, last_seen: last, addedByDay: new Map() };
  const news = readings.flatMap((of) => [...of.values()]);
  const first_seen = entry.first_seen ?? news.map(({ firstSeen }) => firstSeen).sort()[0] ?? null;
  const days = [entry.last_seen, first_seen, ...news.map(({ lastSeen }) => lastSeen)];
  const last_seen =
    days
      .filter((day) => day !== null)
      .sort()
      .at(-1) ?? null;
  const dated = news.map((reading) => reading.days[settings.occurrences]);
  const addedByDay = spreadByDay(added + settled.lostLines, dated, { entry, actor, lastSeen: last_seen });
  return { ...counts, first_seen, last_seen, addedByDay };
}

/**
 * The entry is a copy, or had another id, or somebody restored a counts file from before its first count. Files do not tell which. A
 * line without `written` says that another id continued the count, not how much of the count that is in the entry now.
 */
function unexplained({ entry, ids }: Job, found: Found, { read, settings }: EntryWork): string | undefined {
  if (found.counted.some(({ written }) => written !== null)) return undefined;
  const hasLine = ids.some((id) => read.counts.has(id));
  const hasNoHistory = settings.history === 'none' && read.counts.has(entry.error_id);
  const count = hasNoHistory ? entry.occurrence_count : found.settled.known;
  if (count === 0) return undefined;
  const contained = `it already contains ${plural(count, 'occurrence')} by sync, but .kedb/counts.json`;
  return hasLine
    ? `${contained} says that another id continued its count. If you gave the entry its old id back, name the other id in renamed_from. ${COPIED}. If the numbers of the entry are right, add "written": ${entry.occurrence_count}, "history": ${found.settled.known} to its line of that file`
    : `${contained} has no line for it. ${COPIED}. If it had another id, name that id in renamed_from. If .kedb/counts.json is older than the entry, restore the newest version of that file`;
}

const COPIED =
  'If you copied it from another entry, remove occurrence_count, first_seen, last_seen and the History lines of sync';

function faultOf(
  { first_seen, last_seen }: KnownError,
  found: Found,
  { occurrence_count }: NewCounts,
  { lastDay }: EntryWork,
): string | undefined {
  if (occurrence_count > Number.MAX_SAFE_INTEGER)
    return `occurrence_count would be more than ${Number.MAX_SAFE_INTEGER}, the largest number that kedb can write. Lower it`;
  if (!hasNews(found)) return undefined;
  const [key, date] =
    Object.entries({ first_seen, last_seen }).find(([, day]) => (day ?? '') > lastDay) ?? [];
  if (key) return `${key} is ${date}, which is in the future. Correct the date`;
  const days = found.readings.flatMap((of) => [...of.values()].map(({ lastSeen }) => lastSeen));
  const day = days.find((one) => one > lastDay);
  return (
    day &&
    `the Worker says that it fired on ${day}, which is in the future. Check the clock of the Worker and of this runner`
  );
}

function addProblem({ entry: { error_id, path } }: Job, why: string, { plan }: EntryWork): boolean {
  plan.problems.push({ errorId: error_id, path, message: `kedb does not count ${error_id} yet: ${why}` });
  return false;
}

function styleOf({ actor, settings: { history }, today, nameSection }: EntryWork): HistoryStyle {
  return { actor, history, today, nameSection };
}

function record({ entry, ids }: Job, found: Found, values: NewCounts, work: EntryWork): void {
  const { plan, read, settings, actor } = work;
  const { error_id: errorId, path } = entry;
  const { added, settled, counted, pending } = found;
  if (added > 0) plan.counted.push({ errorId, path, added });
  const twice = ids.filter((id) => read.twice.has(id));
  const carried = ids.filter((_, index) => index > 0 && counted[index]?.written !== null);
  for (const message of [
    ...twice.map(toldTwice),
    ...carried.map((id) => `${errorId} continues the count of ${id}`),
  ])
    plan.notes.push({ errorId, message });
  if (settled.note !== null) plan.notes.push({ errorId, message: settled.note });
  const addedLines = [...values.addedByDay.values()].reduce((sum, one) => sum + one, 0);
  const history = sumOfLines(entry, actor, found.readings) + (settings.history === 'none' ? 0 : addedLines);
  for (const [index, id] of ids.entries()) {
    const counts =
      index === 0 ? { written: values.occurrence_count, history } : { written: null, history: 0 };
    read.counts.set(id, { ...counts, totals: pending[index]?.totals ?? new Map() });
  }
}

function toldTwice(id: string): string {
  return `.kedb/counts.json has several lines for ${id}, as a merge of two branches leaves them. kedb keeps the line that fits the entry`;
}
