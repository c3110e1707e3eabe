import type { Settings } from '../../kb/settings/settings.ts';
import { offerObstacle } from '../../plan/allowed-command.ts';
import { atValue, type Check, type CheckDiagnostic, type ReadEntry } from '../check.ts';
import { shownCode } from '../support/commands.ts';

export const check: Check = {
  id: 'fix/not-allowed',
  severity: 'error',
  summary:
    'allowed_commands in kedb.yaml includes every fix_command with auto_fix: true; without it, each is a plain command',
  *run({ kb, entries, base }) {
    for (const file of entries) {
      const { auto_fix, fix_command } = file.entry;
      if (!auto_fix || !fix_command?.trim()) continue;
      const found = refusal(file, fix_command, kb.settings);
      const before = found || !base ? null : refusal(file, fix_command, base.kb.settings);
      if (before) yield { ...before, message: `${before.message}, before this change of the settings` };
      if (found) yield found;
    }
  },
};

function refusal(file: ReadEntry, command: string, { allowed_commands }: Settings): CheckDiagnostic | null {
  const obstacle = offerObstacle(command, allowed_commands);
  if (obstacle === null) return null;
  return allowed_commands ? notListed(file, command) : notPlain(file, obstacle);
}

function notListed(file: ReadEntry, command: string): CheckDiagnostic {
  const message = `allowed_commands in kedb.yaml does not allow \`${shownCode(command)}\``;
  const help =
    'Add it to allowed_commands, word by word (* is one word), or set auto_fix: false. Until then kedb does not offer the fix.';
  return atValue(file, ['fix_command'], message, help);
}

/** This is only a warning, because the plan is safe. But it is not the plan that the author wants. */
function notPlain(file: ReadEntry, obstacle: string): CheckDiagnostic {
  const message = obstacle.charAt(0).toLowerCase() + obstacle.slice(1);
  const help =
    'Add allowed_commands to kedb.yaml (`kedb fix` proposes a list), or set auto_fix: false. Until then kedb does not offer the fix.';
  return { ...atValue(file, ['fix_command'], message, help), severity: 'warning' };
}
