import { freeCharacters } from '../../../lib/regex/literal-length.ts';
import { parsePattern } from '../../../lib/regex/syntax/parse-pattern.ts';
import { compileWhole, type ValueTest } from '../../../lib/regex/whole-value.ts';
import { atValue, type Check, type CheckDiagnostic, type ReadEntry } from '../check.ts';
import { atKey } from '../support/places.ts';

/** Characters with a meaning in a shell. kedb quotes each value; but anybody who can fire an alert would choose the target of the command. */
const SHELL_CHARACTERS = ';|&$`()<>\'"\\*?\n';

/** No pattern should match these either: two words, a folder above. kedb never inserts the second, nor `.` and `..`. */
const UNWISE = ['a b', '../../etc'];

const HELP =
  'List the characters that a value may have, such as [a-z0-9][a-z0-9_.-]{0,62}. Alerts come from outside.';

export const check: Check = {
  id: 'fix/parameter',
  severity: 'error',
  summary: 'fix_command or a step uses every parameter, and the pattern of each limits its values',
  needs: ['fix_command'],
  *run({ entries }) {
    for (const file of entries) {
      for (const [name, pattern] of Object.entries(file.entry.parameters)) {
        yield* isUsed(file, name) ? patternFault(file, name, pattern) : unused(file, name);
      }
    }
  },
};

/** In the command, or in a command of a step. */
function isUsed({ entry: { fix_command, body } }: ReadEntry, name: string): boolean {
  const steps = [...body.diagnosis, ...body.manual_steps].flatMap(({ commands }) => commands);
  return [fix_command ?? '', ...steps.map(({ code }) => code)].some((code) =>
    (code.match(/\{\{[^{}\n]*\}\}/g) ?? []).some((placeholder) => placeholder.slice(2, -2).trim() === name),
  );
}

function unused(file: ReadEntry, name: string): CheckDiagnostic[] {
  const message = `neither fix_command nor a step uses the parameter ${name}`;
  return [{ ...atKey(file, ['parameters', name], message, 'Use it, or remove it.'), severity: 'warning' }];
}

function patternFault(file: ReadEntry, name: string, pattern: string): CheckDiagnostic[] {
  const path = ['parameters', name];
  const isMatch = compileWhole(pattern);
  if (!isMatch.ok) {
    const message = `this pattern cannot be used: ${isMatch.error.message}`;
    return [atValue(file, path, message, 'See docs/format.md for the syntax.')];
  }
  const free = freeForShell(pattern, isMatch.value.test);
  const passed = free[0] ?? UNWISE.find(isMatch.value.test);
  if (passed === undefined) return [];
  const isOffered = file.entry.auto_fix && free.length > 0;
  const diagnostic = atValue(file, path, `this pattern allows ${JSON.stringify(passed)}`, HELP);
  return [{ ...diagnostic, severity: isOffered ? 'error' : 'warning' }];
}

/** The shell characters that a value may contain. Syntax that the parser does not know, such as \PL, is tried with each character. */
function freeForShell(pattern: string, isMatch: ValueTest): string[] {
  const node = parsePattern(pattern);
  const free = node ? freeCharacters(node, SHELL_CHARACTERS) : [];
  return [...free, ...[...SHELL_CHARACTERS].filter(isMatch)];
}
