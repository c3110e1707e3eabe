import type { KbPattern } from './candidates.ts';
import type { IndexEntry } from './index-entry.ts';

/** The patterns of all entries in their order, by number. */
export type KbPatterns = {
  readonly sources: readonly string[];
  at: (pattern: number) => KbPattern | undefined;
};

/**
 * Numbers in arrays, and no object before it is asked for: a Worker that starts would make thousands of them.
 * @param specificity of each pattern
 */
export function createKbPatterns(entries: readonly IndexEntry[], specificity: readonly number[]): KbPatterns {
  const sources: string[] = [];
  const entryOf: number[] = [];
  for (let entry = 0; entry < entries.length; entry++) {
    for (const source of entries[entry]?.patterns ?? []) {
      sources.push(source);
      entryOf.push(entry);
    }
  }
  return {
    sources,
    at(pattern) {
      const [entry, source] = [entryOf[pattern], sources[pattern]];
      if (entry === undefined || source === undefined) return undefined;
      return { entry, source, specificity: specificity[pattern] ?? 0 };
    },
  };
}
