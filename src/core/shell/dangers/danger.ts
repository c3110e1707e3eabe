import type { ShellCommand, Span } from '../script.ts';

/**
 * What a command does that cannot be taken back. `loses`: data or settings are gone, so a person must be warned.
 * `interrupts`: nothing is lost, but it is no thing to be offered at the press of a button.
 */
export type Harm = 'loses' | 'interrupts';

export type Danger = Span & { reason: string; harm: Harm };

/** Says what a command would do, in words that follow its name; null where it does no harm that the rule knows. */
export type DangerRule = (command: ShellCommand) => { reason: string; harm?: Harm } | null;

/** The words that are no options. */
export function operandsOf({ args }: ShellCommand): string[] {
  return args.map(({ value }) => value).filter((value) => !/^-./.test(value));
}

/** Whether a command has an option: `-r` also as `-fr`, `--force` also as `--force=true`. */
export function hasOption({ args }: ShellCommand, ...names: readonly string[]): boolean {
  return args.some(({ value }) => names.some((name) => isOption(value, name)));
}

function isOption(word: string, name: string): boolean {
  if (word === name || word.startsWith(`${name}=`)) return true;
  const isLetter = /^-[A-Za-z]$/.test(name);
  return isLetter && /^-[A-Za-z]+$/.test(word) && word.includes(name.charAt(1));
}
