import type { Argument, ShellCommand } from '../script.ts';

/** What `echo` or `printf` writes, without its last line end; null for any other program. */
export function echoedText({ name, args }: ShellCommand): string | null {
  if (name === 'echo') return unescaped(joined(withoutFlags(args)));
  if (name !== 'printf') return null;
  const [format, ...values] = args.filter(({ value }, index) => index > 0 || value !== '--');
  return format ? unescaped(formatted(format.value, values)) : '';
}

/** The words with a blank between them, as `eval` and `ssh` hand them on. */
export function joined(args: readonly Argument[]): string {
  return args.map(({ value }) => value).join(' ');
}

function withoutFlags(args: readonly Argument[]): readonly Argument[] {
  const first = args.findIndex(({ value }) => !/^-[neE]+$/.test(value));
  return first === -1 ? [] : args.slice(first);
}

/** Each `%s` is the next value; values that are left begin the format anew, which is as good as having them at its end. */
function formatted(format: string, values: readonly Argument[]): string {
  let used = 0;
  const text = format.replaceAll(/%[bsqd]/g, () => values[used++]?.value ?? '');
  return [text, ...values.slice(used).map(({ value }) => value)].join(' ');
}

function unescaped(text: string): string {
  return text.replaceAll(/\\[nt]/g, (sequence) => (sequence === '\\n' ? '\n' : '\t')).trimEnd();
}
