import type { KbFile } from '../core/kb/kb.ts';
import { git } from './git.ts';
import { isKbItem, neededObjects, type TreeItem, toKbFile } from './tree-files.ts';

/**
 * The files that a knowledge base's folder had in a commit, as `readKbFolder` would give them; none where it had no
 * such folder. Null where the repository lacks the commit, or some of its files (a shallow or partial clone).
 */
export function readKbAtRef(folder: string, commit: string): KbFile[] | null {
  const listed = git(folder, ['ls-tree', '-r', '-l', '-z', commit]);
  if (!listed) return null;
  const items = parseTree(listed.toString()).filter(isKbItem);
  const contents = readBlobs(folder, neededObjects(items));
  return contents && items.map((item) => toKbFile(item, contents));
}

/** One file in a commit, by its path from the root of the repository; null where there is none. */
export function readFileAtRef(folder: string, commit: string, path: string): Uint8Array | null {
  return git(folder, ['cat-file', 'blob', `${commit}:${path}`]);
}

/** `<mode> blob <object> <size>\t<path>\0`; what is no blob is a submodule. */
function parseTree(text: string): TreeItem[] {
  const lines = text.matchAll(/(\d+) blob ([0-9a-f]+) +(\d+)\t([^\0]+)\0/g);
  return [...lines].map(([, mode = '', object = '', size, path = '']) => ({
    mode,
    object,
    size: Number(size),
    path,
  }));
}

/** All objects from one process: `<object> blob <size>\n<bytes>\n` each. Null where one is missing. */
function readBlobs(folder: string, objects: readonly string[]): Map<string, Uint8Array> | null {
  if (objects.length === 0) return new Map();
  const output = git(folder, ['cat-file', '--batch'], `${objects.join('\n')}\n`);
  if (!output) return null;
  const blobs = new Map<string, Uint8Array>();
  let at = 0;
  for (const object of objects) {
    const lineEnd = output.indexOf('\n', at);
    const size = Number(/ blob (\d+)$/.exec(output.toString('latin1', at, lineEnd))?.[1]);
    if (Number.isNaN(size)) return null;
    blobs.set(object, output.subarray(lineEnd + 1, lineEnd + 1 + size));
    at = lineEnd + 1 + size + 1;
  }
  return blobs;
}
