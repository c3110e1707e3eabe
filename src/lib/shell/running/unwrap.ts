import { baseName } from '../reading/base-name.ts';
import { joined } from '../reading/echoed-text.ts';
import type { Argument, ShellCommand } from '../script.ts';
import { type Option, optionSyntax, readLeadingOptions } from './options.ts';
import { type Wrapper, wrappersOf } from './wrappers.ts';

/** What a command runs: a command among its arguments, or code. */
export type Inner = { command: ShellCommand | null; code: readonly string[] };

const ASSIGNMENT = /^[A-Za-z_]\w*=/;

/** What a command runs as the table of wrappers knows it; null where it is no wrapper. */
export function unwrap(command: ShellCommand): Inner | null {
  for (const wrapper of wrappersOf(command.name)) {
    const from = afterWords(command.args, wrapper);
    const inner = from === null ? null : unwrapFrom(command, wrapper, from);
    if (inner) return inner;
  }
  return null;
}

/** `docker -H host exec`: where the words of the wrapper end; null where they are others. */
function afterWords(args: readonly Argument[], { words, before = '' }: Wrapper): number | null {
  let at = 0;
  for (const word of words?.split(' ') ?? []) {
    at = readLeadingOptions(args, optionSyntax(before), at).next;
    if (!word.split('|').includes(args[at]?.value ?? '')) return null;
    at++;
  }
  return at;
}

function unwrapFrom(command: ShellCommand, wrapper: Wrapper, from: number): Inner | null {
  const { becomes: name, needs, isCode } = wrapper;
  if (name) return { command: { ...command, name, args: command.args.slice(from) }, code: [] };
  const { options, rest } = split(command.args, wrapper, from);
  if (needs && !options.some(({ name }) => needs.includes(name))) return null;
  const code = valuesIn(options, wrapper.code).map(({ value }) => value);
  const outer = { ...command, folder: folderIn(command, wrapper, options) };
  const [program, ...args] = [...valuesIn(options, wrapper.program), ...rest];
  if (!program) return { command: isShell(wrapper, options, code) ? asShell(outer) : null, code };
  if (isCode) return { command: null, code: [...code, joined(rest.filter(({ value }) => value !== ':::'))] };
  return { command: toCommand(outer, program, args), code };
}

function valuesIn(options: readonly Option[], wanted: readonly string[] = []): Argument[] {
  return options.flatMap(({ name, value }) => (value && wanted.includes(name) ? [value] : []));
}

/** A wrapper's own options, and what stands behind its operands. */
function split(args: readonly Argument[], wrapper: Wrapper, from: number) {
  const { valued = '', operands = 0, optionsAgain, needsDashes, isCode } = wrapper;
  const syntax = optionSyntax(valued);
  const first = readLeadingOptions(args, syntax, from);
  let { next } = first;
  const options = [...first.options];
  while (operands === 0 && !isCode && ASSIGNMENT.test(args[next]?.value ?? '')) next++;
  next += operands;
  if (optionsAgain) {
    const again = readLeadingOptions(args, syntax, next);
    options.push(...again.options);
    next = again.next;
  }
  const dashes = needsDashes ? args.findIndex(({ value }) => value === '--') : 0;
  if (needsDashes) next = dashes === -1 ? args.length : dashes + 1;
  return { options, rest: args.slice(next) };
}

function folderIn({ folder }: ShellCommand, wrapper: Wrapper, options: readonly Option[]): string | null {
  const [set] = valuesIn(options, wrapper.folder);
  if (set) return set.isLiteral ? set.value : null;
  return wrapper.isElsewhere ? null : folder;
}

function isShell({ isShell = [] }: Wrapper, options: readonly Option[], code: readonly string[]): boolean {
  if (code.length > 0) return false;
  return isShell === true || options.some(({ name }) => isShell.includes(name));
}

/** The same command with other words. */
export function toCommand(outer: ShellCommand, program: Argument, args: readonly Argument[]): ShellCommand {
  return { ...outer, name: baseName(program.value), program, args, start: program.start };
}

function asShell(command: ShellCommand): ShellCommand {
  return { ...command, name: 'sh', args: [] };
}
