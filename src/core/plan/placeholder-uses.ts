import { callOf } from '../../lib/shell/dangers/unread.ts';
import { innerOf } from '../../lib/shell/running/follow.ts';
import type { ShellCommand } from '../../lib/shell/script.ts';
import {
  isAssignment,
  type Placeholder,
  RESERVED_WORDS,
  type ShellToken,
  type ShellWord,
  splitCommand,
} from '../../lib/shell/shell-words.ts';
import { commandOfWords } from '../../lib/shell/word-dangers.ts';
import { namesProgram, runsDirectly, takesAsData } from './data-programs.ts';

/** A place for a value in a command, and its requirements. */
export type PlaceholderUse = {
  placeholder: Placeholder;
  /** The description of the place, if no value may be there. */
  refusal: string | null;
  /** Only a value that needs no quotes may: kedb does not know that whoever reads it takes it as data. */
  isPlainOnly: boolean;
  /** Bare values would join with what stands around: `$NAME`. */
  mustQuote: boolean;
};

/** What a command makes of a value, the strictest last: where a value is read in two ways, the stricter one holds. */
const USES = ['data', 'argument', 'assignment', 'code', 'program', 'redirection'] as const;
type Use = (typeof USES)[number];

const REFUSALS: Record<Use, string | null> = {
  data: null,
  argument: null,
  assignment: 'in an assignment, which may say what a program runs',
  code: 'in code that kedb cannot split',
  program: "where a program's name goes",
  redirection: 'in a redirection, which Bash reads a second time',
};

/** Every placeholder that stands in a word, outside of quotes. */
export function findPlaceholderUses(tokens: readonly ShellToken[]): PlaceholderUse[] {
  const places = new Places();
  const marked = tokens.map((token) => (token.kind === 'word' ? places.mark(token) : token));
  places.readTokens(marked, { isCode: false, nesting: 0 });
  const isStraight = tokens.every(isStraightforward);
  return places.slots.map(({ placeholder, word, mark }) => {
    const use = places.useOf(mark);
    const isPlainOnly = use !== 'data' || !isStraight;
    return { placeholder, refusal: REFUSALS[use], isPlainOnly, mustQuote: word.live };
  });
}

/** With a pipe, a redirection or a variable, what one program takes as data another one may read as code. */
function isStraightforward(token: ShellToken): boolean {
  return token.kind === 'word' ? !token.live : /^(?:&&|\|\||;|&|\n)$/.test(token.source);
}

/** Stands for a value, so that it is found again behind wrappers and in code: private characters, which nobody writes. */
const MARK = /\ue000\d+\ue001/g;

/** Builtins that assign what they are given, or evaluate it. */
const ASSIGNS = new Set('alias declare env export let local read readonly set typeset unset'.split(' '));

/** Scripts in scripts: nobody writes more. */
const MAX_NESTING = 8;

/** In code, a value is read once more. */
type Reading = { isCode: boolean; nesting: number };

/** The placeholders of one command, and what its programs make of them. */
class Places {
  readonly slots: { placeholder: Placeholder; word: ShellWord; mark: string }[] = [];
  readonly #uses = new Map<string, Use>();

  /** A wrapper's own words, which no program behind it is given, are arguments: a user, a host, a time limit. */
  useOf(mark: string): Use {
    return this.#uses.get(mark) ?? 'argument';
  }

  mark(word: ShellWord): ShellWord {
    const marks = word.placeholders.map((placeholder, index) => {
      const mark = `\ue000${this.slots.length + index}\ue001`;
      return { placeholder, word, mark };
    });
    this.slots.push(...marks);
    let next = 0;
    return { ...word, value: word.value.replaceAll('\0', () => marks[next++]?.mark ?? '') };
  }

  /** Simple commands, one after the other. The target of a redirection is no word of theirs. */
  readTokens(tokens: readonly ShellToken[], how: Reading): void {
    const simple: ShellWord[][] = [[]];
    tokens.forEach((token, index) => {
      const [before, next] = [tokens[index - 1], tokens[index + 1]];
      if (token.kind === 'operator') {
        if (!isRedirection(token)) simple.push([]);
        return;
      }
      const isGlued = isRedirection(next) && next?.offset === token.end;
      if (isRedirection(before) || isGlued) this.#note('redirection', token.value);
      if (!isRedirection(before)) simple.at(-1)?.push(token);
    });
    this.#readInOrder(simple, tokens, how);
  }

  /** What is written into a shell, or into a file that one runs afterwards, is code. */
  #readInOrder(simple: readonly ShellWord[][], tokens: readonly ShellToken[], how: Reading): void {
    const hasPipe = tokens.some(({ source }) => source === '|');
    const hasRedirection = tokens.some(isRedirection);
    let isRunLater = false;
    for (const words of simple.toReversed()) {
      if (isRunLater) this.#note('program', ...words.map(({ value }) => value));
      const command = this.#readSimple(words, how);
      if (!command) continue;
      isRunLater ||= hasPipe && readsCode(command);
      isRunLater ||= hasRedirection && Boolean(callOf(command)?.file);
    }
  }

  /** `if`, `time -p` and `A=b` may stand before the program. A program that only the shell knows may be any value: `$_`, `"$1"`. */
  #readSimple(words: readonly ShellWord[], how: Reading): ShellCommand | null {
    const isBefore = ({ value }: ShellWord) =>
      RESERVED_WORDS.has(value) || isAssignment(value) || value.startsWith('-');
    const from = words.findIndex((word) => !isBefore(word));
    const values = words.map(({ value }) => value);
    this.#note('assignment', ...values.slice(0, from === -1 ? undefined : from));
    if (from === -1) return null;
    if (words[from]?.live) this.#note('program', ...this.slots.map(({ mark }) => mark));
    const command = commandOfWords(values.slice(from));
    this.#read(command, how);
    return command;
  }

  #read(command: ShellCommand, how: Reading): void {
    const { program, args } = command;
    const { commands, given } = innerOf(command);
    const call = callOf(command);
    this.#note(
      'program',
      program?.value,
      call?.file?.value,
      given.length > 0 ? undefined : call?.code?.value,
    );
    if (commands.length + given.length === 0) this.#readLeaf(command, how);
    else if (how.nesting >= MAX_NESTING) this.#note('code', ...args.map(({ value }) => value));
    else {
      const isCode = how.isCode || !runsDirectly(command);
      const deeper = { isCode, nesting: how.nesting + 1 };
      for (const inner of commands) this.#readInner(command, inner, deeper);
      for (const { code } of given) this.#readCode(code, { ...deeper, isCode: true });
    }
  }

  /** A word behind an option that kedb does not know may be the option's value, and the next one the program. */
  #readInner({ args }: ShellCommand, inner: ShellCommand, how: Reading): void {
    const handedOn = new Set([inner.program, ...inner.args]);
    for (const arg of args)
      if (!handedOn.has(arg) && setsVariable(arg.value)) this.#note('assignment', arg.value);
    const before = args[args.findIndex(({ start }) => start === inner.start) - 1];
    if (before?.value.startsWith('-')) this.#note('program', inner.args[0]?.value);
    this.#read(inner, how);
  }

  #readCode(code: string, how: Reading): void {
    const split = splitCommand(code);
    if (split.ok) this.readTokens(split.value, how);
    else this.#note('code', code);
  }

  #readLeaf(command: ShellCommand, { isCode }: Reading): void {
    command.args.forEach((arg, index) => {
      if (namesProgram(command, index)) this.#note('program', arg.value);
      const isEnv = /^(?:-e|-E|--env|--setenv)$/.test(command.args[index - 1]?.value ?? '');
      const assigns = ASSIGNS.has(command.name) || (isEnv && isAssignment(arg.value));
      const isData = !isCode && takesAsData(command, arg);
      this.#note(assigns ? 'assignment' : isData ? 'data' : 'argument', arg.value);
    });
  }

  /** The stricter of what is known of a value and what is new. */
  #note(use: Use, ...texts: readonly (string | undefined)[]): void {
    for (const [mark] of texts.join(' ').matchAll(MARK)) {
      const known = this.#uses.get(mark) ?? 'data';
      this.#uses.set(mark, USES.indexOf(use) > USES.indexOf(known) ? use : known);
    }
  }
}

function isRedirection(token: ShellToken | undefined): boolean {
  return token?.kind === 'operator' && /[<>]/.test(token.source);
}

/** `A=b`, `-eA=b` and `--env=A=b` of a wrapper. */
function setsVariable(word: string): boolean {
  return isAssignment(word.replace(/^(?:-[eE]|--(?:set)?env=)/, ''));
}

/** A shell that runs its input, also behind wrappers; `xargs` where what it reads may name the program. */
function readsCode(command: ShellCommand): boolean {
  const { commands, given } = innerOf(command);
  if (callOf(command)?.readsInput) return true;
  if (command.name === 'xargs') return given.length > 0 || commands.some(runsAnother);
  return commands.some(readsCode);
}

function runsAnother(command: ShellCommand): boolean {
  const { commands, given } = innerOf(command);
  return commands.length + given.length > 0 || callOf(command) !== null;
}
