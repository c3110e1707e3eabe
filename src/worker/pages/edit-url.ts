import type { Settings } from '../../core/kb/settings/settings.ts';
import { encodePath } from '../../lib/text/path.ts';

type Place = Pick<Settings, 'repository' | 'branch' | 'folder'>;

/** GitHub's editor for a file of the KB; null where kedb.yaml names no repository. */
export function editUrl({ repository, branch, folder }: Place, path: string): string | null {
  if (repository === null) return null;
  const file = folder === '' ? path : `${folder}/${path}`;
  return `${repository.replace(/\/+$|\.git$/, '')}/edit/${encodePath(branch)}/${encodePath(file)}`;
}
