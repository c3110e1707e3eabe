import { dirname, isAbsolute, resolve } from 'node:path';
import { folderFault, kindOf, pathBelow, realPath } from '../node/paths.ts';

/** The path below the workspace, by its own name or its real one; null if it is outside. Links below are not resolved. */
export function pathInWorkspace(workspace: string, given: string): string | null {
  const roots = [workspace, realPath(workspace) ?? workspace];
  const paths = roots.map((root) => pathBelow(root, resolve(workspace, given)));
  return paths.find((path) => path !== null) ?? null;
}

/**
 * The reason not to read a path of the checkout, or null: it is outside the workspace, or a folder on its way is a link. A pull
 * request can turn any folder into a link, even to another folder of the checkout, of which the base knows nothing. The workflow
 * may give absolute paths to folders of the runner; they are not checked.
 */
export function readFault(workspace: string, given: string): string | null {
  const path = pathInWorkspace(workspace, given);
  if (path !== null) return folderFault(workspace, path);
  return isAbsolute(given) ? null : 'it is outside the workspace';
}

/** The same for a file. It must be an ordinary file, because messages quote it. */
export function readFileFault(workspace: string, given: string): string | null {
  const file = resolve(workspace, given);
  const fault = readFault(workspace, dirname(given));
  if (fault !== null || kindOf(file) === 'file') return fault;
  return kindOf(file) === 'nothing' ? 'there is no such file' : `${file} is a link or a folder, not a file`;
}
