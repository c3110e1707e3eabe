import { existsSync, lstatSync, realpathSync, type Stats } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { COUNTS_FILE } from '../core/kb/kb.ts';

/** The names of a knowledge base's files. A folder or a device may have such a name, too. */
const KB_FILE = /(\.md|\.mdx|\.markdown|\.log|(match|sample)[^/]*\.txt|(^|\/)kedb\.ya?ml)$/i;

/** Names that are almost those of entries and samples: kedb says how to rename them. */
const NEARLY_ENTRY = /(?:^|\/)[A-Z][A-Z0-9]*-\d{3,}[^/.]*(?:\.(?:txt|ya?ml|mdown|mkd|rst))?$/i;
const NEARLY_SAMPLE =
  /\.(?:no[-_]?)?match(?:\.\d{1,3})?(?:\.(?:log|txt|jsonl?|ndjson|gz|bz2|xz|zst|zip|\d{1,3}))*$/i;

/** Whether a path below the knowledge base is one of its files. Only the name counts. */
export function isKbPath(path: string): boolean {
  return [KB_FILE, NEARLY_ENTRY, NEARLY_SAMPLE].some((names) => names.test(path)) || path === COUNTS_FILE;
}

/** Folders that kedb skips: they belong to other tools. */
export function isPassedOver(folder: string): boolean {
  return folder.startsWith('.') || folder === 'node_modules';
}

/** Whether kedb reports a link with this name. It may lead to a folder of entries, and kedb does not look. */
export function isReportedLink(path: string): boolean {
  return isKbPath(path) || !isPassedOver(path.slice(path.lastIndexOf('/') + 1));
}

/** The path of a settings file relative to the knowledge base's folder, with /: `../config/kedb.yaml`. */
export function settingsPath(folder: string, file: string): string {
  return relative(resolve(folder), resolve(file)).split(sep).join('/');
}

/** The path relative to a folder, with / as separator and '' for the folder itself; null if it is outside. Links are not resolved. */
export function pathBelow(folder: string, path: string): string | null {
  const way = relative(resolve(folder), resolve(path));
  if (way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)) return null;
  return way.split(sep).join('/');
}

/** A target to write: `path` below `root`, with / as separator and '' for the root itself. kedb checks only the steps below the root for links. */
export type Place = { root: string; path: string };

/** The place of a path that a person gave. Outside the workspace kedb trusts the folders that exist: a pull request cannot create them. */
export function placeOf(given: string, workspace = '.'): Place {
  const path = pathBelow(workspace, given);
  if (path !== null) return { root: resolve(workspace), path };
  let root = resolve(given);
  while (!existsSync(root)) root = dirname(root);
  return { root, path: pathBelow(root, given) ?? '' };
}

/** kedb's own folder: the nearest folder above this file, or above its bundle, with a package.json. */
export function findPackageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && folder !== dirname(folder)) folder = dirname(folder);
  return folder;
}

/**
 * The reason not to write a file of a knowledge base at this path, or null. The name of a service, and so of a folder, may come
 * from a pull request: kedb writes nothing outside the root or through a link.
 */
export function pathFault(root: string, path: string): string | null {
  const steps = path.split('/');
  if (steps.some((step) => step === '' || step === '.' || step === '..' || /[\\\0]/.test(step)))
    return `${JSON.stringify(path)} is not a path inside the knowledge base`;
  const fault = folderFault(root, steps.slice(0, -1).join('/'));
  if (fault) return fault;
  return kindOf(join(root, path)) === 'other' ? `${join(root, path)} is not a regular file` : null;
}

/** The reason not to write into a folder below `root`, or null. Each step to it must be a real folder or not exist yet. */
export function folderFault(root: string, folder: string): string | null {
  const steps = folder.split('/').filter((step) => step !== '');
  const folders = steps.map((_, index) => join(root, ...steps.slice(0, index + 1)));
  const blocking = folders.find((step) => kindOf(step) === 'other' || kindOf(step) === 'file');
  if (blocking === undefined) return null;
  if (kindOf(blocking) === 'file') return `${blocking} is not a folder`;
  return `${blocking} is not a folder of its own, and kedb does not follow links`;
}

/** Whether a folder is the root of the disk or the home folder: nobody checks out into it, and it is nobody's output. */
export function isOfUser(folder: string): boolean {
  return folder === dirname(folder) || folder === realPath(homedir());
}

/** Without links; null if there is nothing at the path. */
export function realPath(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}

type Kind = 'nothing' | 'file' | 'folder' | 'other';

/** The kind of a path. Links are not followed. */
export function kindOf(path: string): Kind {
  const stats = statsOf(path);
  if (!stats) return 'nothing';
  if (stats.isFile()) return 'file';
  return stats.isDirectory() ? 'folder' : 'other';
}

/** A path below a file or a device leads to nothing, and Node throws ENOTDIR there. */
function statsOf(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined;
    throw error;
  }
}

/** Whether two paths are the same file. On some disks, names that differ only in case are. */
export function isSameFile(a: string, b: string): boolean {
  const [one, other] = [a, b].map((path) => lstatSync(path, { throwIfNoEntry: false, bigint: true }));
  return one !== undefined && other !== undefined && one.ino === other.ino && one.dev === other.dev;
}

export function isTaken(root: string, path: string): boolean {
  return kindOf(join(root, path)) !== 'nothing';
}
