import { atValue, type Check } from '../check.ts';

export const check: Check = {
  id: 'fix/missing-command',
  severity: 'error',
  summary: 'every entry with auto_fix: true has a fix_command',
  needs: ['fix_command'],
  *run({ entries }) {
    for (const file of entries) {
      const { auto_fix, fix_command } = file.entry;
      if (!auto_fix || fix_command?.trim()) continue;
      const message = 'auto_fix is true, but there is no fix_command';
      yield atValue(file, ['auto_fix'], message, 'Add a fix_command, or set auto_fix: false.');
    }
  },
};
