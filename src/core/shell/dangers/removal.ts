import type { ShellCommand } from '../script.ts';
import { type DangerRule, hasOption, operandsOf } from './danger.ts';

/** Folders whose loss is the loss of the system, or of everybody's data. */
const VITAL =
  /^(?:|\/(?:bin|boot|dev|etc|home|lib|lib64|opt|proc|root|run|sbin|srv|sys|usr|var|var\/lib|mnt|media)?|~)$/;

/** What `find` can ask of a file before it deletes it. */
const FIND_TEST =
  /^-(?:i?name|i?path|i?regex|wholename|[acm](?:time|min)|newer.*|size|empty|user|group|perm|links|inum|samefile|uid|gid)$/;

export const removal: DangerRule = (command) => {
  if (command.name === 'rm') return recursiveRemoval(command);
  if (command.name === 'find') return findDelete(command);
  if (command.name === 'mv' && operandsOf(command).at(-1) === '/dev/null') {
    return { reason: 'throws the files away' };
  }
  return null;
};

function recursiveRemoval(command: ShellCommand) {
  if (!hasOption(command, '-r', '-R', '--recursive')) return null;
  if (hasOption(command, '--no-preserve-root')) return { reason: 'deletes the whole file system' };
  const target = command.args.find((arg) => !/^-./.test(arg.value) && isVital(arg.least));
  if (!target) return null;
  const where = vitalName(target.least);
  return { reason: target.isLiteral ? `deletes ${where}` : `deletes ${where} where the variable is empty` };
}

/** `rm -rf "$DIR"` alone does nothing where DIR is empty. */
function isVital(path: string): boolean {
  return path !== '' && path !== '*' && VITAL.test(folderOf(path));
}

/** `/etc/`, `/etc/*` and `//etc` are `/etc`; the root is nothing. */
function folderOf(path: string): string {
  return path.replaceAll(/\/{2,}/g, '/').replace(/\/?(?:\.?\*)?$/, '');
}

function vitalName(path: string): string {
  const folder = folderOf(path);
  return folder === '' ? 'the whole file system' : `all of ${folder}`;
}

function findDelete(command: ShellCommand) {
  const words = command.args.map(({ value }) => value);
  const isBare = words.includes('-delete') && !words.some((word) => FIND_TEST.test(word));
  const start = command.args.find((arg) => !/^-./.test(arg.value));
  if (!isBare || !start || !isVital(start.least)) return null;
  return { reason: `deletes ${vitalName(start.least)}` };
}
