import type { Command, Function as FunctionNode, Node, Pipeline, Redirect, Word } from 'unbash';
import { parse } from 'unbash';
import { isLiteralWord, leastText } from './least-text.ts';
import {
  type Argument,
  feedersOf,
  type Redirection,
  type ShellCommand,
  type ShellScript,
  type Span,
} from './script.ts';

/** Longer code is no command of a runbook. */
const MAX_LENGTH = 16 * 1024;

/** What may nest. The parser takes quadratic time, and stack, for thousands of them one inside the other. */
const OPENERS = /[({`]|<</g;
const MAX_OPENERS = 400;

/** The syntax tree is followed no deeper: a person's command ends far above. */
const MAX_DEPTH = 200;

/** What has been met so far, in the order of the code. */
type Reader = {
  /** Variables that surely hold some text. */
  filled: Set<string>;
  forkBombs: Span[];
  depth: number;
};

/**
 * Reads shell code, in Bash's dialect, as far as it can be read; null where it is too long or too tangled. A half-typed command still gives
 * its words: a danger in it is one all the same.
 */
export function readScript(code: string): ShellScript | null {
  if (code.length > MAX_LENGTH || (code.match(OPENERS)?.length ?? 0) > MAX_OPENERS) return null;
  const reader: Reader = { filled: new Set(), forkBombs: [], depth: 0 };
  return { commands: readNode(parse(code), reader, null), forkBombs: reader.forkBombs };
}

/** Any part of the syntax tree; what has no commands of its own is only a way to them. */
function readNode(node: unknown, reader: Reader, feeder: ShellCommand | null): ShellCommand[] {
  if (typeof node !== 'object' || node === null || reader.depth > MAX_DEPTH) return [];
  reader.depth++;
  const commands = readObject(node, reader, feeder);
  reader.depth--;
  return commands;
}

function readObject(node: object, reader: Reader, feeder: ShellCommand | null): ShellCommand[] {
  if (isNode(node, 'Command')) return readCommand(node, reader, feeder);
  if (isNode(node, 'Pipeline')) return readPipeline(node, reader);
  if (isNode(node, 'Function')) return readFunction(node, reader);
  if (isNode(node, 'For')) reader.filled.add(node.name.value);
  const inherited = isNode(node, 'Statement') ? feeder : null;
  const own = isNode(node, 'Statement') ? readRedirected(node, reader) : [];
  return [...own, ...childrenOf(node).flatMap((child) => readNode(child, reader, inherited))];
}

function isNode<Type extends Node['type']>(node: object, type: Type): node is Extract<Node, { type: Type }> {
  return 'type' in node && node.type === type;
}

/** A word's parts are found only when they are asked for: they are no property of its own. */
function childrenOf(node: object): unknown[] {
  const own: unknown[] = Object.values(node);
  const hasLazyParts = 'parts' in node && !Object.hasOwn(node, 'parts');
  return hasLazyParts ? [...own, node.parts] : own;
}

function readPipeline({ commands }: Pipeline, reader: Reader): ShellCommand[] {
  const all: ShellCommand[] = [];
  let feeder: ShellCommand | null = null;
  for (const node of commands) {
    const [first, ...others]: ShellCommand[] = readNode(node, reader, feeder);
    if (first) all.push(first, ...others);
    feeder = first ?? null;
  }
  return all;
}

function readCommand(node: Command, reader: Reader, feeder: ShellCommand | null): ShellCommand[] {
  const name = node.name?.value ?? '';
  const args = node.suffix.map((word) => readWord(word, reader));
  const redirections = node.redirects.map((redirect) => readRedirect(redirect, reader));
  const hidden = [node.name, ...node.prefix].flatMap((part) => readNode(part, reader, null));
  const targets = redirections.flatMap(({ target }) => target ?? []);
  noteVariables(node, reader);
  const command: ShellCommand = {
    name: name.split('/').at(-1) ?? '',
    args,
    redirections,
    feeder,
    start: node.pos,
    end: node.end,
  };
  return [command, ...hidden, ...[...args, ...targets].flatMap(({ substituted }) => substituted)];
}

function readWord(word: Word, reader: Reader): Argument {
  return {
    value: word.value,
    least: leastText(word, reader.filled),
    isLiteral: isLiteralWord(word),
    substituted: word.parts ? readNode(word.parts, reader, null) : [],
    start: word.pos,
    end: word.end,
  };
}

function readRedirect({ operator, target, content, pos, end }: Redirect, reader: Reader): Redirection {
  return {
    operator,
    target: target ? readWord(target, reader) : null,
    content: operator.startsWith('<<') ? (content ?? null) : null,
    start: pos,
    end,
  };
}

/** `{ …; } > file`: the redirection belongs to no command's words. */
function readRedirected(node: { redirects: Redirect[] }, reader: Reader): ShellCommand[] {
  return node.redirects.map((redirect) => {
    const redirection = readRedirect(redirect, reader);
    const { start, end } = redirection;
    return { name: '', args: [], redirections: [redirection], feeder: null, start, end };
  });
}

/** `DIR=/srv/x` alone, and `export DIR=/srv/x`: from here on the variable has some text. */
function noteVariables({ name, prefix, suffix }: Command, { filled }: Reader): void {
  if (!name) {
    for (const { name: variable, value } of prefix) {
      if (variable && value && leastText(value, filled) !== '') filled.add(variable);
    }
  } else if (/^(?:export|local|declare|readonly|typeset)$/.test(name.value)) {
    for (const word of suffix) {
      const variable = /^([A-Za-z_]\w*)=./s.exec(leastText(word, filled))?.[1];
      if (variable) filled.add(variable);
    }
  }
}

/** A function that pipes itself into itself never ends starting: `:(){ :|:& };:`. */
function readFunction({ name, body, redirects, pos, end }: FunctionNode, reader: Reader): ShellCommand[] {
  const commands = readNode(body, reader, null);
  const isSelf = (command: ShellCommand) => command.name === name.value;
  if (commands.some((command) => isSelf(command) && feedersOf(command).some(isSelf))) {
    reader.forkBombs.push({ start: pos, end });
  }
  return [...readRedirected({ redirects }, reader), ...commands];
}
