import { encodePath } from '../../lib/text/path.ts';
import type { Settings } from './settings/settings.ts';

export type RepositoryPlace = Pick<Settings, 'repository' | 'branch' | 'folder'>;

/** GitHub's page or editor for a file of the knowledge base; null without a path, or if kedb.yaml names no repository. */
export function fileUrl(
  { repository, branch, folder }: RepositoryPlace,
  page: 'blob' | 'edit',
  path: string | null,
): string | null {
  if (repository === null || path === null) return null;
  const file = folder === '' ? path : `${folder}/${path}`;
  return `${repository.replace(/\/+$|\.git$/, '')}/${page}/${encodePath(branch)}/${encodePath(file)}`;
}

/** The page that shows a line of a file; null if there is none. */
export type LinkTo = (file: string, line: number) => string | null;

/** A commit of a repository on GitHub or on a GitHub Enterprise Server. */
type RepositoryAt = { server: string; repository: string; commit: string };

/** The page of a line of a file. The path is encoded, so it cannot end the surrounding link. */
export function blobUrl({ server, repository, commit }: RepositoryAt, path: string, line: number): string {
  return `${server}/${repository}/blob/${commit}/${encodePath(path)}#L${line}`;
}
