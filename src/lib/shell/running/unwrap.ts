import { baseName, joined } from '../reading/text.ts';
import type { Argument, ShellCommand } from '../script.ts';
import { type Option, readLeadingOptions, syntaxOf, valuedOptions, valuesIn } from './options.ts';
import { type Wrapper, wrappersOf } from './wrappers.ts';

/** What a command runs: a command among its arguments, or code. */
export type Inner = { command: ShellCommand | null; code: readonly string[] };

/** What a command runs as the table of wrappers knows it; null where it is no wrapper. */
export function unwrap(command: ShellCommand): Inner | null {
  for (const wrapper of wrappersOf(command.name)) {
    const from = afterWords(command, wrapper);
    const inner = from === null ? null : unwrapFrom(command, wrapper, from);
    if (inner) return inner;
  }
  return null;
}

/** `docker -H host exec`: where the words of the wrapper end; null where they are others. */
function afterWords({ name, args }: ShellCommand, { words }: Wrapper): number | null {
  let at = 0;
  for (const word of words?.split(' ') ?? []) {
    const { next } = readLeadingOptions(args, syntaxOf(name), at);
    const isThere = word
      .replace('?', '')
      .split('|')
      .includes(args[next]?.value ?? '');
    if (isThere) at = next + 1;
    else if (!word.endsWith('?')) return null;
  }
  return at;
}

function unwrapFrom(command: ShellCommand, wrapper: Wrapper, from: number): Inner | null {
  const { becomes: name, needs, isCode } = wrapper;
  if (name) return { command: { ...command, name, args: command.args.slice(from) }, code: [] };
  const { options, rest } = split(command, wrapper, from);
  if (needs && !hasOneOf(options, needs)) return null;
  const code = valuesIn(options, list(wrapper.code)).map(({ value }) => value);
  const outer = { ...command, folder: folderIn(command, wrapper, options) };
  const [program, ...args] = [...valuesIn(options, list(wrapper.program)), ...rest];
  if (!program) return { command: isShell(wrapper, options, code) ? asShell(outer) : null, code };
  if (isCode) return { command: null, code: [...code, joined(rest.filter(({ value }) => value !== ':::'))] };
  return { command: toCommand(outer, program, args), code };
}

function list(names = ''): string[] {
  return names.split(' ');
}

function hasOneOf(options: readonly Option[], names: string): boolean {
  return options.some(({ name }) => list(names).includes(name));
}

/** A wrapper's own options, and what stands behind its operands. */
function split({ name, args }: ShellCommand, wrapper: Wrapper, from: number) {
  const { valued, operands = 0, optionsAgain, needsDashes, isCode } = wrapper;
  const own = syntaxOf(name);
  const syntax = valued ? { ...own, valued: valuedOptions(valued) } : own;
  let { options, next } = readLeadingOptions(args, syntax, from);
  while (operands === 0 && !isCode && /^[A-Za-z_]\w*=/.test(args[next]?.value ?? '')) next++;
  next += operands;
  if (optionsAgain) {
    const again = readLeadingOptions(args, syntax, next);
    options = [...options, ...again.options];
    next = again.next;
  }
  const dashes = needsDashes ? args.findIndex(({ value }) => value === '--') : 0;
  if (needsDashes) next = dashes === -1 ? args.length : dashes + 1;
  return { options, rest: args.slice(next) };
}

function folderIn({ folder }: ShellCommand, wrapper: Wrapper, options: readonly Option[]): string | null {
  const [set] = valuesIn(options, list(wrapper.folder));
  if (set) return set.isLiteral ? set.value : null;
  return wrapper.isElsewhere ? null : folder;
}

function isShell({ isShell = '' }: Wrapper, options: readonly Option[], code: readonly string[]): boolean {
  return code.length === 0 && (isShell === true || hasOneOf(options, isShell));
}

function asShell(command: ShellCommand): ShellCommand {
  return { ...command, name: 'sh', args: [] };
}

/** The same command with other words. */
export function toCommand(outer: ShellCommand, program: Argument, args: readonly Argument[]): ShellCommand {
  return { ...outer, name: baseName(program.value), program, args, start: program.start };
}

/** The commands that `find` runs for what it finds. */
export function findExec(command: ShellCommand): ShellCommand[] {
  const { args } = command;
  const commands: ShellCommand[] = [];
  for (let at = 0; at < args.length; at++) {
    if (!/^-(?:exec|ok)(?:dir)?$/.test(args[at]?.value ?? '')) continue;
    const from = at + 1;
    while (at < args.length && !/^[;+]$/.test(args[at]?.value ?? '')) at++;
    const [program, ...others] = args.slice(from, at);
    if (program) commands.push(toCommand({ ...command, feed: null }, program, others));
  }
  return commands;
}
