import { type IndexEntry, toIndexEntry } from '../match/index-entry.ts';
import { compilePattern } from '../match/pattern.ts';
import type { Kb } from './kb.ts';
import { answerableEntries } from './load-kb.ts';

/** The entries that may answer, less the patterns that no engine takes: a check names those. */
export function searchableEntries(kb: Kb): IndexEntry[] {
  return answerableEntries(kb).map((entry) => ({
    ...toIndexEntry(entry),
    patterns: entry.patterns.filter((source) => !compilePattern(source).error),
  }));
}
