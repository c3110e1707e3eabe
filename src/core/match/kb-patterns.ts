import type { IndexEntry } from './index-entry.ts';

/** A pattern of the knowledge base: the position of its entry, and its source. */
export type KbPattern = { entry: number; source: string };

/** The patterns of all entries in order. The number of a pattern is its position in this list. */
export type KbPatterns = {
  readonly sources: readonly string[];
  at: (pattern: number) => KbPattern | undefined;
};

export function createKbPatterns(entries: readonly IndexEntry[]): KbPatterns {
  const { texts: sources, entryOf } = textsInOrder(entries.map(({ patterns }) => patterns));
  return {
    sources,
    at(pattern) {
      const [entry, source] = [entryOf[pattern], sources[pattern]];
      if (entry === undefined || source === undefined) return undefined;
      return { entry, source };
    },
  };
}

/** All texts of one kind, such as patterns, in the order of the entries. `entryOf` has the position of each text's entry. */
export type EntryTexts = { texts: string[]; entryOf: number[] };

/** Collects the texts of all entries. It creates no object for each text, because a Worker does this at every start for thousands. */
export function textsInOrder(lists: readonly (readonly string[])[]): EntryTexts {
  const texts: string[] = [];
  const entryOf: number[] = [];
  for (let entry = 0; entry < lists.length; entry++) {
    for (const text of lists[entry] ?? []) {
      texts.push(text);
      entryOf.push(entry);
    }
  }
  return { texts, entryOf };
}
