import type { Redirection, ShellCommand } from '../script.ts';
import { type DangerRule, hasOption, operandsOf, type Verdict } from './danger.ts';

/** A disk, a partition, or a volume made of them; also one that only the shell knows. */
const DISK =
  /^\/dev\/(?:[shv]d[a-z*?[X{]|xvd[a-zX]|nvme|mmcblk\d|md\d|dm-\d|loop\d|disk\/|mapper\/|r?disk\d|vg|sd\b|\$)/;

/** What stands for one: a variable, or what stands for a placeholder. */
const MAY_BE_DISK = /^(?:\/dev\/|UUID=|LABEL=|\$)/;
const DISK_VARIABLE = /^\$\{?(?:disk|dev|device|drive|partition)\b/i;

const OVERWRITES: Verdict = { reason: 'overwrites the disk' };
const WIPES: Verdict = { reason: 'wipes the disk' };
const REPARTITIONS: Verdict = { reason: 'changes the partitions of the disk' };

/** Programs that make a disk new, whatever was on it. */
const FORMATTERS = /^(?:mkfs(?:\..+)?|mke2fs|mkswap|mkdosfs|mkntfs|blkdiscard|pvcreate|pvremove)$/;

export const devices: DangerRule = (command) => {
  const { name, redirections } = command;
  if (FORMATTERS.test(name)) return isHarmless(command) ? null : WIPES;
  if (redirections.some(writesDisk)) return OVERWRITES;
  if (name === 'dd') return isDiskTarget(command) ? OVERWRITES : null;
  if (name === 'wipefs' && hasOption(command, '-a', '--all', '-o', '--offset')) return WIPES;
  if (/^(?:cp|tee|shred)$/.test(name) && isDisk(operandsOf(command).at(-1) ?? '')) return OVERWRITES;
  return repartition(command);
};

/** A file may be given a file system as well. */
function isHarmless(command: ShellCommand): boolean {
  const isOfFile = !operandsOf(command).some((operand) => MAY_BE_DISK.test(operand));
  return isOfFile || hasOption(command, '-n', '-V', '--help', '--version');
}

function isDisk(path: string): boolean {
  return DISK.test(path) || DISK_VARIABLE.test(path);
}

function writesDisk({ operator, target }: Redirection): boolean {
  return /^&?>/.test(operator) && target !== null && isDisk(target.value);
}

function isDiskTarget({ args }: ShellCommand): boolean {
  const target = args.find(({ value }) => value.startsWith('of='))?.value.slice('of='.length);
  return target !== undefined && isDisk(target);
}

function repartition(command: ShellCommand): Verdict | null {
  const { name } = command;
  const operands = operandsOf(command).join(' ');
  if (name === 'parted')
    return /\b(?:rm|mklabel|mktable|mkpart|resizepart)\b/.test(operands) ? REPARTITIONS : null;
  if (name === 'sgdisk') {
    const isChange = hasOption(
      command,
      '-Z',
      '--zap-all',
      '-z',
      '--zap',
      '-o',
      '--clear',
      '-d',
      '--delete',
      '-n',
      '--new',
    );
    return isChange ? REPARTITIONS : null;
  }
  if (name === 'sfdisk') return hasOption(command, '--delete', '--wipe') ? REPARTITIONS : null;
  if (name === 'nvme') return /^(?:format|sanitize)\b/.test(operands) ? WIPES : null;
  return name === 'hdparm' && /security-erase/.test(command.args.map(({ value }) => value).join(' '))
    ? WIPES
    : null;
}
