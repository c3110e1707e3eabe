import { folderAfter } from '../folders.ts';
import { giveUp, type Reader, takeRoom } from '../reading/reader.ts';
import type { Argument, Feed, ShellCommand } from '../script.ts';
import { inputTexts, MAX_WORDS, writtenText, xargsCommand } from './input.ts';
import { lineOf, readLeadingOptions } from './options.ts';
import { syntaxOf } from './programs.ts';
import { findExec, type Given, type Inner, unwrap } from './unwrap.ts';

/** The code that a shell gets, and the place that it comes from. */
export type ShellCall = {
  /** The code after `-c`; null without `-c`. */
  code: Argument | null;
  file: Argument | null;
  readsInput: boolean;
  /** `$0`, `$1` … of the code. */
  positional: readonly Argument[];
};

const READS_INPUT: ShellCall = { code: null, file: null, readsInput: true, positional: [] };

const STDIN = /^(?:-|\/dev\/stdin|\/dev\/fd\/0)$/;

/** `source` and its short form. People source settings, so the file is no danger by itself. */
export const SOURCE_COMMAND = /^(?:source|\.)$/;

/** Reads the call of a shell or of `source`; null for any other command. */
export function readShellCall(command: ShellCommand): ShellCall | null {
  const { name, args } = command;
  if (SOURCE_COMMAND.test(name)) return args[0] ? readCall(args.slice(0, 1)) : null;
  if (/^(?:sh|bash|rbash|dash|ksh|mksh|csh|tcsh|zsh|ash|fish|pwsh)$/.test(name)) return readCall(args);
  if (name === 'parallel') return lineOf(command).operands.length === 0 ? READS_INPUT : null;
  if (name === 'at' || name === 'batch')
    return { ...READS_INPUT, readsInput: !args.some(({ value }) => /^-[a-z]*[fclrd]/.test(value)) };
  if (name !== 'su' && name !== 'runuser') return null;
  const given = lineOf(command).options.find((option) => /^(?:-c|--command)$/.test(option.name));
  const code = given?.value ?? null;
  return { ...READS_INPUT, code, readsInput: code === null };
}

/** With `-c`, the first operand is the code (POSIX `sh`). With `-s`, the shell reads its input. With `-n`, it only checks the syntax. */
export function readCall(args: readonly Argument[]): ShellCall {
  const { options, next } = readLeadingOptions(args, syntaxOf('sh'));
  const has = (...wanted: string[]) => options.some(({ name }) => wanted.includes(name));
  const [first = null, ...positional] = args.slice(next);
  if (has('-n', '--version', '--help')) return { ...READS_INPUT, readsInput: false };
  if (has('-c')) return { code: first, file: null, readsInput: false, positional };
  const isRead = has('-s') || !first || STDIN.test(first.value);
  return { ...READS_INPUT, file: isRead ? null : first, readsInput: isRead };
}

/** The reader gives up if more wrappers and scripts than this nest. */
const MAX_NESTING = 12;

/** Returns a command and all commands that it runs. */
export function follow(command: ShellCommand, reader: Reader): ShellCommand[] {
  noteFolder(command, reader);
  if (reader.nesting >= MAX_NESTING) giveUp(reader);
  if (reader.room.left < 0) return [command];
  const inner = { ...reader, nesting: reader.nesting + 1 };
  const { commands, given } = innerOf(command);
  const called = readCalled(command, inner);
  if (command.name === 'xargs' && commands.some(({ args }) => args.length > MAX_WORDS)) giveUp(reader);
  const handedOn = commands.flatMap((next) => follow(next, inner));
  const read = given.flatMap((code) => readInside(code, command, inner));
  return [command, ...called, ...handedOn, ...read];
}

/** Reads the body of a function, or the text of an alias, with the words of the call as `$1`, `$2` …. A call of itself is not read. */
function readCalled(command: ShellCommand, reader: Reader): ShellCommand[] {
  const { program, args, feed } = command;
  const name = program?.value ?? '';
  const body = reader.functions.get(name);
  const size = typeof body === 'object' ? body.end - body.pos : 0;
  if (!program || body === undefined || !takeRoom(reader, size)) return [];
  reader.functions.delete(name);
  const inner = { ...reader, positional: [program, ...args].map((word) => [word]) };
  const isNode = typeof body === 'object';
  const commands = isNode ? reader.readNode(body, inner, feed) : readInside({ code: body }, command, inner);
  reader.functions.set(name, body);
  return commands;
}

/** Notes the folder of `cd X`, because the next commands run there. */
function noteFolder({ name, args }: ShellCommand, reader: Reader): void {
  if (!/^(?:cd|pushd|popd)$/.test(name)) return;
  const [target] = args.filter(({ value }) => !/^-[LPe@]+$|^--$/.test(value));
  reader.folder = folderAfter(target, reader.folder);
}

/** Finds the commands in the words of a command, and the code that it runs. */
export function innerOf(command: ShellCommand): Inner {
  const { commands, given } = unwrap(command) ?? { commands: [], given: [] };
  return {
    commands: [...commands, ...findExec(command), ...xargsCommand(command), ...guessed(command)],
    given: [...given, ...shellGiven(command), ...assignedCode(command)],
  };
}

function shellGiven(command: ShellCommand): Given[] {
  const call = readShellCall(command);
  if (!call) return [];
  const { code, positional, readsInput, file } = call;
  const printed = (file?.substituted ?? []).flatMap(writtenText);
  const texts = [...(readsInput ? inputTexts(command) : []), ...printed];
  const given = texts.map((text) => ({ code: text, isInput: true as const }));
  return code ? [{ code: code.value, positional }, ...given] : given;
}

/** Shells and programs run the values of these variables and options. Bash also runs the file that BASH_ENV names. */
const HOLDS_CODE =
  /^(PROMPT_COMMAND|PS[0-4]|(?:GIT_|MAN|SUDO_)?(?:EDITOR|PAGER)|VISUAL|GIT_SSH(?:_COMMAND)?|(?:GIT|SSH|SUDO)_ASKPASS|BASH_ENV|LESSOPEN|RSYNC_RSH|(?:-o)?ProxyCommand|core\.\w+|alias\.\w+|--(?:rsh|to-command|use-compress-program|checkpoint-action=exec))=!?(.*)$/s;
const SETS = /^(?:declare|doas|env|export|git|local|readonly|rsync|scp|sftp|ssh|sudo|tar|typeset)$/;

function assignedCode({ name: program, args }: ShellCommand): Given[] {
  return (SETS.test(program) ? args : []).flatMap(({ value }) => {
    const [, name, code = ''] = HOLDS_CODE.exec(value) ?? [];
    return name ? [{ code: name === 'BASH_ENV' ? `sh ${code}` : code }] : [];
  });
}

/** An unknown program may be a shell or `rm`: `$X -c '…'`, `$X -rf /`. */
function guessed(command: ShellCommand): ShellCommand[] {
  const { program, doubt } = command;
  if (!program || program.isLiteral || !/[$`]/.test(command.name)) return [];
  const doubtOf = (as: string) => doubt ?? `if ${program.value} is ${as}`;
  const suppose = (name: string, as: string) => ({ ...command, name, doubt: doubtOf(as) });
  return [...(readCall(command.args).code ? [suppose('sh', 'a shell')] : []), suppose('rm', 'rm')];
}

/** Reads code in a word. Its commands get the position of the whole command, because they have none of their own. */
function readInside(given: Given, outer: ShellCommand, reader: Reader): ShellCommand[] {
  const { code, positional = [], isInput } = given;
  if (!takeRoom(reader, code.length)) return [];
  const { start, end, doubt, folder } = outer;
  const own = positional.length > 0 ? positional.map((word) => [word]) : reader.positional;
  const isHere = /^(?:eval|source|\.)$/.test(outer.name);
  const variables = isHere ? reader.variables : new Map(reader.variables);
  const inner = { ...reader, folder, variables, positional: own };
  // The commands in the code read the input of the outer command.
  const feed: Feed | null = isInput ? null : { commands: [{ ...outer, name: '' }], before: outer.feed };
  const commands = reader.readScript(code, inner, feed);
  if (!commands) giveUp(reader);
  return (commands ?? []).map((command) => ({ ...command, start, end, doubt: command.doubt ?? doubt }));
}
