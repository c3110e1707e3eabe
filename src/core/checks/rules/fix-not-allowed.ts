import { offerObstacle } from '../../plan/allowed-command.ts';
import { atValue, type Check, type CheckDiagnostic, type ReadEntry } from '../check.ts';
import { shownCode } from '../support/commands.ts';

export const check: Check = {
  id: 'fix/not-allowed',
  severity: 'error',
  summary:
    "a fix_command of auto_fix is among kedb.yaml's allowed_commands; without them, it is a plain command",
  *run({ kb, entries }) {
    const allowed = kb.settings.allowed_commands;
    for (const file of entries) {
      const { auto_fix, fix_command } = file.entry;
      if (!auto_fix || !fix_command?.trim()) continue;
      const obstacle = offerObstacle(fix_command, allowed);
      if (obstacle !== null) yield allowed ? notListed(file, fix_command) : notPlain(file, obstacle);
    }
  },
};

function notListed(file: ReadEntry, command: string): CheckDiagnostic {
  const message = `allowed_commands in kedb.yaml does not allow \`${shownCode(command)}\``;
  const help =
    'Have it allowed there, word by word (* is one word), or set auto_fix: false: as it is, the plan says manual.';
  return atValue(file, ['fix_command'], message, help);
}

/** A warning: the entry is as safe as can be, but not what its author means. */
function notPlain(file: ReadEntry, obstacle: string): CheckDiagnostic {
  const message = obstacle.charAt(0).toLowerCase() + obstacle.slice(1);
  const help =
    'List it in allowed_commands of kedb.yaml (`kedb fix` proposes a list), or set auto_fix: false: as it is, the plan says manual.';
  return { ...atValue(file, ['fix_command'], message, help), severity: 'warning' };
}
