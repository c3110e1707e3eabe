import type { IndexEntry } from './index-entry.ts';

/** One pattern of the knowledge base and what is known of it. */
export type KbPattern = { entry: number; source: string; specificity: number };

/** The patterns of all entries in their order, by number. */
export type KbPatterns = {
  readonly sources: readonly string[];
  at: (pattern: number) => KbPattern | undefined;
};

/** @param specificity of each pattern */
export function createKbPatterns(entries: readonly IndexEntry[], specificity: readonly number[]): KbPatterns {
  const { texts: sources, entryOf } = textsInOrder(entries.map(({ patterns }) => patterns));
  return {
    sources,
    at(pattern) {
      const [entry, source] = [entryOf[pattern], sources[pattern]];
      if (entry === undefined || source === undefined) return undefined;
      return { entry, source, specificity: specificity[pattern] ?? 0 };
    },
  };
}

/** What all entries have of one kind of text, in their order: the texts, and of each the number of its entry. */
export type EntryTexts = { texts: string[]; entryOf: number[] };

/** Plain loops, and no object for each text: a Worker that starts would make thousands of them. */
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
