import { realpathSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import { pathBelow } from '../node/paths.ts';

/**
 * Whether a path of the checkout is really inside the workspace. A pull request can turn any folder into a link that leads
 * anywhere on the runner. The workflow may give absolute paths; they are not checked.
 */
export function isInsideWorkspace(workspace: string, path: string): boolean {
  return (
    isAbsolute(path) || pathBelow(realpathSync(workspace), realpathSync(resolve(workspace, path))) !== null
  );
}
