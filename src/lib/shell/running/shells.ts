import type { Argument, ShellCommand } from '../script.ts';
import { optionSyntax, readOptions } from './options.ts';

const SHELLS = /^(?:sh|bash|rbash|dash|ksh|mksh|zsh|ash|fish)$/;
const SU = /^(?:su|runuser)$/;
const SHELL_OPTIONS = optionSyntax('-o --rcfile --init-file');
const SU_OPTIONS = optionSyntax('-c --command -s --shell -g --group -G -u --user -w -T');

/** How a shell was called. */
export type ShellCall = {
  /** The code after `-c`; null without one. */
  code: Argument | null;
  /** `-c` is there. */
  wantsCode: boolean;
  /** A script's file. */
  file: Argument | null;
  /** It runs what it reads. */
  readsInput: boolean;
  /** What the code knows as `$0`, `$1` … */
  positional: readonly Argument[];
};

/** Null for what is no shell. */
export function readShellCall({ name, args }: ShellCommand): ShellCall | null {
  if (SHELLS.test(name)) return readCall(args);
  if (SU.test(name)) return readSu(args);
  return name === 'at' || name === 'batch' ? { ...READS_INPUT, readsInput: !args.some(isFileOption) } : null;
}

const READS_INPUT: ShellCall = { code: null, wantsCode: false, file: null, readsInput: true, positional: [] };

/** `-c` takes the first word that is no option (POSIX `sh`), `-s` reads in spite of words, `-n` only looks at the syntax. */
export function readCall(args: readonly Argument[]): ShellCall {
  const { options, operands } = readOptions(args, SHELL_OPTIONS);
  const has = (letter: string) => options.some(({ name }) => name === letter);
  const wantsCode = has('-c');
  const [first = null, ...others] = operands;
  const runsNothing = has('-n') || options.some(({ name }) => name === '--version' || name === '--help');
  if (runsNothing) return { ...READS_INPUT, readsInput: false };
  if (wantsCode) return { code: first, wantsCode, file: null, readsInput: false, positional: others };
  const isRead = has('-s') || !first || first.value === '-';
  return { ...READS_INPUT, file: isRead ? null : first, readsInput: isRead };
}

function readSu(args: readonly Argument[]): ShellCall {
  const { options } = readOptions(args, SU_OPTIONS);
  const code = options.find(({ name }) => name === '-c' || name === '--command')?.value ?? null;
  return { ...READS_INPUT, code, wantsCode: code !== null, readsInput: code === null };
}

function isFileOption({ value }: Argument): boolean {
  return /^-[a-z]*[fclrd]/.test(value);
}
