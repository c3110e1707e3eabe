import { RE2JS, RE2JSSyntaxException } from 're2js';
import { atValue, type Check, type CheckFinding, type ReadEntry } from './check.ts';
import { atKey } from './support/places.ts';

/** Nobody means to let these through: whoever can fire an alert would choose what the command works on. */
const HOSTILE = ['; reboot', '$(reboot)', 'a b', '../../etc', '*'];

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

function unused(file: ReadEntry, name: string): CheckFinding[] {
  const message = `the parameter ${name} is not used by fix_command`;
  return [{ ...atKey(file, ['parameters', name], message, 'Use it, or remove it.'), severity: 'warning' }];
}

function patternFault(file: ReadEntry, name: string, pattern: string): CheckFinding[] {
  const path = ['parameters', name];
  const { regex, error } = compile(pattern);
  if (!regex)
    return [atValue(file, path, `the pattern is not RE2: ${error}`, 'docs/format.md names the syntax.')];
  const hostile = HOSTILE.find((text) => regex.matches(text));
  if (hostile === undefined) return [];
  const help =
    'List what a value may be made of, such as [a-z0-9][a-z0-9_.-]{0,62}: alerts come from outside.';
  const finding = atValue(file, path, `the pattern lets through ${JSON.stringify(hostile)}`, help);
  return [{ ...finding, severity: 'warning' }];
}

function compile(pattern: string): { regex: RE2JS | null; error: string } {
  try {
    return { regex: RE2JS.compile(pattern), error: '' };
  } catch (error) {
    if (!(error instanceof RE2JSSyntaxException)) throw error;
    return { regex: null, error: error.message };
  }
}
