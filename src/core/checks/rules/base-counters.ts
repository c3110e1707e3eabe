import type { KnownError } from '../../../generated/known-error.ts';
import { TIMES } from '../../counting/add-occurrences.ts';
import { readCounts } from '../../counting/read-counts.ts';
import { writtenFor } from '../../counting/settle-count.ts';
import {
  atValue,
  type Check,
  type CheckContext,
  type CheckDiagnostic,
  claimedIds,
  type ReadEntry,
} from '../check.ts';
import type { EntryChange } from '../support/changes.ts';
import { followEntries } from '../support/changes.ts';

export const check: Check = {
  id: 'base/counters',
  severity: 'error',
  needsBase: true,
  summary: 'only sync changes occurrence_count, first_seen and last_seen',
  *run(context) {
    const changes = followEntries(context);
    if (!changes) return;
    const written = writtenIn(context);
    for (const change of [...changes.kept, ...changes.renamed]) {
      if (isKnown(change, 'occurrence_count')) yield* count(change, written);
      if (isKnown(change, 'last_seen')) yield* lastSeen(change);
      if (isKnown(change, 'first_seen')) yield* firstSeen(change);
    }
    // A whole new knowledge base may bring counts from elsewhere.
    if (context.base?.entries.length !== 0) yield* changes.added.flatMap(countOfNew);
  },
};

function countOfNew(file: ReadEntry): CheckDiagnostic[] {
  const { error_id, occurrence_count } = file.entry;
  if (occurrence_count === 0) return [];
  const message = `${error_id} is new, but its occurrence_count is already ${occurrence_count}`;
  const help =
    'Remove it: kedb counts from zero. If the number comes from another system, explain that in an allow-comment.';
  return [{ ...atValue(file, ['occurrence_count'], message, help), severity: 'warning' }];
}

function isKnown({ before, after }: EntryChange, key: string): boolean {
  return !before.lost.has(key) && !after.lost.has(key);
}

function count(change: EntryChange, written: (entry: KnownError) => number): CheckDiagnostic[] {
  const { before, after } = numbers(change);
  if (after.occurrence_count === before.occurrence_count) return [];
  const message = `occurrence_count changes from ${before.occurrence_count}${asBefore(change)} to ${after.occurrence_count}`;
  if (after.occurrence_count < before.occurrence_count) {
    return [
      atValue(
        change.after,
        ['occurrence_count'],
        message,
        'Restore the old number: a count never goes down.',
      ),
    ];
  }
  if (written(after) === after.occurrence_count || isSynced(change)) return [];
  const help = 'Restore the old number: `mode: sync` adds what fired, so a manual change counts it twice.';
  return [{ ...atValue(change.after, ['occurrence_count'], message, help), severity: 'warning' }];
}

function lastSeen(change: EntryChange): CheckDiagnostic[] {
  const { before, after } = numbers(change);
  if (before.last_seen === null || (after.last_seen ?? '') >= before.last_seen) return [];
  const message =
    after.last_seen === null
      ? `this change removes last_seen, which was ${before.last_seen}${asBefore(change)}`
      : `this change moves last_seen back from ${before.last_seen}${asBefore(change)} to ${after.last_seen}`;
  return [
    atValue(
      change.after,
      ['last_seen'],
      message,
      'Restore the old date. If it was wrong, explain that in an allow-comment.',
    ),
  ];
}

function firstSeen(change: EntryChange): CheckDiagnostic[] {
  const { before, after } = numbers(change);
  const isKept =
    before.first_seen === null || (after.first_seen !== null && after.first_seen <= before.first_seen);
  if (isKept) return [];
  const message =
    after.first_seen === null
      ? `this change removes first_seen, which was ${before.first_seen}${asBefore(change)}`
      : `this change moves first_seen forward from ${before.first_seen}${asBefore(change)} to ${after.first_seen}`;
  return [
    {
      ...atValue(change.after, ['first_seen'], message, 'Restore the old date, unless it was wrong.'),
      severity: 'warning',
    },
  ];
}

/** The old id, if the id changed. */
function asBefore({ before, after }: EntryChange): string {
  const { error_id } = before.entry;
  return error_id === after.entry.error_id ? '' : ` in ${error_id}`;
}

function numbers({ before, after }: EntryChange) {
  return { before: before.entry, after: after.entry };
}

/** The count that sync wrote into an entry; 0 without a readable counts file. */
function writtenIn({ kb }: CheckContext): (entry: KnownError) => number {
  const read = kb.counts ? readCounts(kb.counts.text) : null;
  const ids = claimedIds(kb);
  return (entry) => (read?.ok ? writtenFor(entry, read.value.counts, ids) : 0);
}

/** Sync raises the count, sets last_seen, and writes one History line a day: `- **2026-11-20** (kedb): 3 occurrences`.
 * The input history-actor sets the name in brackets. */
function isSynced({ before, after }: EntryChange): boolean {
  const { last_seen, body } = after.entry;
  if (last_seen === null || last_seen < (before.entry.last_seen ?? '')) return false;
  // An older line comes from an earlier sync.
  const earlier = new Set(before.entry.body.history.map(({ date, text }) => `${date} ${text}`));
  return body.history.some(
    ({ date, text }) => TIMES.test(text) && date === last_seen && !earlier.has(`${date} ${text}`),
  );
}
