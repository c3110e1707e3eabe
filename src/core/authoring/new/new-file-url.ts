import { encodePath } from '../../../lib/text/path.ts';

/** A folder of a repository on GitHub, such as https://github.com/OWNER/REPO, as it is on a branch. */
export type RepositoryFolder = { repository: string; branch: string; folder: string };

/** GitHub refuses an address of more than about 8 KB (nginx, large_client_header_buffers). */
const MAX_LENGTH = 8000;

/**
 * GitHub's page for a new file, with its name and its text filled in. `path` begins at the folder. A text that is too
 * long for an address is left out: half an entry would be worse than none.
 * @example newFileUrl({ repository: 'https://github.com/octo/kb', branch: 'main', folder: 'kb' }, 'redis/ERROR-007.md', '…')
 * // 'https://github.com/octo/kb/new/main?filename=kb%2Fredis%2FERROR-007.md&value=%E2%80%A6'
 */
export function newFileUrl(
  { repository, branch, folder }: RepositoryFolder,
  path: string,
  text: string,
): string {
  const name = [...folder.split('/'), path].filter((part) => part !== '' && part !== '.').join('/');
  const page = `${repository.replace(/\/+$|\.git$/, '')}/new/${encodePath(branch)}?filename=${encode(name)}`;
  const filled = `${page}&value=${encode(text)}`;
  return filled.length <= MAX_LENGTH ? filled : page;
}

function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}
