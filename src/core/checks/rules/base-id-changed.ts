import { atValue, type Check } from '../check.ts';
import { followEntries } from '../support/changes.ts';

export const check: Check = {
  id: 'base/id-changed',
  severity: 'error',
  needsBase: true,
  summary: 'an entry keeps its error_id',
  needs: ['error_id'],
  *run(context) {
    for (const { before, after } of followEntries(context)?.renamed ?? []) {
      const { error_id, in_kb } = before.entry;
      // A draft has never been an answer, so nobody knows its id. A renamed_from keeps the count.
      if (!in_kb || after.entry.renamed_from.includes(error_id)) continue;
      const message = `this change renames ${error_id} to ${after.entry.error_id}`;
      const help = `Restore ${error_id}: counters, links and other entries use it. If the id must change, add renamed_from: [${error_id}], so that the entry keeps its count.`;
      yield atValue(after, ['error_id'], message, help);
    }
  },
};
