import { COUNTS_FILE, type KbFile } from '../core/kb/kb.ts';
import { sizeLimit } from '../core/kb/kb-texts.ts';
import { isKbPath, isPassedOver, isReportedLink } from './paths.ts';
import { NOT_FOLLOWED } from './read-kb.ts';
import { git, type Repository } from './repository.ts';

/** Without a repository, every function here returns null or an empty list. */
type Where = Repository | null;

/** The id of a commit; null if the repository does not have it. */
export function resolveCommit(repository: Where, ref: string): string | null {
  if (ref.startsWith('-')) return null;
  return gitLine(repository, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]);
}

/** The address that the clone comes from; null if it has none. */
export function originOf(repository: Where): string | null {
  return gitLine(repository, ['config', '--get', 'remote.origin.url']);
}

/** Whether the clone lacks a part of the history. */
export function isShallow(repository: Where): boolean {
  return gitLine(repository, ['rev-parse', '--is-shallow-repository']) === 'true';
}

/** The commit where HEAD's history left that of another commit; null if the clone is too shallow. */
export function mergeBase(repository: Where, commit: string): string | null {
  return gitLine(repository, ['merge-base', commit, 'HEAD']);
}

/** The parents of HEAD, read from its commit. `rev-list` would hide parents that a shallow clone lacks. */
export function parentsOfHead(repository: Where): string[] {
  const commit = git(repository, ['cat-file', 'commit', 'HEAD'])?.toString() ?? '';
  const [header = ''] = commit.split('\n\n');
  return [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, id = '']) => id);
}

/**
 * The files of a knowledge base's folder at a commit, as `readKbFolder` returns them; empty if the folder did not exist.
 * Null if the repository lacks the commit or some of its files (a shallow or partial clone), or if
 * the folder was a submodule: its files are in another repository.
 */
export function readKbAtRef(repository: Where, commit: string): KbFile[] | null {
  const folder = repository?.folder ?? '';
  const below = folder === '' ? [] : ['--', folder];
  const listed = git(repository, ['ls-tree', '-r', '-l', '-z', '--full-tree', commit, ...below])?.toString();
  if (listed === undefined) return null;
  const items = parseTree(listed, folder).filter(isKbItem);
  if (items.length === 0 && wasSubmodule(repository, commit)) return null;
  const contents = readBlobs(repository, neededObjects(items));
  return contents && items.map((item) => toKbFile(item, contents));
}

/** Whether the knowledge base was a submodule, or lay in one. */
export function wasSubmodule(repository: Where, commit: string): boolean {
  const steps = (repository?.folder ?? '').split('/').filter((step) => step !== '');
  const places = steps.map((_, index) => steps.slice(0, index + 1).join('/'));
  const listed = git(repository, ['ls-tree', '-z', '--full-tree', commit, '--', ...places])?.toString() ?? '';
  return places.length > 0 && /(^|\0)160000 /.test(listed);
}

/** Whether the commit has the folder, with files of its own. */
export function hadFolder(repository: Repository, commit: string): boolean {
  const listed = gitLine(repository, ['ls-tree', '--full-tree', commit, '--', repository.folder]);
  return listed?.startsWith('040000 tree ') ?? false;
}

/** The files below the knowledge base that the index has with LF and the work tree with CRLF: a checkout made their line endings. */
export function checkedOutWithCrlf(repository: Where): Set<string> {
  const folder = repository?.folder ?? '';
  const listed = git(repository, ['ls-files', '--eol', '-z', '--', folder || '.'])?.toString() ?? '';
  const prefix = folder === '' ? '' : `${folder}/`;
  const paths = [...listed.matchAll(/i\/lf +w\/crlf +attr\/[^\t]*\t([^\0]+)\0/g)].map(
    ([, path = '']) => path,
  );
  return new Set(paths.map((path) => path.slice(prefix.length)));
}

/** One file in a commit, by its path from the root of the repository; null if it does not exist. */
export function readFileAtRef(repository: Where, commit: string, path: string): Uint8Array | null {
  return git(repository, ['cat-file', 'blob', `${commit}:${path}`]);
}

/** The files that a commit deleted or renamed below the knowledge base's folder. */
export function deletedFiles(repository: Where): string[] {
  const args = ['log', '--no-renames', '--diff-filter=D', '--name-only', '--format=', '-z', '--'];
  const printed = git(repository, [...args, repository?.folder || '.'])?.toString() ?? '';
  return printed.split('\0').filter((name) => name !== '');
}

/** A blob of a Git tree. `object` is its name. `path` is relative to the knowledge base. */
export type TreeItem = { mode: string; object: string; size: number; path: string };

const SYMBOLIC_LINK = '120000';

/** Whether `readKbFolder` would return this file from a checkout. */
export function isKbItem({ path, mode }: TreeItem): boolean {
  const isOurs = mode === SYMBOLIC_LINK ? isReportedLink(path) : isKbPath(path);
  return isOurs && (path === COUNTS_FILE || !path.split('/').slice(0, -1).some(isPassedOver));
}

/** The objects whose content kedb needs, without duplicates. */
export function neededObjects(items: readonly TreeItem[]): string[] {
  const read = items.filter((item) => item.mode !== SYMBOLIC_LINK && !isTooLarge(item));
  return [...new Set(read.map(({ object }) => object))];
}

/** The same result as `readKbFolder`: a link is not followed, and a file that is too large has only its size. */
export function toKbFile(item: TreeItem, contents: Map<string, Uint8Array>): KbFile {
  const { mode, object, size, path } = item;
  if (mode === SYMBOLIC_LINK) return { path, bytes: null, unreadable: NOT_FOLLOWED };
  if (isTooLarge(item)) return { path, bytes: null, tooLarge: size };
  return { path, bytes: contents.get(object) ?? new Uint8Array() };
}

function isTooLarge({ path, size }: TreeItem): boolean {
  return size > sizeLimit(path);
}

/** Reads `<mode> blob <object> <size>\t<path>\0`. Submodules are not blobs and are skipped. Paths are relative to the knowledge base. */
function parseTree(text: string, folder: string): TreeItem[] {
  const prefix = folder === '' ? '' : `${folder}/`;
  const lines = text.matchAll(/(\d+) blob ([0-9a-f]+) +(\d+)\t([^\0]+)\0/g);
  return [...lines].flatMap(([, mode = '', object = '', size, path = '']) =>
    path.startsWith(prefix) ? [{ mode, object, size: Number(size), path: path.slice(prefix.length) }] : [],
  );
}

/** Reads all objects with one process: `<object> blob <size>\n<bytes>\n` each. Null if one is missing. */
function readBlobs(repository: Where, objects: readonly string[]): Map<string, Uint8Array> | null {
  if (objects.length === 0) return new Map();
  const output = git(repository, ['cat-file', '--batch'], `${objects.join('\n')}\n`);
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

/** git's output without its last newline. */
function gitLine(repository: Where, args: readonly string[]): string | null {
  return git(repository, args)?.toString().replace(/\n$/, '') ?? null;
}
