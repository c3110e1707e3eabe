import { git, gitLine } from './git.ts';

/** A commit's id, where the repository that holds the folder has that commit; else null. */
export function resolveCommit(folder: string, ref: string): string | null {
  if (ref.startsWith('-')) return null;
  return gitLine(folder, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]);
}

/** Where the history of HEAD left that of a commit; null in a clone that is too shallow to tell. */
export function mergeBase(folder: string, commit: string): string | null {
  return gitLine(folder, ['merge-base', commit, 'HEAD']);
}

/** The parents of HEAD as its commit names them: `rev-list` would hide those that a shallow clone lacks. */
export function parentsOfHead(folder: string): string[] {
  const commit = git(folder, ['cat-file', 'commit', 'HEAD'])?.toString() ?? '';
  const [header = ''] = commit.split('\n\n');
  return [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, id = '']) => id);
}

/** Where a folder is in its repository, with / and none at either end; null outside of any. */
export function folderInRepository(folder: string): string | null {
  return gitLine(folder, ['rev-parse', '--show-prefix'])?.replace(/\/$/, '') ?? null;
}
