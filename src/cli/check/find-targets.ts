import { existsSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { SETTINGS_FILE } from '../../core/kb/kb.ts';
import { pathBelow } from '../../node/paths.ts';
import { UsageError } from '../io.ts';

/** A knowledge base, and the files of it to report on: paths below the folder. Null for all files. */
type Targets = { folder: string; only: string[] | null };

const DEFAULT_FOLDER = 'kb';

/** Reads the arguments of a check: a folder, files of a folder, or both. Tools such as pre-commit pass the files that changed. */
export function findTargets(paths: readonly string[]): Targets {
  const files = paths.filter(isFile);
  const [folder, ...others] = paths.filter((path) => !isFile(path));
  if (others.length > 0)
    throw new UsageError(
      `cannot check ${folder} and ${others[0]} together: name one folder, and files in it`,
    );
  if (files.length > 0 && folder !== undefined && !existsSync(folder))
    throw new UsageError(`there is no file or folder ${folder}`);
  if (files.length === 0) return { folder: folder ?? DEFAULT_FOLDER, only: null };
  const root = folder ?? folderOf(files);
  return { folder: root, only: files.map((file) => pathIn(root, file)) };
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** The nearest folder above the first file that has settings; without one, the folder `kb`. */
function folderOf([first = '']: readonly string[]): string {
  for (let at = dirname(resolve(first)); ; at = dirname(at)) {
    if (existsSync(join(at, SETTINGS_FILE))) return relative('.', at) || '.';
    if (at === dirname(at)) return DEFAULT_FOLDER;
  }
}

function pathIn(folder: string, file: string): string {
  const path = pathBelow(folder, file);
  if (path !== null) return path;
  throw new UsageError(
    `${file} is not in the knowledge base ${folder}: name its folder, too, as in \`kedb check DIR ${file}\``,
  );
}
