import { isAllowedCommand } from '../../plan/allowed-command.ts';
import { atValue, type Check } from '../check.ts';
import { shownCode } from '../support/commands.ts';

export const check: Check = {
  id: 'fix/not-allowed',
  severity: 'error',
  summary: "a fix_command of auto_fix is among kedb.yaml's allowed_commands, if it lists any",
  *run({ kb, entries }) {
    for (const file of entries) {
      const { auto_fix, fix_command } = file.entry;
      if (!auto_fix || !fix_command?.trim()) continue;
      if (isAllowedCommand(fix_command, kb.settings.allowed_commands)) continue;
      const message = `allowed_commands in kedb.yaml does not allow \`${shownCode(fix_command)}\``;
      const help =
        'Have it allowed there, word by word (* is one word), or set auto_fix: false: as it is, the plan says manual.';
      yield atValue(file, ['fix_command'], message, help);
    }
  },
};
