import type { KbFile } from '../core/kb/kb.ts';
import { git } from './git.ts';
import { isKbPath, isPassedOver } from './kb-path.ts';
import { NOT_FOLLOWED, READ_LIMIT } from './read-kb.ts';

/** A line of `git ls-tree -r -l -z`. */
type TreeItem = { mode: string; object: string; size: number; path: string };

const SYMBOLIC_LINK = '120000';

/**
 * The files that a knowledge base's folder had in a commit, as `readKbFolder` would give them; none where it had no
 * such folder. Null where the repository lacks the commit, or some of its files (a shallow or partial clone).
 */
export function readKbAtRef(folder: string, commit: string): KbFile[] | null {
  const listed = git(folder, ['ls-tree', '-r', '-l', '-z', commit]);
  if (!listed) return null;
  const items = parseTree(listed.toString()).filter(({ path }) => isKbPath(path) && !isInPassedOver(path));
  const small = items.filter(({ mode, size }) => mode !== SYMBOLIC_LINK && size <= READ_LIMIT);
  const blobs = readBlobs(folder, [...new Set(small.map(({ object }) => object))]);
  return blobs && items.map((item) => toKbFile(item, blobs));
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

function isInPassedOver(path: string): boolean {
  return path.split('/').slice(0, -1).some(isPassedOver);
}

function toKbFile({ mode, object, path }: TreeItem, blobs: Map<string, Uint8Array>): KbFile {
  if (mode === SYMBOLIC_LINK) return { path, bytes: null, unreadable: NOT_FOLLOWED };
  return { path, bytes: blobs.get(object) ?? new Uint8Array(READ_LIMIT) };
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
