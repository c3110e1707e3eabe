import { existsSync, statSync } from 'node:fs';
import { dirname, extname, join, relative, resolve } from 'node:path';
import { SETTINGS_FILE } from '../../core/kb/kb.ts';
import { pathBelow } from '../../node/paths.ts';
import { UsageError } from '../io.ts';

/** A knowledge base, and the files of it to report on: paths below the folder. Null for all files. `outside`: files of no entry. */
type Targets = { folder: string; only: string[] | null; outside: string[] };

const DEFAULT_FOLDER = 'kb';

/** Reads the arguments of a check: a folder, files of a folder, or both. Tools such as pre-commit pass the files that changed. */
export function findTargets(paths: readonly string[]): Targets {
  const files = paths.filter(isFile);
  const [folder, ...others] = paths.filter((path) => !isFile(path));
  if (others.length > 0)
    throw new UsageError(
      `cannot check ${folder} and ${others[0]} together: name one folder, and files in it`,
    );
  const isNamedAsFile = files.length > 0 || extname(folder ?? '') === '.md';
  if (isNamedAsFile && folder !== undefined && !existsSync(folder))
    throw new UsageError(`there is no file or folder ${folder}`);
  if (files.length === 0) return { folder: folder ?? DEFAULT_FOLDER, only: null, outside: [] };
  const root = folder ?? folderOf(files);
  return {
    folder: root,
    only: files.flatMap((file) => pathBelow(root, file) ?? []),
    outside: files.filter((file) => pathBelow(root, file) === null),
  };
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** The nearest folder with settings above one of the files; without one, the folder `kb`. */
function folderOf(files: readonly string[]): string {
  for (const file of files) {
    for (let at = dirname(resolve(file)); at !== dirname(at); at = dirname(at))
      if (existsSync(join(at, SETTINGS_FILE))) return relative('.', at) || '.';
  }
  return DEFAULT_FOLDER;
}
