import type { Argument } from '../script.ts';

/** How a program reads its options, as far as it differs from others. */
export type OptionSyntax = {
  /** Those that take a value: `-u`, `--user`, and `-p?` where it can only stand in the same word. */
  valued: ReadonlySet<string>;
  /** `-auto-approve` is one option, not letters. */
  hasLongDash: boolean;
};

/** An option that is there: `-rf` is `-r` and `-f`. */
export type Option = { name: string; value: Argument | null };

export type CommandLine = {
  options: readonly Option[];
  /** The words that are neither options nor their values. */
  operands: readonly Argument[];
};

/** `-u --user`, with a blank between → the syntax of a program where these take a value. */
export function optionSyntax(valued = ''): OptionSyntax {
  return { valued: new Set(valued.split(' ')), hasLongDash: false };
}

/** The options of a command line and its other words, in whatever order they stand. */
export function readOptions(args: readonly Argument[], syntax: OptionSyntax): CommandLine {
  const options: Option[] = [];
  const operands: Argument[] = [];
  for (let at = 0; at < args.length; at++) {
    const leading = readLeadingOptions(args, syntax, at);
    options.push(...leading.options);
    at = leading.next;
    operands.push(...args.slice(at, leading.isEnded ? undefined : at + 1));
    if (leading.isEnded) break;
  }
  return { options, operands };
}

/** The options from a word on, and where they end. After `--` no word is an option (POSIX 12.2). */
export function readLeadingOptions(args: readonly Argument[], syntax: OptionSyntax, from = 0) {
  const options: Option[] = [];
  let next = from;
  for (let word = args[next]; word && /^-./.test(word.value); word = args[next]) {
    next++;
    if (word.value === '--') return { options, next, isEnded: true };
    const { found, takesNext } = readOption(word, syntax);
    const last = found.at(-1);
    if (last && takesNext) last.value = args[next++] ?? null;
    options.push(...found);
  }
  return { options, next, isEnded: false };
}

function readOption(word: Argument, syntax: OptionSyntax): { found: Option[]; takesNext: boolean } {
  const isLong = word.value.startsWith('--') || syntax.hasLongDash;
  return isLong ? readLong(word, syntax) : readLetters(word, syntax);
}

function readLong(word: Argument, { valued }: OptionSyntax) {
  const equals = word.value.indexOf('=');
  const name = equals === -1 ? word.value : word.value.slice(0, equals);
  const value = equals === -1 ? null : partFrom(word, equals + 1);
  return { found: [{ name, value }], takesNext: value === null && valued.has(name) };
}

/** `-iu root`: letters, of which the first that takes a value takes what is left of the word, or else the next word. */
function readLetters(word: Argument, { valued }: OptionSyntax) {
  const found: Option[] = [];
  for (let at = 1; at < word.value.length; at++) {
    const name = `-${word.value.charAt(at)}`;
    const hasRest = at + 1 < word.value.length;
    const takesNext = valued.has(name);
    const takesRest = hasRest && (takesNext || valued.has(`${name}?`));
    found.push({ name, value: takesRest ? partFrom(word, at + 1) : null });
    if (takesNext || takesRest) return { found, takesNext: takesNext && !hasRest };
  }
  return { found, takesNext: false };
}

function partFrom(word: Argument, from: number): Argument {
  return { ...word, value: word.value.slice(from), least: word.least.slice(from) };
}
