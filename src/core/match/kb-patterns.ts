import type { KbPattern } from './candidates.ts';
import { textsInOrder } from './entry-texts.ts';
import type { IndexEntry } from './index-entry.ts';

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
