import type { LedgerOccurrences } from '../../generated/api.ts';
import type { KnownError } from '../../generated/known-error.ts';
import { compareText } from '../../lib/util/compare-text.ts';
import { parseEntry } from '../entry/parse-entry.ts';
import { addOccurrences, isCountLine } from './add-occurrences.ts';
import { COUNTS_FILE, type Counts, readCounts, renderCounts } from './counts.ts';
import { findPending, type Pending } from './pending.ts';

/** What sync goes by: Git at one commit, and what the ledgers say. */
export type SyncInput = {
  /** The entry files, by their path below the knowledge base. */
  files: ReadonlyMap<string, string>;
  /** The text of `COUNTS_FILE` at the same commit; null where there is none. */
  countsText: string | null;
  ledgers: readonly LedgerOccurrences[];
  /** Who writes the History lines. */
  actor: string;
};

type CountedEntry = { errorId: string; path: string; added: number };

/** Why something stays uncounted for now. It is added by the first sync that can. */
type SyncProblem = { errorId: string | null; path: string | null; message: string };

/** One commit: the edits and the counts file belong together, and are nothing without each other. */
export type SyncPlan = {
  edits: Map<string, string>;
  /** Null where there is nothing to commit. */
  countsText: string | null;
  counted: CountedEntry[];
  problems: SyncProblem[];
};

/**
 * What to commit so that every entry holds the ledgers' totals. The commit records what it counted, so planning again
 * on top of it gives nothing: a replay, a crash or a lost answer never counts twice.
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

/** An entry that says it was counted. Without the counts file nobody knows how much of the totals it holds. */
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
  const message = `${added} waiting for ${errorId}: no entry of that id can be read. They are added once there is one.`;
  return { errorId, path: null, message };
}

function twoEntries({ errorId, added }: Pending, { path }: KnownError): SyncProblem {
  const message = `${added} waiting for ${errorId}: several entries have that id. They are added once one has it alone.`;
  return { errorId, path, message };
}

function unreadableCounts(): SyncProblem {
  const message =
    'this file is not what sync wrote, so nothing is counted: bring it back as it was, from the history of the branch';
  return { errorId: null, path: COUNTS_FILE, message };
}

function lostCounts({ error_id }: KnownError): SyncProblem {
  const message = `this file is gone, but ${error_id} was counted, so nothing is counted: bring it back as it was, from the history of the branch. Where another Worker counted, begin it with {"version":1,"epochs":{}}`;
  return { errorId: null, path: COUNTS_FILE, message };
}
