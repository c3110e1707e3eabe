import type { Argument, ShellCommand } from '../script.ts';
import { lineOf } from './options.ts';

/** The code that a shell gets, and the place that it comes from. */
export type ShellCall = {
  /** The code after `-c`; null without `-c`. */
  code: Argument | null;
  /** The file of a script. */
  file: Argument | null;
  /** Whether the shell runs its input. */
  readsInput: boolean;
  /** `$0`, `$1` … of the code. */
  positional: readonly Argument[];
};

const READS_INPUT: ShellCall = { code: null, file: null, readsInput: true, positional: [] };

const STDIN = /^(?:-|\/dev\/stdin|\/dev\/fd\/0)$/;

/** Reads the call of a shell; null if the command is not a shell. */
export function readShellCall(command: ShellCommand): ShellCall | null {
  const { name, args } = command;
  if (/^(?:sh|bash|rbash|dash|ksh|mksh|zsh|ash|fish)$/.test(name)) return readCall(args);
  if (name === 'at' || name === 'batch')
    return { ...READS_INPUT, readsInput: !args.some(({ value }) => /^-[a-z]*[fclrd]/.test(value)) };
  if (name !== 'su' && name !== 'runuser') return null;
  const given = lineOf(command).options.find((option) => /^(?:-c|--command)$/.test(option.name));
  const code = given?.value ?? null;
  return { ...READS_INPUT, code, readsInput: code === null };
}

/** Reads `source` and its short form `.`; null for any other command. */
export function readSourceCall({ name, args }: ShellCommand): ShellCall | null {
  const [file = null] = args;
  if (name !== 'source' && name !== '.') return null;
  const readsInput = file !== null && STDIN.test(file.value);
  return { ...READS_INPUT, file: readsInput ? null : file, readsInput };
}

/** With `-c`, the first operand is the code (POSIX `sh`). With `-s`, the shell reads its input. With `-n`, it only checks the syntax. */
export function readCall(args: readonly Argument[]): ShellCall {
  const { options, operands } = lineOf({ name: 'sh', args });
  const has = (...wanted: string[]) => options.some(({ name }) => wanted.includes(name));
  const [first = null, ...positional] = operands;
  if (has('-n', '--version', '--help')) return { ...READS_INPUT, readsInput: false };
  if (has('-c')) return { code: first, file: null, readsInput: false, positional };
  const isRead = has('-s') || !first || STDIN.test(first.value);
  return { ...READS_INPUT, file: isRead ? null : first, readsInput: isRead };
}
