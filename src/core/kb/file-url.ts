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
