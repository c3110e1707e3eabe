import type { RecordAnswer } from '../../generated/match.ts';
import type { Outcome, SearchExplanation } from '../../lib/engine/explanation.ts';
import type { IndexEntry } from './index-entry.ts';
import type { KbPatterns } from './kb-patterns.ts';

/** A pattern that was looked at closely, since the record has its literals (or it has none to look for). */
export type TriedPatternOfEntry = {
  error_id: string;
  pattern: string;
  means: 'chain' | 're2js';
  outcome: Outcome;
};

/** All that led to an answer. */
export type RecordExplanation = {
  raw: string;
  answer: RecordAnswer;
  literals: SearchExplanation['literals'];
  tried: TriedPatternOfEntry[];
  /** How many patterns the knowledge base has in all: the rest needed no look. */
  patterns: number;
};

export function explainAnswer(
  raw: string,
  answer: RecordAnswer,
  { literals, tried }: SearchExplanation,
  patterns: KbPatterns,
  entries: readonly IndexEntry[],
): RecordExplanation {
  const named = tried.flatMap(({ pattern, means, outcome }) => {
    const known = patterns.at(pattern);
    const error_id = known && entries[known.entry]?.error_id;
    return error_id ? [{ error_id, pattern: known.source, means, outcome }] : [];
  });
  return { raw, answer, literals, tried: named, patterns: patterns.sources.length };
}
