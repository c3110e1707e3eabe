import type { Argument, ShellCommand } from '../script.ts';
import { lineOf, readLeadingOptions } from './options.ts';
import { syntaxOf } from './programs.ts';

/** The code that a shell gets, and the place that it comes from. */
export type ShellCall = {
  /** The code after `-c`; null without `-c`. */
  code: Argument | null;
  file: Argument | null;
  readsInput: boolean;
  /** `$0`, `$1` … of the code. */
  positional: readonly Argument[];
};

const READS_INPUT: ShellCall = { code: null, file: null, readsInput: true, positional: [] };

const STDIN = /^(?:-|\/dev\/stdin|\/dev\/fd\/0)$/;

/** `source` and its short form. People source settings, so the file is no danger by itself. */
export const SOURCE_COMMAND = /^(?:source|\.)$/;

/** Reads the call of a shell or of `source`; null for any other command. */
export function readShellCall(command: ShellCommand): ShellCall | null {
  const { name, args } = command;
  if (SOURCE_COMMAND.test(name)) return args[0] ? readCall(args.slice(0, 1)) : null;
  if (/^(?:sh|bash|rbash|dash|ksh|mksh|csh|tcsh|zsh|ash|fish|pwsh)$/.test(name)) return readCall(args);
  if (name === 'parallel') return lineOf(command).operands.length === 0 ? READS_INPUT : null;
  if (name === 'at' || name === 'batch')
    return { ...READS_INPUT, readsInput: !args.some(({ value }) => /^-[a-z]*[fclrd]/.test(value)) };
  if (name !== 'su' && name !== 'runuser') return null;
  const given = lineOf(command).options.find((option) => /^(?:-c|--command)$/.test(option.name));
  const code = given?.value ?? null;
  return { ...READS_INPUT, code, readsInput: code === null };
}

/** With `-c`, the first operand is the code (POSIX `sh`). With `-s`, the shell reads its input. With `-n`, it only checks the syntax. */
export function readCall(args: readonly Argument[]): ShellCall {
  const { options, next } = readLeadingOptions(args, syntaxOf('sh'));
  const has = (...wanted: string[]) => options.some(({ name }) => wanted.includes(name));
  const [first = null, ...positional] = args.slice(next);
  if (has('-n', '--version', '--help')) return { ...READS_INPUT, readsInput: false };
  if (has('-c')) return { code: first, file: null, readsInput: false, positional };
  const isRead = has('-s') || !first || STDIN.test(first.value);
  return { ...READS_INPUT, file: isRead ? null : first, readsInput: isRead };
}
