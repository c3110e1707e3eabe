import { callOf } from '../../../lib/shell/dangers/unread.ts';
import { innerOf } from '../../../lib/shell/running/follow.ts';
import { syntaxOf } from '../../../lib/shell/running/programs.ts';
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
import {
  type Allowed,
  hasUnknownOption,
  isSink,
  runsDirectly,
  type ValuePlace,
  valuePlaceOf,
} from './value-places.ts';

/** A placeholder in a command, and the requirements for its value. */
export type PlaceholderUse = {
  placeholder: Placeholder;
  /** Why no value may be there, as words that continue "kedb cannot insert the value". null if a value may be there. */
  refusal: string | null;
  /** The values that may be there. */
  allowed: Allowed;
  /** The value needs quotes in any case. Without them it could join with text around it, such as `$NAME`. */
  mustQuote: boolean;
};

/** The ways in which a command uses a value, from harmless to strict. If programs read a value in two ways, the stricter one counts. */
const USES = [
  ...(['any', 'plain', 'name'] satisfies ValuePlace[]),
  ...(['loaded', 'written', 'assignment', 'code', 'program', 'redirection'] as const),
] as const;
type Use = (typeof USES)[number];

const REFUSALS: Partial<Record<Use, string>> = {
  loaded: 'in a place where the program may run or load it',
  written: 'where it may choose the folder or the file that a later command runs',
  assignment: 'in an assignment, which may decide what a program runs',
  code: 'in code that kedb cannot read',
  program: 'as the name of a program',
  redirection: 'in a redirection, which Bash reads a second time',
};

/** All placeholders that are in a word, outside quotes. */
export function findPlaceholderUses(tokens: readonly ShellToken[]): PlaceholderUse[] {
  const places = new Places();
  const marked = tokens.map((token) => (token.kind === 'word' ? places.mark(token) : token));
  places.readTokens(marked, { isCode: !tokens.every(isStraightforward), nesting: 0 });
  return places.slots.map(({ placeholder, word, mark }) => {
    const use = places.useOf(mark);
    const allowed = use === 'any' || use === 'plain' ? use : 'name';
    return { placeholder, refusal: REFUSALS[use] ?? null, allowed, mustQuote: word.live };
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

/** Commands that change the folder or write files, which a later command of the script may run. */
const WRITES = /^(?:cd|cp|dd|install|ln|mv|popd|pushd|rsync|scp|tee)$/;

/** `isCode`: a shell or another program parses the words once more. */
type Reading = { isCode: boolean; nesting: number };

/** The placeholders of one command, and what its programs do with them. */
class Places {
  readonly slots: { placeholder: Placeholder; word: ShellWord; mark: string }[] = [];
  readonly #uses = new Map<string, Use>();

  useOf(mark: string): Use {
    return this.#uses.get(mark) ?? 'loaded';
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
    // `$_` is the last word of the command before, in Bash.
    if (tokens.some(({ source }) => /\$\{?_\b/.test(source))) this.#noteAll('program');
  }

  /** Reads commands from the last to the first. Values that go into a shell, or into a file that runs later, count as code. */
  #readInOrder(simple: readonly ShellWord[][], tokens: readonly ShellToken[], how: Reading): void {
    const hasFile = tokens.some((token, index) => isRedirection(token) && isFile(tokens[index + 1]));
    const piped = new Set(
      tokens.flatMap((token, index) => (token.source === '|' ? wordAfter(tokens, index) : [])),
    );
    const isAfterPipe = simple.map((_, index) =>
      simple
        .slice(0, index + 1)
        .flat()
        .some((word) => piped.has(word)),
    );
    let isRunLater = false;
    let next = 0;
    for (const [index, words] of [...simple.entries()].toReversed()) {
      const command = this.#readSimple(words, how);
      const values = words.map(({ value }) => value);
      if (isRunLater) this.#note('program', ...values);
      if (!command) continue;
      const isWriter = (WRITES.test(command.name) && next > 0) || (command.name === 'curl' && hasFile);
      if (isWriter || (hasFile && (next > 0 || simple.length > 1))) this.#note('written', ...values);
      isRunLater ||=
        isAfterPipe[index] === true &&
        !isSink(
          command,
          words.some((word) => piped.has(word)),
        );
      next += 1;
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
    if (words[from]?.live) this.#noteAll('program');
    // A variable gets these words, and a later command may run it or go to it.
    if (/^(?:for|select|case)$/.test(values[0] ?? '')) this.#note('code', ...values);
    const command = commandOfWords(values.slice(from));
    this.#read(command, how);
    return command;
  }

  #read(command: ShellCommand, how: Reading): void {
    const { program } = command;
    const { commands, given } = innerOf(command);
    const call = callOf(command);
    const code = given.length > 0 ? undefined : call?.code?.value;
    this.#note('program', program?.value, call?.file?.value, code);
    const isInner = new Set(commands.flatMap((inner) => [inner.program, ...inner.args]));
    const isGiven = (value: string) => given.some((one) => one.code.includes(value));
    const own = command.args.filter((arg) => !isInner.has(arg) && !(hasMark(arg) && isGiven(arg.value)));
    this.#readOwn(command, own, how);
    if (commands.length + given.length > 0) this.#readInside(command, how);
    if (commands.length > 0 && hasUnknownOption(command.name, own, syntaxOf(command.name).valued))
      this.#note('program', ...valuesOf(commands.flatMap(({ args }) => args)));
  }

  #readInside(command: ShellCommand, how: Reading): void {
    const { commands, given } = innerOf(command);
    const deeper = { isCode: how.isCode || !runsDirectly(command), nesting: how.nesting + 1 };
    if (how.nesting >= MAX_NESTING) this.#note('code', ...valuesOf(command.args));
    else {
      for (const inner of commands) this.#read(inner, deeper);
      for (const { code } of given) this.#readCode(code, { ...deeper, isCode: true });
    }
  }

  #readCode(code: string, how: Reading): void {
    const split = splitCommand(code);
    if (split.ok) this.readTokens(split.value, how);
    else this.#note('code', code);
  }

  /** Reads the words that a program does not hand on to another one. */
  #readOwn(command: ShellCommand, own: readonly Argument[], { isCode }: Reading): void {
    const isWrapper = own.length < command.args.length;
    for (const arg of own.filter(hasMark)) {
      const place = valuePlaceOf(command, arg, isWrapper);
      const assigns = ASSIGNS.has(command.name) || (isWrapper && isAssignment(arg.value));
      this.#note(assigns ? 'assignment' : isCode && place === 'any' ? 'plain' : place, arg.value);
    }
  }

  #noteAll(use: Use): void {
    this.#note(use, ...this.slots.map(({ mark }) => mark));
  }

  /** Notes a use of all values in these texts. The stricter use counts. */
  #note(use: Use, ...texts: readonly (string | undefined)[]): void {
    for (const [mark] of texts.join(' ').matchAll(MARK)) {
      const known = this.#uses.get(mark) ?? 'any';
      this.#uses.set(mark, USES.indexOf(use) > USES.indexOf(known) ? use : known);
    }
  }
}

function hasMark({ value }: Argument): boolean {
  return /\ue000/.test(value);
}

function valuesOf(words: readonly Argument[]): string[] {
  return words.map(({ value }) => value);
}

function isRedirection(token: ShellToken | undefined): boolean {
  return token?.kind === 'operator' && /[<>]/.test(token.source);
}

/** Whether the target of a redirection is a file that may run later. */
function isFile(target: ShellToken | undefined): boolean {
  return target?.kind !== 'word' || !/^(?:\d+|-|\/dev\/null)$/.test(target.value);
}

/** The first word after an operator. A line may end there. */
function wordAfter(tokens: readonly ShellToken[], index: number): ShellToken[] {
  return tokens
    .slice(index + 1)
    .filter(({ source }) => source !== '\n')
    .slice(0, 1);
}
