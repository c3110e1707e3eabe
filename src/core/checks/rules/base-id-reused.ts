import { atValue, type Check } from '../check.ts';
import { followEntries } from '../support/changes.ts';

export const check: Check = {
  id: 'base/id-reused',
  severity: 'warning',
  needsBase: true,
  summary: 'an error_id is never reused for another error',
  *run(context) {
    for (const { before, after } of followEntries(context)?.reused ?? []) {
      const { error_id, title, in_kb } = before.entry;
      // A draft has never been an answer, so nobody knows its id.
      if (!in_kb) continue;
      const message = `${error_id} was “${title}”; this change reuses the id for another error`;
      const help =
        'Use the next free id: this one carries the counters and links of the old error. Retire the old entry with in_kb: false.';
      yield atValue(after, ['title'], message, help);
    }
  },
};
