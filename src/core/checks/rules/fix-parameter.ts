import { freeCharacters } from '../../../lib/regex/literal-length.ts';
import { parsePattern } from '../../../lib/regex/syntax/parse-pattern.ts';
import { compileWhole, type ValueTest } from '../../../lib/regex/whole-value.ts';
import { atValue, type Check, type CheckDiagnostic, type ReadEntry } from '../check.ts';
import { atKey } from '../support/places.ts';

/** What means something to a shell. A value is quoted; but whoever can fire an alert would choose what the command works on. */
const SHELL_CHARACTERS = ';|&$`()<>\'"\\*?\n';

/** Nobody means to let these through either: a second word, a way out of the folder. */
const UNWISE = ['a b', '../../etc'];

const HELP = 'List what a value may be made of, such as [a-z0-9][a-z0-9_.-]{0,62}: alerts come from outside.';

export const check: Check = {
  id: 'fix/parameter',
  severity: 'error',
  summary: 'every parameter is used by fix_command, and its pattern says what a value may be made of',
  needs: ['fix_command'],
  *run({ entries }) {
    for (const file of entries) {
      for (const [name, pattern] of Object.entries(file.entry.parameters)) {
        yield* isUsed(file, name) ? patternFault(file, name, pattern) : unused(file, name);
      }
    }
  },
};

function isUsed({ entry }: ReadEntry, name: string): boolean {
  const written = entry.fix_command?.match(/\{\{[^{}\n]*\}\}/g) ?? [];
  return written.some((placeholder) => placeholder.slice(2, -2).trim() === name);
}

function unused(file: ReadEntry, name: string): CheckDiagnostic[] {
  const message = `the parameter ${name} is not used by fix_command`;
  return [{ ...atKey(file, ['parameters', name], message, 'Use it, or remove it.'), severity: 'warning' }];
}

function patternFault(file: ReadEntry, name: string, pattern: string): CheckDiagnostic[] {
  const path = ['parameters', name];
  const fits = compileWhole(pattern);
  if (!fits.ok) {
    const message = `the pattern cannot be used: ${fits.error.message}`;
    return [atValue(file, path, message, 'docs/format.md names the syntax.')];
  }
  const free = freeForShell(pattern, fits.value);
  const passed = free[0] ?? UNWISE.find(fits.value);
  if (passed === undefined) return [];
  const isOffered = file.entry.auto_fix && free.length > 0;
  const diagnostic = atValue(file, path, `the pattern lets through ${JSON.stringify(passed)}`, HELP);
  return [{ ...diagnostic, severity: isOffered ? 'error' : 'warning' }];
}

/** What of the shell's own characters a value may have. What the parser does not know, such as \PL, is tried out. */
function freeForShell(pattern: string, fits: ValueTest): string[] {
  const node = parsePattern(pattern);
  const free = node ? freeCharacters(node, SHELL_CHARACTERS) : [];
  return [...free, ...[...SHELL_CHARACTERS].filter(fits)];
}
