import { atValue, type Check } from '../check.ts';

export const check: Check = {
  id: 'fix/contradiction',
  severity: 'error',
  summary: 'no other key of an entry contradicts auto_fix: true',
  *run({ entries }) {
    for (const file of entries) {
      const { auto_fix, requires_human, requires_business_decision } = file.entry;
      if (!auto_fix) continue;
      for (const [key, holds] of Object.entries({ requires_human, requires_business_decision })) {
        if (!holds) continue;
        const message = `auto_fix and ${key} are both true`;
        yield atValue(
          file,
          [key],
          message,
          'Set one of them to false: with both, kedb never offers the fix.',
        );
      }
    }
  },
};
