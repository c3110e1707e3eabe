import { atValue, type Check } from '../check.ts';

export const check: Check = {
  id: 'fix/contradiction',
  severity: 'error',
  summary: 'where auto_fix is true, nothing else in the entry forbids it',
  *run({ entries }) {
    for (const file of entries) {
      const { auto_fix, requires_human, requires_business_decision } = file.entry;
      if (!auto_fix) continue;
      for (const [key, holds] of Object.entries({ requires_human, requires_business_decision })) {
        if (!holds) continue;
        const message = `auto_fix and ${key} are both true`;
        yield atValue(file, [key], message, 'Keep one: as it is, the plan never says auto_fix.');
      }
    }
  },
};
