import { resolvePath } from '../folders.ts';
import type { Argument, ShellCommand } from '../script.ts';
import { type DangerRule, hasOption, operandsOf, type Verdict } from './danger.ts';

/** Files without which nobody can log in, or the host does not start. */
const VITAL_FILE =
  /^\/(?:etc\/(?:passwd|shadow|group|gshadow|sudoers|fstab|crypttab|pam\.d\/.+|ssh\/.*key)|boot\/.+|vmlinuz.*|initrd.*|(?:usr\/)?s?bin\/.+)$/;

const LOST: Verdict = { reason: 'overwrites a file that the system cannot do without' };

/** What is written to /proc/sysrq-trigger and stops the host at once: Linux, admin-guide/sysrq. */
const SYSRQ = '/proc/sysrq-trigger';

/** Files of the system that are emptied, overwritten or deleted one by one. */
export const systemFiles: DangerRule = (command) => {
  const written = writtenPaths(command);
  if (written.some((path) => path === SYSRQ)) return { reason: 'stops the host', harm: 'interrupts' };
  if (written.some((path) => VITAL_FILE.test(path))) return LOST;
  const gone = pathsOf(command, operandsGone(command));
  if (!gone.some((path) => VITAL_FILE.test(path))) return null;
  return { reason: 'takes away a file that the system cannot do without' };
};

/** What a command writes anew; with `>>` and `tee -a` it only adds. */
function writtenPaths(command: ShellCommand): string[] {
  const { name, redirections } = command;
  const targets = redirections.flatMap(({ operator, target }) =>
    isAnew(operator) && target ? [target] : [],
  );
  return pathsOf(command, [
    ...targets.map(({ value }: Argument) => value),
    ...operandsWritten(command, name),
  ]);
}

function isAnew(operator: string): boolean {
  return /^&?>[|&]?$/.test(operator);
}

function operandsWritten(command: ShellCommand, name: string): string[] {
  if (name === 'truncate' || name === 'shred') return operandsOf(command);
  if (name === 'tee') return hasOption(command, '-a', '--append') ? [] : operandsOf(command);
  const isNull = /^(?:cp|mv)$/.test(name) && operandsOf(command)[0] === '/dev/null';
  if (isNull) return operandsOf(command).slice(1);
  return name === 'dd'
    ? command.args.flatMap(({ value }) => (/^of=/.test(value) ? [value.slice(3)] : []))
    : [];
}

function operandsGone(command: ShellCommand): string[] {
  if (command.name === 'mv') return operandsOf(command).slice(0, -1);
  return /^(?:rm|unlink)$/.test(command.name) ? operandsOf(command) : [];
}

function pathsOf({ folder }: ShellCommand, paths: readonly string[]): string[] {
  return paths.map((path) => resolvePath(path, folder));
}
