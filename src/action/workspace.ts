import { realpathSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import { pathBelow } from '../node/paths.ts';

/**
 * Whether a path of the checkout really is in the workspace. A pull request may make a link of any folder, which could
 * lead anywhere on the runner. A path that the workflow gives as absolute is the workflow's own business.
 */
export function isInsideWorkspace(workspace: string, path: string): boolean {
  return (
    isAbsolute(path) || pathBelow(realpathSync(workspace), realpathSync(resolve(workspace, path))) !== null
  );
}
