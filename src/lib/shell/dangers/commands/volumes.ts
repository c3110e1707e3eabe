import type { KnownCommand } from './known-command.ts';

/** Volumes, pools and file systems. */
export const VOLUMES: readonly KnownCommand[] = [
  { programs: /^(?:lv|vg)remove$/, reason: 'deletes the volume and the data on it' },
  { programs: /^lvreduce$/, without: ['-r', '--resizefs'], reason: 'cuts off the end of the file system' },
  { programs: /^lvm$/, words: /^(?:lv|vg|pv)remove /, reason: 'deletes the volume and the data on it' },
  { programs: /^zpool$/, words: /^(?:destroy|labelclear)(?: |$)/, reason: 'deletes the pool' },
  { programs: /^zfs$/, words: /^destroy(?: |$)/, without: ['-n'], reason: 'deletes the data set' },
  { programs: /^zfs$/, words: /^rollback(?: |$)/, reason: 'drops what was written since the snapshot' },
  {
    programs: /^btrfs$/,
    words: /^sub(?:volume|vol)? delete /,
    reason: 'deletes the subvolume and the data on it',
  },
  {
    programs: /^cryptsetup$/,
    words: /^(?:luksFormat|erase|luksErase|luksKillSlot)(?: |$)/,
    reason: 'makes the data on the disk unreadable',
  },
  { programs: /^mdadm$/, options: ['--zero-superblock', '--create'], reason: 'loses what is on the array' },
  {
    programs: /^(?:rbd|ceph)$/,
    words: /^(?:rm|remove|osd (?:pool (?:delete|rm)|purge|destroy)|pool (?:delete|rm)) /,
    reason: 'deletes the data',
  },
];
