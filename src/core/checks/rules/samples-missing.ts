import type { Check } from '../check.ts';
import { admittedPatterns } from '../support/patterns.ts';
import { atKey } from '../support/places.ts';

export const check: Check = {
  id: 'samples/missing',
  severity: 'warning',
  summary: 'every entry with patterns has a match sample',
  needs: ['samples'],
  *run({ entries }) {
    for (const file of entries) {
      const { error_id, samples } = file.entry;
      if (samples.match.length > 0 || admittedPatterns([file]).length === 0) continue;
      const base = file.path.replace(/^.*\//, '').replace(/\.md$/, '');
      yield atKey(
        file,
        ['patterns'],
        `${error_id} has patterns, but no match sample`,
        `Add a real log line to samples: match:, or to ${base}.match.log.`,
      );
    }
  },
};
