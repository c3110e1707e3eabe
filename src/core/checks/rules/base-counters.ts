import { TIMES } from '../../counting/add-occurrences.ts';
import { atValue, type Check, type CheckDiagnostic, type ReadEntry } from '../check.ts';
import type { EntryChange } from '../support/changes.ts';
import { followEntries } from '../support/changes.ts';

export const check: Check = {
  id: 'base/counters',
  severity: 'error',
  needsBase: true,
  summary: 'occurrence_count, first_seen and last_seen are counted by sync, not by hand',
  *run(context) {
    const changes = followEntries(context);
    if (!changes) return;
    for (const change of [...changes.kept, ...changes.renamed]) {
      if (isKnown(change, 'occurrence_count')) yield* count(change);
      if (isKnown(change, 'last_seen')) yield* lastSeen(change);
      if (isKnown(change, 'first_seen')) yield* firstSeen(change);
    }
    // A knowledge base that is new as a whole brings along what was counted elsewhere.
    if (context.base?.entries.length !== 0) yield* changes.added.flatMap(countOfNew);
  },
};

function countOfNew(file: ReadEntry): CheckDiagnostic[] {
  const { error_id, occurrence_count } = file.entry;
  if (occurrence_count === 0) return [];
  const message = `${error_id} is new, but its occurrence_count is ${occurrence_count} already`;
  const help =
    'Remove it: what fires is counted from now on. Where it was counted before, say so in an allow comment.';
  return [{ ...atValue(file, ['occurrence_count'], message, help), severity: 'warning' }];
}

function isKnown({ before, after }: EntryChange, key: string): boolean {
  return !before.lost.has(key) && !after.lost.has(key);
}

function count(change: EntryChange): CheckDiagnostic[] {
  const { before, after } = numbers(change);
  if (after.occurrence_count === before.occurrence_count) return [];
  const message = `occurrence_count was ${before.occurrence_count}${asBefore(change)}, and is ${after.occurrence_count} now`;
  if (after.occurrence_count < before.occurrence_count) {
    return [
      atValue(
        change.after,
        ['occurrence_count'],
        message,
        'Put it back: occurrences that happened stay counted.',
      ),
    ];
  }
  if (isSynced(change)) return [];
  const help = 'Leave it to `mode: sync`, which counts what fired; by hand it is counted twice.';
  return [{ ...atValue(change.after, ['occurrence_count'], message, help), severity: 'warning' }];
}

function lastSeen(change: EntryChange): CheckDiagnostic[] {
  const { before, after } = numbers(change);
  if (before.last_seen === null || (after.last_seen ?? '') >= before.last_seen) return [];
  const message = `last_seen was ${before.last_seen}${asBefore(change)}, and is ${after.last_seen ?? 'gone'} now`;
  return [
    atValue(
      change.after,
      ['last_seen'],
      message,
      'Put it back, unless the old date was wrong: then say so in an allow comment.',
    ),
  ];
}

function firstSeen(change: EntryChange): CheckDiagnostic[] {
  const { before, after } = numbers(change);
  const isKept =
    before.first_seen === null || (after.first_seen !== null && after.first_seen <= before.first_seen);
  if (isKept) return [];
  const message = `first_seen was ${before.first_seen}${asBefore(change)}, and is ${after.first_seen ?? 'gone'} now`;
  return [
    {
      ...atValue(change.after, ['first_seen'], message, 'Put it back, unless the old date was wrong.'),
      severity: 'warning',
    },
  ];
}

/** Under which id, where it was another. */
function asBefore({ before, after }: EntryChange): string {
  const { error_id } = before.entry;
  return error_id === after.entry.error_id ? '' : ` in ${error_id}`;
}

function numbers({ before, after }: EntryChange) {
  return { before: before.entry, after: after.entry };
}

/** Sync raises the count, sets last_seen, and tells of it in one History line a day: `- **2026-11-20** (kedb): 3 occurrences`,
 * by whatever name the input history-actor gives it. */
function isSynced({ before, after }: EntryChange): boolean {
  const { last_seen, body } = after.entry;
  if (last_seen === null || last_seen < (before.entry.last_seen ?? '')) return false;
  // A line that was there before tells of an earlier sync.
  const earlier = new Set(before.entry.body.history.map(({ date, text }) => `${date} ${text}`));
  return body.history.some(
    ({ date, text }) => TIMES.test(text) && date === last_seen && !earlier.has(`${date} ${text}`),
  );
}
