import { atValue, type Check } from '../check.ts';
import { followEntries } from '../support/changes.ts';

export const check: Check = {
  id: 'base/id-reused',
  severity: 'warning',
  needsBase: true,
  summary: 'an error_id means one error for ever',
  *run(context) {
    for (const { before, after } of followEntries(context)?.reused ?? []) {
      const { error_id, title, in_kb } = before.entry;
      // A draft was never an answer: nobody knows its id.
      if (!in_kb) continue;
      const message = `${error_id} was “${title}” before, and is another error now`;
      const help =
        'Take the next free id: the counters and the links of the old error would be its own. Retire the old one with in_kb: false.';
      yield atValue(after, ['title'], message, help);
    }
  },
};
