import type { Argument, ShellCommand, Text } from '../script.ts';

/** This stands for an unknown text that is not empty. */
export const SOME_TEXT = 'x';

/** This separates the words of a text without quotes. */
const SPLIT = '\0';

/** A word that `xargs` or `read` takes from its input, if the input is unknown. */
export function unreadWord(variable = ''): string {
  return `$${variable}…`;
}

export function isUnread(value: string): boolean {
  return /^\$\w*…$/.test(value);
}

export function literal(value: string): Text {
  return { value, least: value, isLiteral: true };
}

export function unknown(value: string, least: string): Text {
  return { value, least, isLiteral: false };
}

/** The text of a variable or a substitution. Without quotes, the shell splits it into words. */
export function filledIn(value: string, isQuoted: boolean): Text {
  return literal(isQuoted ? value : value.replaceAll(/[ \t\n]+/g, SPLIT));
}

export function splitFields({ value, least, isLiteral }: Text): Text[] {
  const leasts = least.split(SPLIT);
  return value.split(SPLIT).map((field, index) => ({ value: field, least: leasts[index] ?? '', isLiteral }));
}

export function joinFields({ value, least, isLiteral }: Text): Text {
  return { value: value.replaceAll(SPLIT, ' '), least: least.replaceAll(SPLIT, ' '), isLiteral };
}

/** Returns `rm` for `/bin/rm`. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

export function partFrom(word: Argument, from: number): Argument {
  return { ...word, value: word.value.slice(from), least: word.least.slice(from) };
}

/** The words joined by spaces, as `eval` and `ssh` pass them on. */
export function joined(args: readonly Argument[]): string {
  return args.map(({ value }) => value).join(' ');
}

/** The output of `echo` or `printf` without its last line end; null for any other program. */
export function echoedText({ name, args }: ShellCommand): string | null {
  if (name === 'echo') {
    const first = args.findIndex(({ value }) => !/^-[neE]+$/.test(value));
    return unescaped(joined(first === -1 ? [] : args.slice(first)));
  }
  return name === 'printf' ? printed(args) : null;
}

export function printed(args: readonly Argument[]): string {
  const [format, ...values] = args.filter(({ value }, index) => index > 0 || value !== '--');
  return format ? unescaped(formatted(format.value, values)) : '';
}

/** Replaces each `%s` by the next value, and appends the remaining values. */
function formatted(format: string, values: readonly Argument[]): string {
  let used = 0;
  const text = format.replaceAll(/%[bsqd]/g, () => values[used++]?.value ?? '');
  return [text, ...values.slice(used).map(({ value }) => value)].join(' ');
}

function unescaped(text: string): string {
  return text.replaceAll(/\\[nt]/g, (sequence) => (sequence === '\\n' ? '\n' : '\t')).trimEnd();
}
