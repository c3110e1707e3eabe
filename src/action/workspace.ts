import { mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { failure, type Result, success } from '../lib/util/result.ts';

/**
 * Whether a path of the checkout really is in the workspace. A pull request may make a link of any folder, which could
 * lead anywhere on the runner. A path that the workflow gives as absolute is the workflow's own business.
 */
export function isInsideWorkspace(workspace: string, path: string): boolean {
  if (isAbsolute(path)) return true;
  const way = relative(realpathSync(workspace), realpathSync(resolve(workspace, path)));
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Writes a file with its folders. The error says why that cannot be. */
export function writeInWorkspace(workspace: string, path: string, text: string): Result<void, string> {
  const file = resolve(workspace, path);
  if (/^\.\.(\/|$)/.test(relative(workspace, file))) return failure(OUTSIDE);
  try {
    mkdirSync(dirname(file), { recursive: true });
    if (!isInsideWorkspace(workspace, dirname(path))) return failure(OUTSIDE);
    // A link of that name would be written through.
    rmSync(file, { force: true });
    writeFileSync(file, text, { flag: 'wx' });
    return success(undefined);
  } catch (error) {
    return failure(error instanceof Error ? error.message : String(error));
  }
}

const OUTSIDE = 'its folder leads out of the workspace';
