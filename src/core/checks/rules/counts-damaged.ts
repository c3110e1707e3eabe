import { START_OF_FILE } from '../../../lib/text/source-text.ts';
import { isCountLine } from '../../counting/add-occurrences.ts';
import { readCounts } from '../../counting/read-counts.ts';
import { writtenFor } from '../../counting/settle-count.ts';
import { COUNTS_FILE } from '../../kb/kb.ts';
import {
  atValue,
  type Check,
  type CheckContext,
  type CheckDiagnostic,
  claimedIds,
  type ReadEntry,
} from '../check.ts';

/** The default of the input history-actor. Another one is unknown here. */
const ACTOR = 'kedb';

export const check: Check = {
  id: 'counts/damaged',
  severity: 'warning',
  summary: '.kedb/counts.json is as sync wrote it, and no entry has a lower count',
  needs: ['error_id', 'occurrence_count'],
  *run(context) {
    const { counts: source } = context.kb;
    if (!source) {
      yield* lost(context);
      return;
    }
    const at = (start: number, end: number) => ({ file: source.path, ...source.rangeAt(start, end) });
    const read = readCounts(source.text);
    if (!read.ok) {
      const { message, help, start, end } = read.error;
      yield { ...at(start, end), severity: 'error', message, help };
      return;
    }
    for (const id of read.value.twice.keys()) {
      const start = source.text.lastIndexOf(JSON.stringify(id));
      const message = `${id} has several lines, as a merge of two branches leaves them`;
      const help =
        'Keep the line whose `written` is the occurrence_count of the entry. The next sync does the same.';
      yield { ...at(start, start + id.length + 2), message, help };
    }
    const ids = claimedIds(context.kb);
    for (const file of context.entries)
      yield* lowered(file, writtenFor(file.entry, read.value.counts, ids), context);
  },
};

/** Sync counts nothing without the file, if it has counted before. Without a base, only the lines of sync tell. */
function lost({ base, entries }: CheckContext): CheckDiagnostic[] {
  const at = { file: COUNTS_FILE, ...START_OF_FILE };
  const help =
    'Restore the file from the history of the branch: without it, `mode: sync` cannot know what the entries contain, and counts nothing.';
  if (base?.kb.counts)
    return [{ ...at, severity: 'error', message: 'this change removes the counts of sync', help }];
  const counted = entries.find(({ entry }) =>
    entry.body.history.some((line) => line.actor === ACTOR && isCountLine(line)),
  );
  if (!counted) return [];
  const message = `the file is missing, but sync has counted ${counted.entry.error_id}`;
  return [{ ...at, message, help }];
}

/** base/counters reports what this change lowers. */
function lowered(file: ReadEntry, written: number, { base }: CheckContext): CheckDiagnostic[] {
  const { error_id, occurrence_count } = file.entry;
  const before = base?.entries.find(({ entry }) => entry.error_id === error_id);
  const isOwnChange = before !== undefined && before.entry.occurrence_count > occurrence_count;
  if (occurrence_count >= written || isOwnChange) return [];
  const message = `occurrence_count is ${occurrence_count}, but sync wrote ${written}`;
  const help = `Restore ${written}: a count never goes down, and the next sync restores it. To lower it, also change \`written\` of ${error_id} in .kedb/counts.json.`;
  return [atValue(file, ['occurrence_count'], message, help)];
}
