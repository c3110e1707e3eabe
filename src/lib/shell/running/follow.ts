import { folderAfter } from '../folders.ts';
import { readScript } from '../reading/read-script.ts';
import { type Reader, takeRoom } from '../reading/reader.ts';
import type { Argument, ShellCommand } from '../script.ts';
import { findExec } from './find-exec.ts';
import { hereTexts, inputTexts } from './input-texts.ts';
import { shellCodeIn } from './program-code.ts';
import { readCall, readShellCall, type ShellCall } from './shells.ts';
import { unwrap } from './unwrap.ts';
import { xargsCommand } from './xargs.ts';

/** Wrappers and scripts, one in the other: deeper, nobody can read it anyway. */
const MAX_NESTING = 12;

/** Code, what it knows as `$0`, `$1` …, and whether it is what the shell reads, so that it reads nothing itself. */
type Given = { code: string; positional?: readonly Argument[]; isInput?: true };

/** A command with all that it runs by way of other commands and of code: behind `sudo`, in `sh -c '…'`, in a here-document. */
export function follow(command: ShellCommand, reader: Reader): ShellCommand[] {
  noteFolder(command, reader);
  if (reader.nesting >= MAX_NESTING) return [command];
  const inner = { ...reader, nesting: reader.nesting + 1 };
  const { commands, given } = innerOf(command);
  const handedOn = commands.flatMap((next) => follow(next, inner));
  const read = given.flatMap((code) => readInside(code, command, inner));
  return handedOn.length + read.length === 0 ? [command] : [command, ...handedOn, ...read];
}

function innerOf(command: ShellCommand): { commands: ShellCommand[]; given: Given[] } {
  const wrapped = unwrap(command);
  if (wrapped) {
    const given = wrapped.code.map((code) => ({ code }));
    return { commands: wrapped.command ? [wrapped.command] : [], given };
  }
  const { name } = command;
  if (name === 'find') return { commands: findExec(command), given: [] };
  if (name === 'xargs') return { commands: [xargsCommand(command) ?? []].flat(), given: [] };
  return { commands: guessed(command), given: [...shellGiven(command), ...otherGiven(command)] };
}

function shellGiven(command: ShellCommand): Given[] {
  const call = readShellCall(command);
  return call ? callGiven(call, command) : [];
}

function callGiven({ code, positional, readsInput, file }: ShellCall, command: ShellCommand): Given[] {
  const texts = readsInput ? inputTexts(command) : [];
  const written = (file?.substituted ?? []).flatMap((source) =>
    inputTexts({ ...command, feed: feedOf(source) }),
  );
  return [
    ...(code ? [{ code: code.value, positional }] : []),
    ...[...texts, ...written].map((text) => ({ code: text, isInput: true as const })),
  ];
}

function feedOf(source: ShellCommand) {
  return { commands: [source], texts: [], before: null };
}

function otherGiven(command: ShellCommand): Given[] {
  const { name, args } = command;
  const [first] = args.filter(({ value }) => value !== '--');
  const trapped = name === 'trap' && args.length > 1 && first ? [first.value] : [];
  return [...trapped, ...shellCodeIn(command)].map((code) => ({ code }));
}

/** A program that only the shell knows (`$X -c '…'`) may be a shell, or `rm`. */
function guessed(command: ShellCommand): ShellCommand[] {
  const { program, doubt } = command;
  if (!program || program.isLiteral || !/[$`]/.test(command.name)) return [];
  const suppose = (name: string, as: string) => ({
    ...command,
    name,
    doubt: doubt ?? `if ${program.value} is ${as}`,
  });
  return [...(readCall(command.args).wantsCode ? [suppose('sh', 'a shell')] : []), suppose('rm', 'rm')];
}

/** Inside another command's word nothing has a place of its own: the whole command is to blame. */
function readInside(
  { code, positional = [], isInput }: Given,
  outer: ShellCommand,
  reader: Reader,
): ShellCommand[] {
  if (!takeRoom(reader, code.length)) return [];
  const { start, end, doubt, folder } = outer;
  const { forkBombs } = reader.found;
  const bombs = forkBombs.length;
  const inner = { ...reader, folder, variables: withPositional(reader, positional) };
  const feed = isInput ? null : { commands: [], texts: hereTexts(outer), before: outer.feed };
  const commands = readScript(code, inner, feed) ?? [];
  forkBombs.fill({ start, end }, bombs);
  return commands.map((command) => ({ ...command, start, end, doubt: command.doubt ?? doubt }));
}

function withPositional({ variables }: Reader, positional: readonly Argument[]): Reader['variables'] {
  const named = positional.map((word, index) => [String(index), [word]] as const);
  return new Map([...variables, ...named]);
}

/** After `cd X` the commands behind it run in X. */
function noteFolder({ name, args }: ShellCommand, reader: Reader): void {
  if (!/^(?:cd|pushd|popd)$/.test(name)) return;
  const [target] = args.filter(({ value }) => !/^-[LPe@]+$|^--$/.test(value));
  reader.folder = folderAfter(target, reader.folder);
}
