import { partFrom } from '../reading/word-text.ts';
import type { Argument, ShellCommand } from '../script.ts';
import { type OptionSyntax, syntaxOf } from './programs.ts';

export type Option = { name: string; value: Argument | null };

/** Reads the options of a command with their values, and its other words, as its program does. They may be in any order. */
export function lineOf({ name, args }: Pick<ShellCommand, 'name' | 'args'>) {
  const syntax = syntaxOf(name);
  const options: Option[] = [];
  const operands: Argument[] = [];
  for (let at = 0; at < args.length; at++) {
    const leading = readLeadingOptions(args, syntax, at);
    options.push(...leading.options);
    at = leading.next;
    operands.push(...args.slice(at, leading.isEnded ? undefined : at + 1));
    if (leading.isEnded) break;
  }
  return { options, operands };
}

export function operandsOf(command: ShellCommand): string[] {
  return lineOf(command).operands.map(({ value }) => value);
}

/** Whether a command has one of the options. `-fr` has `-r`, and `--force=true` has `--force`, but `--dry-run=none` has no `--dry-run`. */
export function hasOption(command: ShellCommand, ...wanted: readonly string[]): boolean {
  const isOn = ({ name, value }: Option) =>
    wanted.includes(name) && !/^(?:false|none)$/.test(value?.value ?? '');
  return lineOf(command).options.some(isOn);
}

export function valuesOf(command: ShellCommand, ...wanted: readonly string[]): string[] {
  const { options } = lineOf(command);
  return options.flatMap(({ name, value }) => (value && wanted.includes(name) ? [value.value] : []));
}

/** Reads options from a word on, up to the first word that is no option. After `--`, no word is an option (POSIX 12.2). */
export function readLeadingOptions(args: readonly Argument[], syntax: OptionSyntax, from = 0) {
  const options: Option[] = [];
  let next = from;
  for (let word = args[next]; word && /^-./.test(word.value); word = args[next]) {
    next++;
    if (word.value === '--') return { options, next, isEnded: true };
    const isLong = word.value.startsWith('--') || syntax.hasLongDash;
    options.push(...(isLong ? [readLong(word)] : readLetters(word, syntax)));
    const last = options.at(-1);
    if (last?.value === null && syntax.valued.has(last.name)) last.value = args[next++] ?? null;
  }
  return { options, next, isEnded: false };
}

function readLong(word: Argument): Option {
  const equals = word.value.indexOf('=');
  if (equals === -1) return { name: word.value, value: null };
  return { name: word.value.slice(0, equals), value: partFrom(word, equals + 1) };
}

/** Reads the options of `-iu root`. The first letter with a value takes the rest of the word, or else the next word. */
function readLetters(word: Argument, { valued }: OptionSyntax): Option[] {
  const found: Option[] = [];
  for (let at = 1; at < word.value.length; at++) {
    const name = `-${word.value.charAt(at)}`;
    const takesRest = at + 1 < word.value.length && (valued.has(name) || valued.has(`${name}?`));
    found.push({ name, value: takesRest ? partFrom(word, at + 1) : null });
    if (takesRest) break;
  }
  return found;
}
