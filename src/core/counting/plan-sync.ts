import type { KnownError } from '../../generated/known-error.ts';
import { plural } from '../../lib/text/plural.ts';
import { DAY_MS } from '../../lib/time/duration.ts';
import { dayOf, instantOf } from '../../lib/time/instant.ts';
import { compareText } from '../../lib/util/lists.ts';
import { nameSectionsWith } from '../entry/body/sections.ts';
import { parseEntry } from '../entry/parse-entry.ts';
import { COUNTS_FILE } from '../kb/kb.ts';
import { isCountLine } from './add-occurrences.ts';
import { notCounted, renderCounts } from './counts.ts';
import { newestReadings, pendingOf } from './pending.ts';
import { type EntryWork, planEntry } from './plan-entry.ts';
import { type ReadCounts, readCounts } from './read-counts.ts';
import { sumOfLines } from './settle-count.ts';
import type { SyncInput, SyncPlan, SyncProblem } from './sync-plan.ts';

/**
 * Plans the commit that brings every entry to the ledgers' totals. The commit records what it counted, so a second plan on
 * top of it is empty. A replay, a crash or a lost answer never counts twice.
 */
export function planSync(input: SyncInput): SyncPlan {
  const plan: SyncPlan = {
    edits: new Map(),
    countsText: null,
    counted: [],
    problems: [],
    notes: [],
    refusal: null,
  };
  const read = readCounts(input.countsText ?? EMPTY);
  if (!read.ok) return { ...plan, refusal: atCounts(`${read.error.message}. ${read.error.help}`) };
  const entries = entriesById(input);
  const readings = newestReadings(input.ledgers);
  const refusal = refuse(input, entries, readings);
  if (refusal) return { ...plan, refusal };
  const work = { input, plan, read: read.value, entries, readings };
  noteLowerTotals(work);
  if (read.value.version === 1 || read.value.counts.size === 0) adoptEntries(work);
  const entryWork = toEntryWork(work);
  const changed = jobs(work).map((job) => planEntry(job, entryWork));
  if (!changed.includes(true)) return plan;
  if (read.value.version === 1) plan.notes.push({ errorId: null, message: RAISED });
  return { ...plan, countsText: renderCounts(read.value.counts) };
}

const EMPTY = renderCounts(new Map());

type Entries = Map<string, KnownError[]>;
type Work = {
  input: SyncInput;
  plan: SyncPlan;
  read: ReadCounts;
  entries: Entries;
  readings: ReturnType<typeof newestReadings>;
};

function entriesById({ files, settings }: SyncInput): Entries {
  const nameSection = nameSectionsWith(settings.sections);
  const parsed = [...files].flatMap(
    ([path, text]) => parseEntry(path, text.replace(/^\ufeff/, ''), { nameSection }).value.entry ?? [],
  );
  return Map.groupBy(parsed, ({ error_id }) => error_id);
}

function refuse(
  { countsText, settings, ledgers }: SyncInput,
  entries: Entries,
  readings: Work['readings'],
): SyncProblem | null {
  const all = countsText === null ? [...entries.values()].flat() : [];
  const counted = all.find(({ body }) => body.history.some(isCountLine));
  if (counted) return lostCounts(counted);
  const unknown = settings.history === 'none' && all.find((entry) => mayBeCounted(entry, readings));
  if (unknown) return unknownCounts(unknown);
  const isOld = ledgers.some(({ occurrences }) =>
    occurrences.some(({ incidents }) => incidents === undefined),
  );
  return settings.occurrences === 'incidents' && isOld ? oldWorker() : null;
}

/**
 * Whether sync may have counted an entry without writing History. Sync moves `last_seen` to the last day that it counted, so it
 * counted nothing of a ledger that saw the entry only after that day.
 */
function mayBeCounted(
  { error_id, renamed_from, occurrence_count, last_seen }: KnownError,
  readings: Work['readings'],
): boolean {
  const ofEntry = [error_id, ...renamed_from].flatMap((id) => [...(readings.get(id)?.values() ?? [])]);
  return occurrence_count > 0 && ofEntry.some(({ firstSeen }) => firstSeen <= (last_seen ?? ''));
}

/** An entry, with its id and the ids that it had before. */
type Job = { entry: KnownError; ids: string[] };

/**
 * A total never falls, so a storage that says less than before went back in time. It counts again from there, and kedb adds nothing of
 * it until it says more than before: kedb cannot know whether it is the same that fires again. Former totals may be as old as an export.
 */
function noteLowerTotals({ input, read, readings, plan }: Work): void {
  const own = new Set(input.ledgers.flatMap(({ epoch, former }) => (former ? [] : [epoch])));
  for (const epoch of own) {
    const lower = [...read.counts].flatMap(([id, { totals }]) => {
      const counted = totals.get(epoch)?.alerts ?? 0;
      const told = readings.get(id)?.get(epoch)?.alerts ?? 0;
      return told < counted ? [`${id} (${told}, after ${counted})`] : [];
    });
    if (lower.length > 0) plan.notes.push({ errorId: null, message: wentBack(epoch, lower) });
  }
}

/** Each id of the ledgers and of the counts file belongs to one entry, or waits. */
function jobs(work: Work): Job[] {
  const byPath = new Map<string, Job>();
  const successors = findSuccessors(work.entries);
  for (const id of new Set([...work.readings.keys(), ...work.read.counts.keys()])) {
    const [entry, another] = work.entries.get(id) ?? successors.get(id) ?? [];
    if (!entry || another) reportWaiting(id, entry, work);
    else {
      const job = byPath.get(entry.path) ?? { entry, ids: [entry.error_id] };
      if (id !== entry.error_id) job.ids.push(id);
      byPath.set(entry.path, job);
    }
  }
  const sorted = [...byPath.values()].sort((a, b) => compareText(a.entry.error_id, b.entry.error_id));
  work.plan.problems.sort((a, b) => compareText(a.errorId ?? '', b.errorId ?? ''));
  return sorted.map(({ entry, ids }) => ({ entry, ids: [...ids].sort((a, b) => rank(a, b, entry)) }));
}

function rank(a: string, b: string, { error_id }: KnownError): number {
  return Number(b === error_id) - Number(a === error_id) || compareText(a, b);
}

/** The entries that say which ids they had before. */
function findSuccessors(entries: Entries): Entries {
  const all = [...entries.values()].flat();
  const named = all.flatMap((entry) => entry.renamed_from.map((id) => ({ id, entry })));
  return new Map(
    [...Map.groupBy(named, ({ id }) => id)].map(([id, of]) => [id, of.map(({ entry }) => entry)]),
  );
}

function reportWaiting(
  id: string,
  entry: KnownError | undefined,
  { input, read, readings, plan }: Work,
): void {
  const counted = read.counts.get(id) ?? notCounted();
  const { added } = pendingOf(readings.get(id) ?? new Map(), counted, input.settings.occurrences);
  if (added > 0) plan.problems.push(entry ? twoEntries(id, added, entry) : noEntry(id, added));
}

function toEntryWork({ input, plan, read, readings }: Work): EntryWork {
  return {
    ...input,
    plan,
    read,
    readings,
    nameSection: nameSectionsWith(input.settings.sections),
    today: dayOf(instantOf(input.at)),
    // Clocks differ, so the Worker may have tomorrow already.
    lastDay: dayOf(instantOf(input.at + DAY_MS)),
  };
}

/**
 * Version 1 and a file that somebody created do not say what sync wrote into the entries, so it is what they have now. If an entry has
 * more lines of sync than its totals in version 1, the file is older than the entry.
 */
function adoptEntries(work: Work): void {
  const { input, read, entries, readings } = work;
  for (const [id, [entry, another]] of entries) {
    const told = readings.get(id);
    const lines = entry ? sumOfLines(entry, input.actor, told ? [told] : []) : 0;
    if (!entry || another || (lines === 0 && !read.counts.has(id))) continue;
    const history = Math.min(lines, recordedFor(entry, work) ?? lines);
    const written = Math.max(0, entry.occurrence_count - (lines - history));
    const { totals } = read.counts.get(id) ?? notCounted();
    read.counts.set(id, { written, history, totals });
  }
}

/** The occurrences of an entry, under all its ids, that the counts file knows; null if it knows none of the ids. */
function recordedFor({ error_id, renamed_from }: KnownError, { read, entries }: Work): number | null {
  const ids = [error_id, ...renamed_from.filter((id) => !entries.has(id))];
  const known = ids.flatMap((id) => read.counts.get(id) ?? []);
  if (known.length === 0) return null;
  return known.flatMap(({ totals }) => [...totals.values()]).reduce((sum, { alerts }) => sum + alerts, 0);
}

const RAISED = `${COUNTS_FILE} now has version 2. Older versions of kedb refuse it, so update every workflow that syncs or builds`;

function noEntry(errorId: string, added: number): SyncProblem {
  const message = `${plural(added, 'occurrence')} of ${errorId} not counted: no readable entry has that id. Sync adds them when there is one. If the entry has a new id, name ${errorId} in its renamed_from.`;
  return { errorId, path: null, message };
}

function twoEntries(errorId: string, added: number, { path }: KnownError): SyncProblem {
  const message = `${plural(added, 'occurrence')} of ${errorId} not counted: several entries have that id. Sync adds them when only one entry has it.`;
  return { errorId, path, message };
}

function atCounts(message: string): SyncProblem {
  return { errorId: null, path: COUNTS_FILE, message: `${message} Sync counts nothing until then.` };
}

function lostCounts({ error_id }: KnownError): SyncProblem {
  return atCounts(
    `this file is missing, but sync has already counted ${error_id}. Restore the file from the history of the branch. If only another Worker made that count, create the file with {"version":2,"entries":{}}: sync then adds everything that this Worker has ever counted, again if an entry already contains it.`,
  );
}

function unknownCounts({ error_id, occurrence_count }: KnownError): SyncProblem {
  return atCounts(
    `this file is missing. ${error_id} has occurrence_count ${occurrence_count}, and with \`history: none\` nothing else says whether sync wrote that number. If sync has run before, restore the file from the history of the branch. If this is the first sync, create the file with {"version":2,"entries":{}}.`,
  );
}

function wentBack(epoch: string, lower: readonly string[]): string {
  const shown = [...lower.slice(0, MAX_LOWER), ...(lower.length > MAX_LOWER ? ['…'] : [])].join(', ');
  return `the ledger ${epoch.slice(0, 12)} now says less than before of ${shown}. If no other sync ran at the same time, its storage went back in time. kedb takes nothing away, and adds nothing of these entries until the ledger says more than before. To count everything from now on, export the ledger and import it into an empty one`;
}

/** A message is for people. */
const MAX_LOWER = 5;

function oldWorker(): SyncProblem {
  const message =
    'kedb.yaml says `occurrences: incidents`, but the Worker is too old to count incidents, so sync counts nothing: update and deploy the Worker';
  return { errorId: null, path: null, message };
}
