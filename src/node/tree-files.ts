import type { KbFile } from '../core/kb/kb.ts';
import { sizeLimit } from '../core/kb/kb-texts.ts';
import { isKbPath, isPassedOver } from './kb-path.ts';
import { NOT_FOLLOWED } from './read-kb.ts';

/** A blob of a git tree; `object` is its name, `path` begins at the knowledge base. */
export type TreeItem = { mode: string; object: string; size: number; path: string };

const SYMBOLIC_LINK = '120000';

/** Whether the folder, checked out, would give this as one of its files. */
export function isKbItem({ path }: TreeItem): boolean {
  return isKbPath(path) && !path.split('/').slice(0, -1).some(isPassedOver);
}

/** The objects whose content is needed, each once. */
export function neededObjects(items: readonly TreeItem[]): string[] {
  const read = items.filter((item) => item.mode !== SYMBOLIC_LINK && !isTooLarge(item));
  return [...new Set(read.map(({ object }) => object))];
}

/** As `readKbFolder` gives it: a link is not followed, and of what is too large only the size is told. */
export function toKbFile(item: TreeItem, contents: Map<string, Uint8Array>): KbFile {
  const { mode, object, size, path } = item;
  if (mode === SYMBOLIC_LINK) return { path, bytes: null, unreadable: NOT_FOLLOWED };
  if (isTooLarge(item)) return { path, bytes: null, tooLarge: size };
  return { path, bytes: contents.get(object) ?? new Uint8Array() };
}

function isTooLarge({ path, size }: TreeItem): boolean {
  return size > sizeLimit(path);
}
