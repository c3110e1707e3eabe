import { existsSync, lstatSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The names of a knowledge base's files. A folder or a device may have such a name, too. */
const KB_FILE = /(\.md|\.markdown|\.log|(^|\/)kedb\.ya?ml)$/i;

/** Whether a path below the knowledge base is one of its files. Only the name counts. */
export function isKbPath(path: string): boolean {
  return KB_FILE.test(path);
}

/** Folders that kedb skips: they belong to other tools. */
export function isPassedOver(folder: string): boolean {
  return folder.startsWith('.') || folder === 'node_modules';
}

/** The path of a settings file relative to the knowledge base's folder, with /: `../config/kedb.yaml`. */
export function settingsPath(folder: string, file: string): string {
  return relative(resolve(folder), resolve(file)).split(sep).join('/');
}

/** kedb's own folder: the nearest folder with a package.json above this file or its bundle. */
export function findPackageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && folder !== dirname(folder)) folder = dirname(folder);
  return folder;
}

/**
 * Why kedb must not write a file at this path, or null. A service, and so a folder's name, may come from a pull request.
 * kedb writes nothing outside the root, and follows no link.
 */
export function pathFault(root: string, path: string): string | null {
  const steps = path.split('/');
  if (steps.some((step) => step === '' || step === '.' || step === '..' || /[\\\0]/.test(step)))
    return `${JSON.stringify(path)} is not a path inside the knowledge base`;
  const folders = steps.slice(0, -1).map((_, index) => join(root, ...steps.slice(0, index + 1)));
  const blocking = folders.find((folder) => kindOf(folder) === 'other' || kindOf(folder) === 'file');
  if (blocking) return `${blocking} is not an ordinary folder, and links are not followed`;
  return kindOf(join(root, path)) === 'other' ? `${join(root, path)} is not an ordinary file` : null;
}

type Kind = 'nothing' | 'file' | 'folder' | 'other';

/** The kind of a path. Links are not followed. */
function kindOf(path: string): Kind {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (!stats) return 'nothing';
  if (stats.isFile()) return 'file';
  return stats.isDirectory() ? 'folder' : 'other';
}

/** Whether two paths are the same file. On some disks, names that differ only in case are. */
export function isSameFile(a: string, b: string): boolean {
  const [one, other] = [a, b].map((path) => lstatSync(path, { throwIfNoEntry: false, bigint: true }));
  return one !== undefined && other !== undefined && one.ino === other.ino && one.dev === other.dev;
}

export function isTaken(root: string, path: string): boolean {
  return kindOf(join(root, path)) !== 'nothing';
}
