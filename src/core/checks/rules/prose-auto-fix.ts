import { atValue, type Check, type CheckDiagnostic, type ReadEntry } from '../check.ts';
import { shownCode } from '../support/commands.ts';
import { atSpan, findInBody, headingSpan } from '../support/places.ts';

export const check: Check = {
  id: 'prose/auto-fix',
  severity: 'warning',
  summary: 'the body and the front matter describe the same automatic fix',
  needs: ['auto_fix', 'fix_command'],
  *run({ entries }) {
    for (const file of entries) yield* compare(file);
  },
};

function compare(file: ReadEntry): CheckDiagnostic[] {
  const { auto_fix, fix_command, body } = file.entry;
  const said = body.auto_fix?.command?.trim() ?? null;
  const meant = fix_command?.trim() || null;
  if (said === null) return auto_fix && meant ? [notSaid(file)] : [];
  if (meant === null) {
    const message = `the body offers the automatic fix \`${shownCode(said)}\`, but the front matter has no fix_command`;
    return [
      inBody(file, said, message, 'Add auto_fix and fix_command, or move the command to Manual Steps.'),
    ];
  }
  if (!isSame(said, meant)) {
    const message = `the body offers \`${shownCode(said)}\`, but fix_command is \`${shownCode(meant)}\``;
    return [
      inBody(
        file,
        said,
        message,
        'Make them the same: people copy the command from the body, and the plan offers fix_command.',
      ),
    ];
  }
  if (auto_fix) return [];
  const message = 'the body offers an automatic fix, but auto_fix is false';
  return [inBody(file, said, message, 'Set auto_fix: true, or move the command to Manual Steps.')];
}

function isSame(a: string, b: string): boolean {
  return a.replaceAll(/\s+/g, ' ') === b.replaceAll(/\s+/g, ' ');
}

function inBody(file: ReadEntry, command: string, message: string, help: string): CheckDiagnostic {
  const firstLine = command.split('\n')[0] ?? '';
  const place = findInBody(file, firstLine, 'Resolution') ?? headingSpan(file, 'Resolution');
  return atSpan(file, place, message, help);
}

function notSaid(file: ReadEntry): CheckDiagnostic {
  const help = 'Add `### Auto-Fix Available` with **Command:** and **Success Rate:** to Resolution.';
  return {
    ...atValue(file, ['fix_command'], 'the body does not mention the automatic fix', help),
    severity: 'info',
  };
}
