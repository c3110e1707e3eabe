import type { KbFile } from '../core/kb/kb.ts';
import { isKbPath, isPassedOver } from './kb-path.ts';
import { NOT_FOLLOWED, READ_LIMIT } from './read-kb.ts';

/** A blob of a git tree; `object` is its name, `path` begins at the knowledge base. */
export type TreeItem = { mode: string; object: string; size: number; path: string };

const SYMBOLIC_LINK = '120000';

/** Whether the folder, checked out, would give this as one of its files. */
export function isKbItem({ path }: TreeItem): boolean {
  return isKbPath(path) && !path.split('/').slice(0, -1).some(isPassedOver);
}

/** The objects whose content is needed, each once. */
export function neededObjects(items: readonly TreeItem[]): string[] {
  const read = items.filter(({ mode, size }) => mode !== SYMBOLIC_LINK && size <= READ_LIMIT);
  return [...new Set(read.map(({ object }) => object))];
}

/** As `readKbFolder` gives it: a link is not followed, and what is too large has only its size. */
export function toKbFile({ mode, object, path }: TreeItem, contents: Map<string, Uint8Array>): KbFile {
  if (mode === SYMBOLIC_LINK) return { path, bytes: null, unreadable: NOT_FOLLOWED };
  return { path, bytes: contents.get(object) ?? new Uint8Array(READ_LIMIT) };
}
