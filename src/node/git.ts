import { spawnSync } from 'node:child_process';
import type { KbFile } from '../core/kb/kb.ts';
import { sizeLimit } from '../core/kb/kb-texts.ts';
import { isKbPath, isPassedOver } from './paths.ts';
import { NOT_FOLLOWED } from './read-kb.ts';

/** A commit's id; null if the folder's repository does not have the commit. */
export function resolveCommit(folder: string, ref: string): string | null {
  if (ref.startsWith('-')) return null;
  return gitLine(folder, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]);
}

/** The commit where HEAD's history left that of another commit; null if the clone is too shallow. */
export function mergeBase(folder: string, commit: string): string | null {
  return gitLine(folder, ['merge-base', commit, 'HEAD']);
}

/** The parents of HEAD, read from its commit. `rev-list` would hide parents that a shallow clone lacks. */
export function parentsOfHead(folder: string): string[] {
  const commit = git(folder, ['cat-file', 'commit', 'HEAD'])?.toString() ?? '';
  const [header = ''] = commit.split('\n\n');
  return [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, id = '']) => id);
}

/** The path of a folder in its repository, without a slash at either end; null outside a repository. */
export function folderInRepository(folder: string): string | null {
  return gitLine(folder, ['rev-parse', '--show-prefix'])?.replace(/\/$/, '') ?? null;
}

/**
 * The files of a knowledge base's folder at a commit, as `readKbFolder` returns them; empty if the folder did not exist.
 * Null if the repository lacks the commit or some of its files (a shallow or partial clone).
 */
export function readKbAtRef(folder: string, commit: string): KbFile[] | null {
  const listed = git(folder, ['ls-tree', '-r', '-l', '-z', commit]);
  if (!listed) return null;
  const items = parseTree(listed.toString()).filter(isKbItem);
  const contents = readBlobs(folder, neededObjects(items));
  return contents && items.map((item) => toKbFile(item, contents));
}

/** One file at a commit, by its path from the root of the repository; null if it does not exist. */
export function readFileAtRef(folder: string, commit: string, path: string): Uint8Array | null {
  return git(folder, ['cat-file', 'blob', `${commit}:${path}`]);
}

/** A blob of a git tree. `object` is its name; `path` is relative to the knowledge base. */
export type TreeItem = { mode: string; object: string; size: number; path: string };

const SYMBOLIC_LINK = '120000';

/** Whether `readKbFolder` would return this file. */
export function isKbItem({ path }: TreeItem): boolean {
  return isKbPath(path) && !path.split('/').slice(0, -1).some(isPassedOver);
}

/** The objects whose content is needed, each once. */
export function neededObjects(items: readonly TreeItem[]): string[] {
  const read = items.filter((item) => item.mode !== SYMBOLIC_LINK && !isTooLarge(item));
  return [...new Set(read.map(({ object }) => object))];
}

/** The file as `readKbFolder` returns it: without following a link, and only with its size if it is too large. */
export function toKbFile(item: TreeItem, contents: Map<string, Uint8Array>): KbFile {
  const { mode, object, size, path } = item;
  if (mode === SYMBOLIC_LINK) return { path, bytes: null, unreadable: NOT_FOLLOWED };
  if (isTooLarge(item)) return { path, bytes: null, tooLarge: size };
  return { path, bytes: contents.get(object) ?? new Uint8Array() };
}

function isTooLarge({ path, size }: TreeItem): boolean {
  return size > sizeLimit(path);
}

/** Parses `<mode> blob <object> <size>\t<path>\0`. Other kinds than blob are submodules. */
function parseTree(text: string): TreeItem[] {
  const lines = text.matchAll(/(\d+) blob ([0-9a-f]+) +(\d+)\t([^\0]+)\0/g);
  return [...lines].map(([, mode = '', object = '', size, path = '']) => ({
    mode,
    object,
    size: Number(size),
    path,
  }));
}

/** Reads all objects with one process, each as `<object> blob <size>\n<bytes>\n`. Null if one is missing. */
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

/** The samples of 10,000 entries have at most some 100 MB. */
const MAX_OUTPUT = 1024 * 1024 * 1024;

/**
 * Runs git in a folder and returns its output; null if it fails or is not installed. Only for commands that read: it uses no
 * shell, asks no questions, and does not fetch the missing objects of a partial clone.
 */
function git(folder: string, args: readonly string[], input = ''): Buffer | null {
  const { status, stdout } = spawnSync('git', ['-c', `safe.directory=*`, ...args], {
    cwd: folder,
    input,
    maxBuffer: MAX_OUTPUT,
    env: { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1' },
  });
  return status === 0 ? stdout : null;
}

/** git's output without its last newline. */
function gitLine(folder: string, args: readonly string[]): string | null {
  return git(folder, args)?.toString().replace(/\n$/, '') ?? null;
}
