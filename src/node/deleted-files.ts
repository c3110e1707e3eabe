import { spawnSync } from 'node:child_process';

/** Names of a large repository's deleted files. */
const MAX_BYTES = 64 * 1024 * 1024;

/** The files that Git remembers to have been deleted or renamed below a folder; none where there is no Git to ask. */
export function deletedFiles(folder: string): string[] {
  const args = ['log', '--no-renames', '--diff-filter=D', '--name-only', '--format=', '-z', '--', '.'];
  const { status, stdout } = spawnSync('git', args, { cwd: folder, encoding: 'utf8', maxBuffer: MAX_BYTES });
  return status === 0 ? stdout.split('\0').filter((name) => name !== '') : [];
}
