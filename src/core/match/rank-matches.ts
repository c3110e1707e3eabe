import type { Match } from '../../generated/match.ts';
import { compareText } from '../../lib/util/compare-text.ts';
import type { Candidate } from './candidates.ts';
import type { IndexEntry } from './index-entry.ts';
import type { KeywordIndex } from './keywords.ts';
import { scoreOf } from './score.ts';

/** What entries are ranked with, besides their evidence. */
export type RankingContext = {
  entries: readonly IndexEntry[];
  keywords: KeywordIndex;
  /** All that was searched. */
  text: string;
  /** The services that an alert names, in lower case. */
  services: readonly string[];
};

/** The entries that something speaks for, best first: docs/matching.md has the formula. */
export function rankMatches(candidates: readonly Candidate[], context: RankingContext): Match[] {
  const found = context.keywords.findIn(context.text);
  return candidates
    .flatMap((candidate) => toMatch(candidate, found, context) ?? [])
    .sort((a, b) => b.score - a.score || compareText(a.error_id, b.error_id));
}

function toMatch(
  { entry: number, evidence, matchers, specificity, patterns }: Candidate,
  found: ReadonlySet<number>,
  { entries, keywords, services }: RankingContext,
): Match | null {
  const entry = entries[number];
  if (!entry) return null;
  const { error_id, title, service, severity } = entry;
  const score = scoreOf({
    matchers,
    specificity,
    patterns: patterns.size,
    sameService: services.includes(service.toLowerCase()),
    keywords: keywords.ofEntry(number, found).length,
  });
  return { error_id, title, service, severity, score, evidence };
}
