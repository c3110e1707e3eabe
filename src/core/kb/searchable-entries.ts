import { compilePattern, isPlainPattern } from '../../lib/regex/pattern.ts';
import { compareText } from '../../lib/util/compare-text.ts';
import { type IndexEntry, toIndexEntry } from '../match/index-entry.ts';
import type { Kb } from './kb.ts';
import { answerableEntries } from './load-kb.ts';

/**
 * The entries that may answer, for a matcher. A pattern that does not compile is a problem of its own; the others of
 * its entry are still searched for. By error_id, as the compiled index has them.
 */
export function searchableEntries(kb: Kb): IndexEntry[] {
  return answerableEntries(kb)
    .sort((a, b) => compareText(a.error_id, b.error_id))
    .map((entry) => ({
      ...toIndexEntry(entry),
      patterns: entry.patterns.filter((source) => isPlainPattern(source) || compilePattern(source).ok),
    }));
}
