import { isAllowedCommand } from '../../plan/allowed-command.ts';
import { atValue, type Check } from '../check.ts';
import { shownCode } from '../support/commands.ts';

export const check: Check = {
  id: 'fix/not-allowed',
  severity: 'error',
  summary: 'allowed_commands in kedb.yaml, if set, includes every fix_command with auto_fix: true',
  *run({ kb, entries }) {
    for (const file of entries) {
      const { auto_fix, fix_command } = file.entry;
      if (!auto_fix || !fix_command?.trim()) continue;
      if (isAllowedCommand(fix_command, kb.settings.allowed_commands)) continue;
      const message = `allowed_commands in kedb.yaml does not allow \`${shownCode(fix_command)}\``;
      const help =
        'Add it to allowed_commands, word by word (* is one word), or set auto_fix: false. Until then kedb does not offer the fix.';
      yield atValue(file, ['fix_command'], message, help);
    }
  },
};
