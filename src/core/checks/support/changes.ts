import type { CheckContext, ReadEntry } from '../check.ts';
import { likeness } from './likeness.ts';

/** An entry before and after the change. */
export type Change = { before: ReadEntry; after: ReadEntry };

/** What a change has done to the entries; an id that was used twice before cannot be followed. */
export type Changes = {
  /** The same id, before and after. */
  kept: Change[];
  /** The same entry under another id. */
  renamed: Change[];
  /** Its id is used no more, and no other entry looks like it. */
  deleted: ReadEntry[];
};

/** From this share of common lines on, an entry with another id is the same one. */
const SAME = 0.6;

/** What has become of the entries of the base; null where there is nothing to compare with. A file with an error is still there. */
export function followEntries({ baseEntries, entries, kb }: CheckContext): Changes | null {
  if (!baseEntries) return null;
  const read = new Set(entries.map(({ path }) => path));
  const unread = new Set(kb.files.filter(({ path }) => !read.has(path)).map(({ claimedId }) => claimedId));
  const after = byId(entries);
  const before = byId(baseEntries);
  const added = [...after.values()].filter(({ entry }) => !before.has(entry.error_id));
  const changes: Changes = { kept: [], renamed: [], deleted: [] };
  for (const [id, old] of before) {
    if (unread.has(id)) continue;
    const same = after.get(id);
    const successor = same ?? findSuccessor(old, added);
    if (!successor) changes.deleted.push(old);
    else (same ? changes.kept : changes.renamed).push({ before: old, after: successor });
  }
  return changes;
}

function byId(files: readonly ReadEntry[]): Map<string, ReadEntry> {
  return new Map([...files].reverse().map((file) => [file.entry.error_id, file]));
}

function findSuccessor(old: ReadEntry, added: readonly ReadEntry[]): ReadEntry | undefined {
  return added.find(({ path }) => path === old.path) ?? added.find((file) => likeness(old, file) >= SAME);
}
