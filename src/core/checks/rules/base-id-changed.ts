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
      // A draft has never been an answer, so nobody knows its id.
      if (!in_kb) continue;
      const message = `this change renames ${error_id} to ${after.entry.error_id}`;
      const help = `Restore ${error_id}: counters, links and other entries use it.`;
      yield atValue(after, ['error_id'], message, help);
    }
  },
};
