import type { Argument, ShellCommand } from '../script.ts';
import { readOptions, syntaxOf } from './options.ts';

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

const READS_INPUT: ShellCall = { code: null, wantsCode: false, file: null, readsInput: true, positional: [] };

/** Null for what is no shell. */
export function readShellCall({ name, args }: ShellCommand): ShellCall | null {
  if (/^(?:sh|bash|rbash|dash|ksh|mksh|zsh|ash|fish)$/.test(name)) return readCall(args);
  if (name === 'su' || name === 'runuser') return readSu(args);
  if (name !== 'at' && name !== 'batch') return null;
  return { ...READS_INPUT, readsInput: !args.some(({ value }) => /^-[a-z]*[fclrd]/.test(value)) };
}

/** `-c` takes the first word that is no option (POSIX `sh`), `-s` reads in spite of words, `-n` only looks at the syntax. */
export function readCall(args: readonly Argument[]): ShellCall {
  const { options, operands } = readOptions(args, syntaxOf('sh'));
  const has = (...wanted: string[]) => options.some(({ name }) => wanted.includes(name));
  const [first = null, ...positional] = operands;
  if (has('-n', '--version', '--help')) return { ...READS_INPUT, readsInput: false };
  if (has('-c')) return { code: first, wantsCode: true, file: null, readsInput: false, positional };
  const isRead = has('-s') || !first || first.value === '-';
  return { ...READS_INPUT, file: isRead ? null : first, readsInput: isRead };
}

function readSu(args: readonly Argument[]): ShellCall {
  const { options } = readOptions(args, syntaxOf('su'));
  const code = options.find(({ name }) => name === '-c' || name === '--command')?.value ?? null;
  return { ...READS_INPUT, code, wantsCode: code !== null, readsInput: code === null };
}
