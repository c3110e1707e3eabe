import { realpathSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';

/**
 * Whether a path of the checkout really is in the workspace. A pull request may make a link of any folder, which could
 * lead anywhere on the runner. A path that the workflow gives as absolute is the workflow's own business.
 */
export function isInsideWorkspace(workspace: string, path: string): boolean {
  if (isAbsolute(path)) return true;
  const way = relative(realpathSync(workspace), realpathSync(resolve(workspace, path)));
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
