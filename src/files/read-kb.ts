import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { KbFile } from '../core/kb/kb.ts';
import { sizeLimit } from '../core/kb/load-kb.ts';

/** Why a folder cannot be read as a knowledge base. */
export type FolderError = { message: string };

/** Where entries end in; a folder or a device may be called so too. */
const KB_FILE = /(\.md|\.markdown|\.log|(^|\/)kedb\.ya?ml)$/i;

/**
 * All files of a knowledge base below `root`, in no particular order. Hidden folders and node_modules are passed over.
 * What is no ordinary file is reported, not followed: a link in a pull request could lead anywhere on the runner.
 */
export function readKbFolder(root: string): { files: KbFile[]; error: FolderError | null } {
  const fault = folderFault(root);
  if (fault) return { files: [], error: { message: fault } };
  return { files: walk(root, root), error: null };
}

function folderFault(root: string): string | null {
  const stats = statSync(root, { throwIfNoEntry: false });
  if (!stats) return `there is no folder ${root}`;
  return stats.isDirectory() ? null : `${root} is not a folder`;
}

function walk(root: string, folder: string): KbFile[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((item) => {
    const path = relative(root, join(folder, item.name)).split(sep).join('/');
    if (item.isDirectory())
      return isHidden(item) ? [] : [...folderNamedAsFile(path), ...walk(root, join(folder, item.name))];
    if (!KB_FILE.test(path)) return [];
    return [readKbFile(join(folder, item.name), path, item)];
  });
}

function isHidden({ name }: Dirent): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

function folderNamedAsFile(path: string): KbFile[] {
  return path.endsWith('.md')
    ? [{ path, bytes: null, unreadable: 'this is a folder, named like an entry' }]
    : [];
}

function readKbFile(file: string, path: string, item: Dirent): KbFile {
  if (item.isSymbolicLink())
    return { path, bytes: null, unreadable: 'this is a symbolic link, which is not followed' };
  if (!item.isFile()) return { path, bytes: null, unreadable: 'this is not an ordinary file' };
  try {
    const { size } = statSync(file);
    if (size > sizeLimit(path)) return { path, bytes: null, tooLarge: size };
    return { path, bytes: readFileSync(file) };
  } catch (error) {
    return {
      path,
      bytes: null,
      unreadable: `the file cannot be read: ${error instanceof Error ? error.message : error}`,
    };
  }
}
