import type { Kb } from '../../kb/kb.ts';
import { offerObstacle } from '../../plan/allowed-command.ts';
import { atValue, type Check, type CheckDiagnostic, type ReadEntry } from '../check.ts';
import { shownCode } from '../support/commands.ts';

export const check: Check = {
  id: 'fix/not-allowed',
  severity: 'error',
  summary:
    'allowed_commands in kedb.yaml includes every fix_command with auto_fix: true; without it, each is a plain command',
  *run({ kb, entries }) {
    const allowed = kb.settings.allowed_commands;
    for (const file of entries) {
      const { auto_fix, fix_command } = file.entry;
      if (!auto_fix || !fix_command?.trim()) continue;
      const obstacle = offerObstacle(fix_command, allowed);
      if (obstacle !== null) yield allowed ? notListed(file, fix_command, kb) : notPlain(file, obstacle, kb);
    }
  },
};

function notListed(file: ReadEntry, command: string, { settingsName }: Kb): CheckDiagnostic {
  const message = `allowed_commands in ${settingsName} does not allow \`${shownCode(command)}\``;
  const help =
    'Add it to allowed_commands, word by word (* is one word), or set auto_fix: false. Until then kedb does not offer the fix.';
  return atValue(file, ['fix_command'], message, help);
}

/** This is only a warning, because the plan is safe. But it is not the plan that the author wants. */
function notPlain(file: ReadEntry, obstacle: string, { settingsName }: Kb): CheckDiagnostic {
  const message = obstacle.charAt(0).toLowerCase() + obstacle.slice(1);
  const help = `Add allowed_commands to ${settingsName} (\`kedb fix\` proposes a list), or set auto_fix: false. Until then kedb does not offer the fix.`;
  return { ...atValue(file, ['fix_command'], message, help), severity: 'warning' };
}
