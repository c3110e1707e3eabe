import type { KnownCommand } from './known-command.ts';

const reason = 'deletes at its target what its source does not have';

/** Copies that make the target like the source, also by deleting. */
export const SYNC: readonly KnownCommand[] = [
  {
    programs: /^rsync$/,
    options: [
      '--delete',
      '--del',
      '--delete-before',
      '--delete-during',
      '--delete-delay',
      '--delete-after',
      '--delete-excluded',
    ],
    without: ['-n'],
    reason,
  },
  { programs: /^rsync$/, options: ['--remove-source-files'], without: ['-n'], reason: 'deletes its source' },
  { programs: /^aws$/, words: /^s3 sync /, options: ['--delete'], without: ['--dryrun'], reason },
  { programs: /^gsutil$/, words: /^rsync /, options: ['-d'], without: ['-n'], reason },
  {
    programs: /^gcloud$/,
    words: /^storage rsync /,
    options: ['--delete-unmatched-destination-objects'],
    reason,
  },
  { programs: /^rclone$/, words: /^sync /, without: ['-n'], reason },
  { programs: /^rclone$/, words: /^(?:purge|delete) /, without: ['-n'], reason: 'deletes all below it' },
  { programs: /^mc$/, words: /^mirror /, options: ['--remove'], reason },
];
