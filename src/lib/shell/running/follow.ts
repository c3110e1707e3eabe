import { folderAfter } from '../folders.ts';
import { giveUp, type Reader, takeRoom } from '../reading/reader.ts';
import type { Feed, ShellCommand } from '../script.ts';
import { inputTexts, MAX_WORDS, writtenText, xargsCommand } from './input.ts';
import { readCall, readShellCall, readSourceCall } from './shells.ts';
import { findExec, type Given, type Inner, unwrap } from './unwrap.ts';

/** The reader gives up if more wrappers and scripts than this nest. */
const MAX_NESTING = 12;

/** Returns a command and all commands that it runs. */
export function follow(command: ShellCommand, reader: Reader): ShellCommand[] {
  noteFolder(command, reader);
  if (reader.nesting >= MAX_NESTING) giveUp(reader);
  if (reader.room.left < 0) return [command];
  const inner = { ...reader, nesting: reader.nesting + 1 };
  const { commands, given } = innerOf(command);
  if (command.name === 'xargs' && commands.some(({ args }) => args.length > MAX_WORDS)) giveUp(reader);
  const handedOn = commands.flatMap((next) => follow(next, inner));
  const read = given.flatMap((code) => readInside(code, command, inner));
  return [command, ...handedOn, ...read];
}

/** Notes the folder of `cd X`, because the next commands run there. */
function noteFolder({ name, args }: ShellCommand, reader: Reader): void {
  if (!/^(?:cd|pushd|popd)$/.test(name)) return;
  const [target] = args.filter(({ value }) => !/^-[LPe@]+$|^--$/.test(value));
  reader.folder = folderAfter(target, reader.folder);
}

/** Finds the commands in the words of a command, and the code that it runs. */
export function innerOf(command: ShellCommand): Inner {
  const wrapped = unwrap(command);
  if (wrapped) return wrapped;
  const commands = [findExec(command), xargsCommand(command) ?? [], guessed(command)].flat();
  return { commands, given: [...shellGiven(command), ...trapped(command)] };
}

function shellGiven(command: ShellCommand): Given[] {
  const call = readShellCall(command) ?? readSourceCall(command);
  if (!call) return [];
  const { code, positional, readsInput, file } = call;
  const printed = (file?.substituted ?? []).flatMap(writtenText);
  const texts = [...(readsInput ? inputTexts(command) : []), ...printed];
  return [
    ...(code ? [{ code: code.value, positional }] : []),
    ...texts.map((text) => ({ code: text, isInput: true as const })),
  ];
}

function trapped({ name, args }: ShellCommand): Given[] {
  const [first] = args.filter(({ value }) => value !== '--');
  return name === 'trap' && args.length > 1 && first ? [{ code: first.value }] : [];
}

/** An unknown program may be a shell or `rm`: `$X -c '…'`, `$X -rf /`. */
function guessed(command: ShellCommand): ShellCommand[] {
  const { program, doubt } = command;
  if (!program || program.isLiteral || !/[$`]/.test(command.name)) return [];
  const suppose = (name: string, as: string) => ({
    ...command,
    name,
    doubt: doubt ?? `if ${program.value} is ${as}`,
  });
  return [...(readCall(command.args).code ? [suppose('sh', 'a shell')] : []), suppose('rm', 'rm')];
}

/** Reads code in a word. Its commands get the position of the whole command, because they have none of their own. */
function readInside(given: Given, outer: ShellCommand, reader: Reader): ShellCommand[] {
  const { code, positional = [], isInput } = given;
  if (!takeRoom(reader, code.length)) return [];
  const { start, end, doubt, folder } = outer;
  const named = positional.map((word, index) => [String(index), [word]] as const);
  const inner = { ...reader, folder, variables: new Map([...reader.variables, ...named]) };
  // The commands in the code read the input of the outer command, as if `cat` printed it.
  const feed: Feed | null = isInput ? null : { commands: [{ ...outer, name: 'cat' }], before: outer.feed };
  const commands = reader.readScript(code, inner, feed);
  if (!commands) giveUp(reader);
  return (commands ?? []).map((command) => ({ ...command, start, end, doubt: command.doubt ?? doubt }));
}
