import type { Check } from '../check.ts';
import { admittedPatterns } from '../support/patterns.ts';
import { atKey } from '../support/places.ts';

export const check: Check = {
  id: 'samples/missing',
  severity: 'warning',
  summary: 'every entry with patterns has a sample that they must match',
  needs: ['samples'],
  *run({ entries }) {
    for (const file of entries) {
      const { error_id, samples } = file.entry;
      if (samples.match.length > 0 || admittedPatterns([file]).length === 0) continue;
      const base = file.path.replace(/^.*\//, '').replace(/\.md$/, '');
      yield atKey(
        file,
        ['patterns'],
        `${error_id} has no sample that its patterns must match`,
        `Put a real log line under samples: match:, or into ${base}.match.log.`,
      );
    }
  },
};
