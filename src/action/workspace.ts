import { mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { failure, type Result, success } from '../lib/util/result.ts';

/**
 * Whether a path of the checkout is really inside the workspace. A pull request can turn any folder into a link that leads
 * anywhere on the runner. The workflow may give absolute paths; they are not checked.
 */
export function isInsideWorkspace(workspace: string, path: string): boolean {
  if (isAbsolute(path)) return true;
  const way = relative(realpathSync(workspace), realpathSync(resolve(workspace, path)));
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Writes a file and creates its folders. */
export function writeInWorkspace(workspace: string, path: string, text: string): Result<void, string> {
  const file = resolve(workspace, path);
  if (/^\.\.(\/|$)/.test(relative(workspace, file))) return failure(OUTSIDE);
  try {
    mkdirSync(dirname(file), { recursive: true });
    if (!isInsideWorkspace(workspace, dirname(path))) return failure(OUTSIDE);
    // Writing would follow a link with that name.
    rmSync(file, { force: true });
    writeFileSync(file, text, { flag: 'wx' });
    return success(undefined);
  } catch (error) {
    return failure(error instanceof Error ? error.message : String(error));
  }
}

const OUTSIDE = 'its folder is outside the workspace';
