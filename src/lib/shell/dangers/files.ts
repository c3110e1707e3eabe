import { rankFolder, resolvePath } from '../folders.ts';
import { hasOption, lineOf, operandsOf, valuesOf } from '../running/options.ts';
import { type DangerRule, feedersOf, type ShellCommand, type Verdict } from '../script.ts';
import { DOWNLOADS } from './unread.ts';

/** The path of a disk, a partition or a volume. It may begin with a variable. */
const DISK =
  /^\/dev\/(?:[shv]d[a-z*?[X{]|xvd[a-zX]|nvme|mmcblk\d|md\d|dm-\d|loop\d|disk\/|mapper\/|r?disk\d|vg|sd\b|\$)|^\$\{?(?:disk|dev|device|drive|partition)\b/i;

/** Without these files, nobody can log in, or the host does not start. */
const VITAL =
  /^\/(?:etc\/(?:passwd|shadow|group|gshadow|sudoers(?:\.d\/.+)?|ld\.so\.preload|fstab|crypttab|pam\.d\/.+|ssh\/.*key)|boot\/.+|vmlinuz.*|initrd.*|(?:usr\/)?s?bin\/.+)$/;

/** Programs read their settings here, and people their programs. */
const SETTINGS = /^(?:\/(?:etc|boot|root|(?:usr\/(?:local\/)?)?s?bin)(?:\/|$)|~\/\.)/;

const OUTPUTS = ['-o', '-O', '-P', '--output', '--output-document', '--directory-prefix', '--output-dir'];

/** A line in one of these decides what the host starts, or who may log in. */
const GRANTS = /^\/etc\/cron|\/\.ssh\/authorized_keys$/;

/** The system empties these folders. */
const CLEARED = /^(?:\/var)?\/tmp(?:\/|$)|^\/dev\/shm(?:\/|$)/;

/** Finds commands that overwrite disks, or overwrite or empty files. */
export const writtenFiles: DangerRule = (command) => {
  const written = writtenPaths(command);
  if (written.some((path) => DISK.test(path))) return { reason: 'overwrites the disk' };
  const paths = written.map((path) => resolvePath(path, command.folder));
  // Linux, admin-guide/sysrq.
  if (paths.includes('/proc/sysrq-trigger')) return { reason: 'stops the host', harm: 'disruptive' };
  const isDownload = [command, ...feedersOf(command)].some(({ name }) => DOWNLOADS.test(name));
  if (isDownload && paths.some((path) => SETTINGS.test(path)))
    return { reason: 'puts a download where programs read their settings', harm: 'unread' };
  if (paths.some((path) => VITAL.test(path))) return { reason: 'changes a file that the system needs' };
  if (paths.some((path) => GRANTS.test(path)))
    return { reason: 'changes what the host starts, or who may log in', harm: 'unknown' };
  const verdicts = writesNothing(command) ? paths.flatMap((path) => emptied(path) ?? []) : [];
  return verdicts[0] ?? null;
};

/** The paths that a command changes. A line more in fstab mounts a disk more. */
function writtenPaths(command: ShellCommand): string[] {
  const { name, redirections } = command;
  const extended = (paths: readonly string[]) =>
    paths.filter((path) => !/^\/etc\/(?:fstab|crypttab)$/.test(path));
  const redirected = redirections.flatMap(({ operator, target }) => {
    if (!target || !/^&?>/.test(operator)) return [];
    return operator.includes('>>') ? extended([target.value]) : [target.value];
  });
  const operands = operandsOf(command);
  const isHarmful = (path: string) => DISK.test(path) || (VITAL.test(path) && /^\/(?:etc|boot)\//.test(path));
  const targets = operands[0] === '/dev/null' ? operands.slice(1) : operands.slice(-1).filter(isHarmful);
  if (/^(?:cp|install|ln|mv)$/.test(name)) return [...redirected, ...targets];
  if (/^(?:tee|truncate|shred)$/.test(name))
    return [...redirected, ...(hasOption(command, '-a', '--append') ? extended(operands) : operands)];
  if (/^(?:g?sed|perl|ruby)$/.test(name) && hasOption(command, '-i', '--in-place'))
    return [...redirected, ...operands.filter(isHarmful)];
  const outputs = /^(?:curl|wget)$/.test(name) ? valuesOf(command, ...OUTPUTS) : [];
  const here = name === 'wget' && outputs.length === 0 ? ['.'] : [];
  const isOutput = (word: string) => name === 'dd' && word.startsWith('of=');
  const own = [...redirected, ...here, ...outputs.filter((path) => path !== '-')];
  return [...own, ...operands.filter(isOutput).map((word) => word.slice('of='.length))];
}

function writesNothing(command: ShellCommand): boolean {
  const { name } = command;
  if (name === 'truncate') return valuesOf(command, '-s', '--size').includes('0');
  if (name === 'dd')
    return command.args.some(({ value }) => /^if=\/dev\/(?:zero|u?random|null)$/.test(value));
  const isOfNull = /^(?:cp|mv|cat)$/.test(name) && operandsOf(command)[0] === '/dev/null';
  const isMore = command.redirections.some(({ operator }) => operator.includes('>>'));
  return isOfNull || (!isMore && /^(?::|true|)$/.test(name));
}

/** The files below /var/lib are the data of programs. Other files of a person or a program may be data. */
function emptied(path: string): Verdict | null {
  const ranked = rankFolder(path, null);
  if (!ranked || ranked.rank === 'here') return null;
  if (path.startsWith('/var/lib/') || ranked.rank === 'data') return { reason: `empties ${path}` };
  return { reason: `empties ${path}, which may contain data`, harm: 'unknown' };
}

/** Finds commands that remove vital files, or move data away. */
export const takenFiles: DangerRule = (command) => {
  const { name, folder } = command;
  if (!/^(?:mv|rm|unlink)$/.test(name)) return null;
  const operands = operandsOf(command);
  const gone = operands.slice(0, name === 'mv' ? -1 : undefined).map((path) => resolvePath(path, folder));
  if (gone.some((path) => VITAL.test(path))) return { reason: 'removes a file that the system needs' };
  if (name !== 'mv') return null;
  const [into = operands.at(-1) ?? ''] = valuesOf(command, '-t', '--target-directory');
  const moved = gone.find((path) => /^\/(?:var\/lib|data)\/[^/]+$/.test(path));
  if (!CLEARED.test(resolvePath(into, folder)))
    return moved ? { reason: `takes ${moved} away from its program`, harm: 'disruptive' } : null;
  const ranks = operands.flatMap((path) => rankFolder(path, folder) ?? []);
  const lost = ranks.find(({ rank }) => rank === 'system' || rank === 'data');
  return lost ? { reason: `moves ${lost.path} to a temporary folder` } : null;
};

/** These modes let everybody write: 777, 0777, 666, a+w, o+rwx, ugo=rwx. */
const FOR_ALL = /^(?:[0-7]?[0-7][0-7][2367]|[ug]*[ao][ugoa]*[+=][rXsx]*w[rwxXst]*|\+[rx]*w[rx]*)$/;

/** If everybody can write one of these, every user can become root. */
const GUARDED =
  /^(?:\/(?:etc|boot|root|usr|bin|sbin|lib|lib64)(?:\/.*)?|\/|~\/\.ssh(?:\/.*)?|\/(?:var\/)?run\/docker\.sock)$/;

export const permissions: DangerRule = (command) => {
  const { name, folder } = command;
  if (!/^(?:chmod|chown|chgrp)$/.test(name)) return null;
  const { operands } = lineOf(command);
  const others = hasOption(command, '--reference') ? operands : operands.slice(1);
  const isForAll = name === 'chmod' && FOR_ALL.test(operands[0]?.value ?? '');
  const isRecursive = hasOption(command, '-R', '--recursive');
  if (isForAll && isRecursive) return { reason: 'gives everybody write access' };
  const paths = others.map(({ least }) => resolvePath(least, folder));
  const guarded = isForAll ? paths.find((path) => GUARDED.test(path)) : undefined;
  if (guarded) return { reason: `gives everybody write access to ${guarded}` };
  const ranked = isRecursive ? others.flatMap(({ least }) => rankFolder(least, folder) ?? []) : [];
  // The content of these folders belongs to programs.
  const isOwned = (path: string) => /^\/(?:srv|opt|mnt|media)$/.test(path);
  const system = ranked.find(({ rank, path }) => rank === 'system' && !isOwned(path));
  return system ? { reason: `changes the permissions of everything below ${system.path}` } : null;
};
