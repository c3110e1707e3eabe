import { atValue, type Check } from './check.ts';

export const check: Check = {
  id: 'fix/contradiction',
  severity: 'error',
  summary: 'auto_fix has a command, and nobody forbids it in the same breath',
  *run({ entries }) {
    for (const file of entries) {
      const { auto_fix, fix_command, requires_human, requires_business_decision } = file.entry;
      if (!auto_fix) continue;
      if (!fix_command?.trim()) {
        yield atValue(
          file,
          ['auto_fix'],
          'auto_fix is true, but there is no fix_command',
          'Add fix_command, or set auto_fix: false.',
        );
      }
      for (const [key, holds] of Object.entries({ requires_human, requires_business_decision })) {
        if (holds)
          yield atValue(
            file,
            [key],
            `auto_fix and ${key} are both true`,
            `Keep one: the plan would never say auto_fix.`,
          );
      }
    }
  },
};
