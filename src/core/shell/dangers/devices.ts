import type { Redirection, ShellCommand } from '../script.ts';
import { type DangerRule, hasOption, operandsOf } from './danger.ts';

/** A disk, a partition, or a volume made of them. */
const DISK =
  /^\/dev\/(?:[shv]d[a-zX]|xvd[a-zX]|nvme\d|mmcblk\d|md\d|dm-\d|loop\d|disk\/|mapper\/|r?disk\d|vg|sd\b)/;

/** Programs that make a disk new, whatever was on it. */
const FORMATTERS = /^(?:mkfs(?:\..+)?|mke2fs|mkswap|mkdosfs|mkntfs|blkdiscard|pvcreate|pvremove)$/;

export const devices: DangerRule = (command) => {
  const { name, redirections } = command;
  if (FORMATTERS.test(name)) return isHarmless(command) ? null : { reason: 'wipes the disk' };
  if (redirections.some(writesDisk)) return { reason: 'overwrites the disk' };
  if (name === 'dd') return isDiskTarget(command) ? { reason: 'overwrites the disk' } : null;
  if (name === 'wipefs' && hasOption(command, '-a', '--all')) return { reason: 'wipes the disk' };
  if (/^(?:cp|tee|shred)$/.test(name) && DISK.test(operandsOf(command).at(-1) ?? '')) {
    return { reason: 'overwrites the disk' };
  }
  return null;
};

function isHarmless(command: ShellCommand): boolean {
  return command.args.length === 0 || hasOption(command, '-n', '-V', '--help', '--version');
}

function writesDisk({ operator, target }: Redirection): boolean {
  return /^&?>/.test(operator) && target !== null && DISK.test(target.value);
}

function isDiskTarget({ args }: ShellCommand): boolean {
  const target = args.find(({ value }) => value.startsWith('of='))?.value.slice('of='.length);
  return target !== undefined && DISK.test(target);
}
