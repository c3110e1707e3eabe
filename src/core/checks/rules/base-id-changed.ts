import { atValue, type Check } from '../check.ts';
import { followEntries } from '../support/changes.ts';

export const check: Check = {
  id: 'base/id-changed',
  severity: 'error',
  needsBase: true,
  summary: 'an entry keeps its error_id for ever',
  needs: ['error_id'],
  *run(context) {
    for (const { before, after } of followEntries(context)?.renamed ?? []) {
      const { error_id, in_kb } = before.entry;
      // A draft was never an answer: nobody knows its id.
      if (!in_kb) continue;
      const message = `this entry was ${error_id} before, and is ${after.entry.error_id} now`;
      const help = `Give it ${error_id} back: counters, links and other entries know it by that.`;
      yield atValue(after, ['error_id'], message, help);
    }
  },
};
