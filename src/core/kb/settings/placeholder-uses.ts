import { callOf } from '../../../lib/shell/dangers/unread.ts';
import { innerOf } from '../../../lib/shell/running/follow.ts';
import type { Argument, ShellCommand } from '../../../lib/shell/script.ts';
import {
  isAssignment,
  type Placeholder,
  RESERVED_WORDS,
  type ShellToken,
  type ShellWord,
  STAR,
  splitCommand,
} from '../../../lib/shell/shell-words.ts';
import { commandOfWords } from '../../../lib/shell/word-dangers.ts';
import { runsDirectly, takesAsData } from './data-programs.ts';
import { namesProgram, openWords, withVerbs } from './program-words.ts';

/** A placeholder in a command, and the requirements for its value. */
export type PlaceholderUse = {
  placeholder: Placeholder;
  /** Why no value may be there, as words that continue "kedb cannot insert the value". null if a value may be there. */
  refusal: string | null;
  /** Only a value without special characters may be there, because kedb does not know that every program takes it as data. */
  isPlainOnly: boolean;
  /** The value needs quotes in any case. Without them it could join with text around it, such as `$NAME`. */
  mustQuote: boolean;
};

/** The ways in which a command uses a value, from harmless to strict. If programs read a value in two ways, the stricter one counts. */
const USES = ['data', 'argument', 'assignment', 'code', 'program', 'redirection'] as const;
type Use = (typeof USES)[number];

const REFUSALS: Record<Use, string | null> = {
  data: null,
  argument: null,
  assignment: 'in an assignment, which may decide what a program runs',
  code: 'in code that kedb cannot read',
  program: 'as the name of a program',
  redirection: 'in a redirection, which Bash reads a second time',
};

/** All placeholders that are in a word, outside quotes. */
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

/** The uses of each * of an item of `allowed_commands`. A * may be any word, as a placeholder may. */
export function findStarUses(item: string): PlaceholderUse[] {
  const split = splitCommand(item, STAR);
  return split.ok
    ? findPlaceholderUses(split.value).filter(({ placeholder }) => placeholder.name === STAR)
    : [];
}

/** Whether a token keeps data inside one program. With a pipe, a redirection or a variable, another program may read it as code. */
function isStraightforward(token: ShellToken): boolean {
  return token.kind === 'word' ? !token.live : /^(?:&&|\|\||;|&|\n)$/.test(token.source);
}

/** A mark in place of a value, to find it again behind wrappers and in code. Nobody writes these private characters. */
const MARK = /\ue000\d+\ue001/g;

/** Builtins that assign or evaluate their arguments. */
const ASSIGNS = new Set('alias declare env export let local read readonly set typeset unset'.split(' '));

/** The maximum number of scripts inside scripts. People write fewer. */
const MAX_NESTING = 8;

/** The maximum number of commands to read, because each verb that a word may be is read, too. People write fewer. */
const MAX_READ = 200;

/** `isCode`: a shell or another program parses the words once more. */
type Reading = { isCode: boolean; nesting: number };

/** The placeholders of one command, and what its programs do with them. */
class Places {
  readonly slots: { placeholder: Placeholder; word: ShellWord; mark: string }[] = [];
  readonly #uses = new Map<string, Use>();
  #left = MAX_READ;

  /** The use of a value. A value that no program has noted is an argument of a wrapper, such as a user, a host or a time limit. */
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

  /** Reads a list of simple commands. The target of a redirection is not a word of a command. */
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

  /** Reads commands from the last to the first. Values that go into a shell, or into a file that runs later, count as code. */
  #readInOrder(simple: readonly ShellWord[][], tokens: readonly ShellToken[], how: Reading): void {
    const hasPipe = tokens.some(({ source }) => source === '|');
    const hasRedirection = tokens.some(isRedirection);
    let isRunLater = false;
    let isRunHere = false;
    for (const words of simple.toReversed()) {
      if (isRunLater) this.#note('program', ...words.map(({ value }) => value));
      const command = this.#readSimple(words, how);
      if (!command) continue;
      if (isRunHere && /^(?:cd|pushd)$/.test(command.name)) this.#note('program', ...valuesOf(command.args));
      isRunLater ||= hasPipe && readsCode(command);
      isRunLater ||= hasRedirection && Boolean(callOf(command)?.file);
      isRunHere ||= runsRelative(command);
    }
  }

  /** Reads one command. `if`, `time -p` and `A=b` may precede the program. If a variable names the program (`$_`, `"$1"`), any value may be it. */
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
    const { program } = command;
    const { commands, given } = innerOf(command);
    const call = callOf(command);
    const code = given.length > 0 ? undefined : call?.code?.value;
    this.#note('program', program?.value, call?.file?.value, code, ...openWords(command));
    if (commands.length + given.length === 0) this.#readLeaf(command, how);
    else this.#readInside(command, how);
    for (const other of withVerbs(command, isMark)) if (runsAnother(other)) this.#readInside(other, how);
  }

  #readInside(command: ShellCommand, how: Reading): void {
    const { commands, given } = innerOf(command);
    const isCode = how.isCode || !runsDirectly(command);
    const deeper = { isCode, nesting: how.nesting + 1 };
    this.#left -= 1;
    if (how.nesting >= MAX_NESTING || this.#left < 0) this.#note('code', ...valuesOf(command.args));
    else {
      for (const inner of commands) this.#readInner(command, inner, deeper);
      for (const { code } of given) this.#readCode(code, { ...deeper, isCode: true });
    }
  }

  /** Reads the command inside a wrapper. After an unknown option, the next word may be its value, and the word after that the program. */
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

  /** Notes a use of all values in these texts. The stricter use counts. */
  #note(use: Use, ...texts: readonly (string | undefined)[]): void {
    for (const [mark] of texts.join(' ').matchAll(MARK)) {
      const known = this.#uses.get(mark) ?? 'data';
      this.#uses.set(mark, USES.indexOf(use) > USES.indexOf(known) ? use : known);
    }
  }
}

/** Whether a word is only a value. */
function isMark({ value }: Argument): boolean {
  return value !== '' && value.replaceAll(MARK, '') === '';
}

function valuesOf(words: readonly Argument[]): string[] {
  return words.map(({ value }) => value);
}

/** Whether the working folder decides which program or file runs: `./run.sh`, `sh run.sh`, `make`. */
function runsRelative(command: ShellCommand): boolean {
  const path = callOf(command)?.file?.value ?? command.program?.value ?? '';
  const isPath = path.includes('/') || callOf(command)?.file;
  return (
    (isPath && !/^[/~]/.test(path)) || command.name === 'make' || innerOf(command).commands.some(runsRelative)
  );
}

function isRedirection(token: ShellToken | undefined): boolean {
  return token?.kind === 'operator' && /[<>]/.test(token.source);
}

/** Whether an argument of a wrapper sets a variable: `A=b`, `-eA=b`, `--env=A=b`. */
function setsVariable(word: string): boolean {
  return isAssignment(word.replace(/^(?:-[eE]|--(?:set)?env=)/, ''));
}

/** Whether a command runs its input: a shell, also behind wrappers, or `xargs` whose input may name a program. */
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
