import type { Command, For, Function as FunctionNode, Node, Pipeline, Redirect } from 'unbash';
import { parse } from 'unbash';
import { follow } from '../running/follow.ts';
import { type Feed, feedersOf, MAX_STAGES, type Redirection, type ShellCommand } from '../script.ts';
import { expandToOne, expandWord } from './expand-word.ts';
import { giveUp, heldIn, type Reader } from './reader.ts';
import { noteEnv, noteVariables, readAssignments } from './variables.ts';
import { baseName, SOME_TEXT, unknown, unreadWord } from './word-text.ts';

/** Nobody types longer code, so longer code is not read. */
const MAX_LENGTH = 16 * 1024;

/** These open a bracket. If thousands of brackets nest, the parser takes quadratic time and overflows its stack. */
const OPENERS = /[({`]|<</g;
const MAX_OPENERS = 400;

/** The reader gives up below this depth of the syntax tree. */
const MAX_DEPTH = 200;

/** Reads shell code in Bash's dialect, even if it has syntax errors; null if it is too long or too complex. */
export function readScript(code: string, reader: Reader, feed: Feed | null): ShellCommand[] | null {
  if (code.length > MAX_LENGTH || (code.match(OPENERS)?.length ?? 0) > MAX_OPENERS) return null;
  return readNode(parse(code), reader, feed);
}

export function readNode(node: unknown, reader: Reader, feed: Feed | null): ShellCommand[] {
  if (typeof node !== 'object' || node === null) return [];
  if (reader.depth > MAX_DEPTH) giveUp(reader);
  if (reader.room.left < 0) return [];
  reader.depth++;
  const commands = readObject(node, reader, feed);
  reader.depth--;
  return commands;
}

function readObject(node: object, reader: Reader, feed: Feed | null): ShellCommand[] {
  if (isNode(node, 'Command')) return readCommand(node, reader, feed);
  if (isNode(node, 'Pipeline') && node.commands.length > 1) return readPipeline(node, reader, feed);
  if (isNode(node, 'Function')) return readFunction(node, reader);
  if (isNode(node, 'Subshell')) return readNode(node.body, { ...reader }, feed);
  if (isNode(node, 'For')) return readLoop(node, reader, feed);
  const own = isNode(node, 'Statement') ? readRedirected(node, reader) : [];
  const inner = own.some(({ redirections: [one] }) => one?.operator.startsWith('<'))
    ? { commands: own, before: feed }
    : feed;
  return [...own, ...childrenOf(node).flatMap((child) => readNode(child, reader, inner))];
}

function isNode<Type extends Node['type']>(node: object, type: Type): node is Extract<Node, { type: Type }> {
  return 'type' in node && node.type === type;
}

/** The parser computes these only on demand, so `Object.values` does not list them. */
const ON_DEMAND = ['parts', 'expression', 'initialize', 'test', 'update'];

function childrenOf(node: object): unknown[] {
  const listed = new Set(Object.keys(node));
  const others = ON_DEMAND.filter((key) => key in node && !listed.has(key));
  return [...Object.values(node), ...others.map((key): unknown => Reflect.get(node, key))];
}

/** Each stage runs in a shell of its own, so it gets a copy of the reader. */
function readPipeline({ commands }: Pipeline, reader: Reader, feed: Feed | null): ShellCommand[] {
  if (commands.length > MAX_STAGES) giveUp(reader);
  const all: ShellCommand[] = [];
  let before = feed;
  for (const node of commands) {
    const stage = readNode(node, { ...reader }, before);
    all.push(...stage);
    before = { commands: stage, before };
  }
  return all;
}

function readCommand(node: Command, reader: Reader, feed: Feed | null): ShellCommand[] {
  const words = (node.name ? [node.name, ...node.suffix] : []).flatMap((word) => expandWord(word, reader));
  const [program = null, ...args] = words;
  const assigned = readAssignments(node, reader);
  const redirections = node.redirects.map((redirect) => readRedirect(redirect, reader));
  const targets = redirections.flatMap(({ target }) => target ?? []);
  const place = { folder: reader.folder, start: node.pos, end: node.end };
  const name = baseName(program?.value ?? '');
  const command: ShellCommand = { name, program, args, redirections, feed, doubt: null, ...place };
  noteVariables(command, node.suffix, reader);
  const hidden = [...node.prefix.map((one) => one.indexParts), ...bodiesOf(node)];
  const takeBack = noteEnv(assigned, command, reader);
  const followed = follow(command, reader);
  takeBack();
  return [
    ...followed,
    ...assigned.flatMap((word) =>
      follow({ ...command, name: 'export', program: null, args: [word] }, reader),
    ),
    ...[...words, ...assigned, ...targets].flatMap(({ substituted }) => substituted),
    ...readApart(hidden, reader),
  ];
}

function readRedirect({ operator, target, content, pos, end }: Redirect, reader: Reader): Redirection {
  const text = /^<<-?$/.test(operator) ? (content ?? null) : null;
  return { operator, target: target ? expandToOne(target, reader) : null, content: text, start: pos, end };
}

/** The here-documents that the shell expands. */
const bodiesOf = ({ redirects }: { redirects: Redirect[] }) => redirects.map(({ body }) => body);

/** Reads what runs in a subshell. */
const readApart = (node: unknown, reader: Reader) => readNode(node, { ...reader }, null);

/** In `{ …; } > file`, the redirection belongs to no command, so it becomes a command without words. */
function readRedirected(node: { redirects: Redirect[] }, reader: Reader): ShellCommand[] {
  const own = node.redirects.map((redirect): ShellCommand => {
    const redirection = readRedirect(redirect, reader);
    const { start, end } = redirection;
    const nothing = { name: '', program: null, args: [], feed: null, doubt: null };
    return { ...nothing, redirections: [redirection], folder: reader.folder, start, end };
  });
  return [...own, ...readApart(bodiesOf(node), reader)];
}

/** Reads the body once, and the variable holds all words, or "$@" without any. So `rm -rf $d` covers all rounds. */
function readLoop({ name, wordlist, body }: For, reader: Reader, feed: Feed | null): ShellCommand[] {
  const words = wordlist.flatMap((word) => expandWord(word, reader));
  const held = wordlist.length > 0 ? words : (heldIn('@', reader) ?? []);
  const isKnown = held.length > 0 && held.every(({ isLiteral }) => isLiteral);
  reader.variables.set(name.value, isKnown ? held : [unknown(`$${name.value}`, SOME_TEXT)]);
  return [...words.flatMap(({ substituted }) => substituted), ...readNode(body, reader, feed)];
}

/** A function that pipes itself into itself starts processes without end. */
function readFunction({ name, body, redirects, pos, end }: FunctionNode, reader: Reader): ShellCommand[] {
  const isSelf = (command: ShellCommand) => command.name === name.value;
  reader.functions.delete(name.value);
  const isForAny = /^command_not_found_handler?$/.test(name.value);
  const given = isForAny ? Array(10).fill([unknown(unreadWord(), '')]) : reader.positional;
  const commands = readNode(body, { ...reader, positional: given }, null).map((command) =>
    isSelf(command) && feedersOf(command).some(isSelf)
      ? { ...command, isForkBomb: true as const, start: pos, end }
      : command,
  );
  reader.functions.set(name.value, body);
  return [...readRedirected({ redirects }, reader), ...commands];
}
