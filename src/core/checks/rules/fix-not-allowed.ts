import type { Kb } from '../../kb/kb.ts';
import { offerObstacle } from '../../plan/allowed-command.ts';
import { atValue, type Check, type CheckDiagnostic, type ReadEntry } from '../check.ts';
import { shownCode } from '../support/commands.ts';

export const check: Check = {
  id: 'fix/not-allowed',
  severity: 'error',
  summary:
    'allowed_commands in kedb.yaml includes every fix_command with auto_fix: true; without it, each is a plain command',
  needsSettings: true,
  *run({ kb, entries, base }) {
    for (const file of entries) {
      const { auto_fix, fix_command } = file.entry;
      if (!auto_fix || !fix_command?.trim()) continue;
      const found = refusal(file, fix_command, kb);
      const before = found || !base ? null : refusal(file, fix_command, base.kb);
      if (before) yield notYet(before);
      if (found) yield found;
    }
  },
};

/** The change itself allows the command, but the settings that hold while it is reviewed do not. */
function notYet(before: CheckDiagnostic): CheckDiagnostic {
  const message = `${before.message}, before this change of the settings`;
  return { ...before, message, help: 'Merge the change of the settings first. Then kedb offers the fix.' };
}

function refusal(file: ReadEntry, command: string, { settings, settingsName }: Kb): CheckDiagnostic | null {
  const { allowed_commands } = settings;
  const obstacle = offerObstacle(command, allowed_commands);
  if (obstacle === null) return null;
  return allowed_commands ? notListed(file, command, settingsName) : notPlain(file, obstacle, settingsName);
}

function notListed(file: ReadEntry, command: string, settingsName: string): CheckDiagnostic {
  const message = `allowed_commands in ${settingsName} does not allow \`${shownCode(command)}\``;
  const help =
    'Add it to allowed_commands, word by word (* is one word), or set auto_fix: false. Until then kedb does not offer the fix.';
  return atValue(file, ['fix_command'], message, help);
}

/** This is only a warning, because the plan is safe. But it is not the plan that the author wants. */
function notPlain(file: ReadEntry, obstacle: string, settingsName: string): CheckDiagnostic {
  const message = obstacle.charAt(0).toLowerCase() + obstacle.slice(1);
  const help = `Add allowed_commands to ${settingsName} (\`kedb fix\` proposes a list), or set auto_fix: false. Until then kedb does not offer the fix.`;
  return { ...atValue(file, ['fix_command'], message, help), severity: 'warning' };
}
