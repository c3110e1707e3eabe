import { readOptions } from '../running/options.ts';
import { syntaxOf } from '../running/program-options.ts';
import type { ShellCommand, Span } from '../script.ts';

/**
 * What a command does that cannot be taken back. `loses`: data or settings are gone, so a person must be warned.
 * `interrupts`: nothing is lost, but it is no thing to be offered at the press of a button.
 * `unsure`: it may lose something; what it does exactly, only the shell or its author knows.
 */
export type Harm = 'loses' | 'interrupts' | 'unsure';

export type Danger = Span & { reason: string; harm: Harm };

/** What a command would do, in words that follow its name. `loses` where nothing else is said. */
export type Verdict = { reason: string; harm?: Harm };

/** Null where a command does no harm that the rule knows. */
export type DangerRule = (command: ShellCommand) => Verdict | null;

/** The words that are neither options nor their values. */
export function operandsOf({ name, args }: ShellCommand): string[] {
  return readOptions(args, syntaxOf(name)).operands.map(({ value }) => value);
}

/** Whether a command has one of some options: `-r` also as `-fr`, `--force` also as `--force=true`. */
export function hasOption({ name, args }: ShellCommand, ...wanted: readonly string[]): boolean {
  const { options } = readOptions(args, syntaxOf(name));
  return options.some((option) => wanted.includes(option.name) && option.value?.value !== 'false');
}

/** The values of an option, wherever it is given. */
export function valuesOf({ name, args }: ShellCommand, ...wanted: readonly string[]): string[] {
  const { options } = readOptions(args, syntaxOf(name));
  return options.flatMap((option) =>
    option.value && wanted.includes(option.name) ? [option.value.value] : [],
  );
}
