import type { LedgerOccurrences } from '../../generated/api.ts';
import type { KnownError } from '../../generated/known-error.ts';
import { plural } from '../../lib/text/plural.ts';
import { compareText } from '../../lib/util/compare-text.ts';
import { parseEntry } from '../entry/parse-entry.ts';
import { addOccurrences, isCountLine } from './add-occurrences.ts';
import { COUNTS_FILE, type Counts, readCounts, renderCounts } from './counts.ts';
import { findPending, type Pending } from './pending.ts';

/** The input of sync: the files at one commit, and the totals of the ledgers. */
export type SyncInput = {
  /** The entry files, by their path below the knowledge base. */
  files: ReadonlyMap<string, string>;
  /** The text of `COUNTS_FILE` at the same commit; null if there is none. */
  countsText: string | null;
  ledgers: readonly LedgerOccurrences[];
  /** Who writes the History lines. */
  actor: string;
};

type CountedEntry = { errorId: string; path: string; added: number };

/** Why some occurrences stay uncounted for now. A later sync adds them. */
type SyncProblem = { errorId: string | null; path: string | null; message: string };

/** One commit. The edits and the counts file belong together. */
export type SyncPlan = {
  edits: Map<string, string>;
  /** Null if there is nothing to commit. */
  countsText: string | null;
  counted: CountedEntry[];
  problems: SyncProblem[];
};

/**
 * Plans the commit that brings every entry to the ledgers' totals. The commit records what it counted, so a second plan on
 * top of it is empty. A replay, a crash or a lost answer never counts twice.
 */
export function planSync({ files, countsText, ledgers, actor }: SyncInput): SyncPlan {
  const plan: SyncPlan = { edits: new Map(), countsText: null, counted: [], problems: [] };
  const counts = readCounts(countsText);
  if (!counts) return { ...plan, problems: [unreadableCounts()] };
  const entries = entriesById(files);
  const alreadyCounted = countsText === null ? findCounted(entries, actor) : null;
  if (alreadyCounted) return { ...plan, problems: [lostCounts(alreadyCounted)] };
  const pending = findPending(ledgers, counts).sort((a, b) => compareText(a.errorId, b.errorId));
  for (const item of pending) countEntry(item, { files, entries, actor, counts, plan });
  return plan.edits.size > 0 ? { ...plan, countsText: renderCounts(counts) } : plan;
}

type Entries = Map<string, KnownError[]>;
type Work = Pick<SyncInput, 'files' | 'actor'> & { entries: Entries; counts: Counts; plan: SyncPlan };

function entriesById(files: ReadonlyMap<string, string>): Entries {
  const parsed = [...files].flatMap(([path, text]) => parseEntry(path, withoutBom(text)).value.entry ?? []);
  return Map.groupBy(parsed, ({ error_id }) => error_id);
}

/** An entry with counted occurrences. Without the counts file, sync cannot know how much of the totals it contains. */
function findCounted(entries: Entries, actor: string): KnownError | null {
  const counted = [...entries.values()].flat();
  return counted.find(({ body }) => body.history.some((line) => isCountLine(line, actor))) ?? null;
}

function withoutBom(text: string): string {
  return text.replace(/^\ufeff/, '');
}

function countEntry(pending: Pending, { files, entries, actor, counts, plan }: Work): void {
  const { errorId, added } = pending;
  const [entry, another] = entries.get(errorId) ?? [];
  if (!entry || another) {
    plan.problems.push(entry ? twoEntries(pending, entry) : noEntry(pending));
    return;
  }
  const { path } = entry;
  const { value, diagnostics } = addOccurrences(files.get(path) ?? '', entry, pending, actor);
  const [problem] = diagnostics;
  if (problem) {
    plan.problems.push({ errorId, path, message: `${problem.message}. ${problem.help ?? ''}`.trimEnd() });
    return;
  }
  plan.edits.set(path, value);
  plan.counted.push({ errorId, path, added });
  record(counts, pending);
}

function record(counts: Counts, { errorId, totals }: Pending): void {
  for (const [epoch, total] of totals) {
    const recorded = counts.get(epoch) ?? new Map<string, number>();
    counts.set(epoch, recorded.set(errorId, total));
  }
}

function noEntry({ errorId, added }: Pending): SyncProblem {
  const message = `${plural(added, 'occurrence')} of ${errorId} not counted: no readable entry has that id. Sync adds them when there is one.`;
  return { errorId, path: null, message };
}

function twoEntries({ errorId, added }: Pending, { path }: KnownError): SyncProblem {
  const message = `${plural(added, 'occurrence')} of ${errorId} not counted: several entries have that id. Sync adds them when only one entry has it.`;
  return { errorId, path, message };
}

function unreadableCounts(): SyncProblem {
  const message =
    'sync did not write this content, so it counts nothing: restore the file from the history of the branch';
  return { errorId: null, path: COUNTS_FILE, message };
}

function lostCounts({ error_id }: KnownError): SyncProblem {
  const message = `this file is missing, but sync has already counted ${error_id}, so it counts nothing: restore the file from the history of the branch. If another Worker made that count, create the file with {"version":1,"epochs":{}}`;
  return { errorId: null, path: COUNTS_FILE, message };
}
