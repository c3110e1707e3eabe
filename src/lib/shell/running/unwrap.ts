import { baseName, joined } from '../reading/word-text.ts';
import type { Argument, ShellCommand } from '../script.ts';
import { isAssignment } from '../shell-words.ts';
import { type Option, readLeadingOptions } from './options.ts';
import { type Synopsis, synopsesOf, syntaxOf } from './programs.ts';

/** Code for a shell, and its `$0`, `$1` …. If the code is the input of the shell, its commands have no input of their own. */
export type Given = { code: string; positional?: readonly Argument[]; isInput?: true };

export type Inner = { commands: readonly ShellCommand[]; given: readonly Given[] };

/** The commands and the code that a wrapper runs; null for any other command. */
export function unwrap(command: ShellCommand): Inner | null {
  for (const synopsis of synopsesOf(command.name)) {
    const call = readAlong(synopsis, command);
    const inner = call && innerOf(call, synopsis, command);
    if (inner) return inner;
  }
  return null;
}

type Call = { options: readonly Option[]; rest: readonly Argument[] };

/** Reads the words of a command along a synopsis. Returns null if they do not fit. */
function readAlong({ parts, valued }: Synopsis, { name, args }: ShellCommand): Call | null {
  let syntax = syntaxOf(name);
  let next: number | null = 0;
  const options: Option[] = [];
  for (const [index, part] of parts.entries()) {
    const isOptionNext = !/^(?:<.*|--|THERE)$/.test(parts[index - 1] ?? '') && !part.startsWith('=');
    const read = readLeadingOptions(isOptionNext ? args : [], syntax, next);
    options.push(...read.options);
    next = afterPart(part, args, read.next);
    if (next === null) return null;
    syntax = { ...syntax, valued };
  }
  const rest = args.slice(next);
  const takesAssignments = /COMMAND/.test(parts.at(-1) ?? '') && !parts.some((part) => part.startsWith('<'));
  const from = takesAssignments ? rest.findIndex(({ value }) => !isAssignment(value)) : 0;
  return { options, rest: from === -1 ? [] : rest.slice(from) };
}

/** The index of the word after one part of a synopsis; null if the command does not have that part. */
function afterPart(part: string, args: readonly Argument[], at: number): number | null {
  if (part === '--') return args.findIndex(({ value }) => value === '--') + 1 || args.length;
  if (part.startsWith('<')) return at + 1;
  if (/^[[=]?[A-Z]|^=/.test(part)) return at;
  const words = part.replaceAll(/[[\]]/g, '').split('|');
  if (words.includes(args[at]?.value ?? '')) return at + 1;
  return part.startsWith('[') ? at : null;
}

function innerOf({ options, rest }: Call, { parts, roles }: Synopsis, command: ShellCommand): Inner | null {
  const as = (role: string) => options.filter(({ name }) => roles.get(name) === role);
  const valuesAs = (role: string) => as(role).flatMap(({ value }) => value ?? []);
  const last = parts.at(-1) ?? '';
  if (last.startsWith('=')) return { commands: [{ ...command, name: last.slice(1), args: rest }], given: [] };
  if ([...roles.values()].includes('NEEDED') && as('NEEDED').length === 0) return null;
  const [set] = valuesAs('FOLDER');
  const unset = parts.includes('THERE') ? null : command.folder;
  const folder = set ? (set.isLiteral ? set.value : null) : unset;
  const outer = { ...command, folder };
  const given = valuesAs('CODE').map(({ value }) => ({ code: value }));
  const [program, ...args] = [...valuesAs('COMMAND'), ...rest];
  const isShell = given.length === 0 && (last.startsWith('[') || as('SHELL').length > 0);
  if (!program) return { commands: isShell ? [{ ...outer, name: 'sh', args: [] }] : [], given };
  if (!last.includes('CODE')) return { commands: [toCommand(outer, program, args)], given };
  const code = joined(rest.filter(({ value }) => value !== ':::'));
  return { commands: [], given: [...given, { code }] };
}

export function toCommand(outer: ShellCommand, program: Argument, args: readonly Argument[]): ShellCommand {
  return { ...outer, name: baseName(program.value), program, args, start: program.start };
}

export function findExec(command: ShellCommand): ShellCommand[] {
  const args = command.name === 'find' ? command.args : [];
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
