import type { CapReached, Evidence, Match, NearMiss } from '../../generated/match.ts';
import type { EngineCap, SearchResult } from '../../lib/engine/engine.ts';
import { compareText } from '../../lib/util/lists.ts';
import type { FittingMatchers } from './alert-index.ts';
import { type EntryEvidence, EvidenceByEntry } from './entry-evidence.ts';
import type { KbPatterns } from './kb-patterns.ts';
import { findNearMisses, type NearMissSources } from './near-misses.ts';
import type { TextField } from './text-fields.ts';

/** The evidence for an entry. docs/matching.md explains the order. */
export type ScoreParts = {
  /** The number of label matchers in the most specific `alerts` expression that matches. */
  matchers: number;
  /** The number of literal characters in the most specific pattern that hit. */
  specificity: number;
  /** How many of the entry's patterns hit. */
  patterns: number;
  /** The alert or the record names the entry's service. */
  sameService: boolean;
  /** How many of the entry's keywords are in the text. */
  keywords: number;
};

/** The largest value of each part in the score. Larger values count as this one. */
const MOST = { matchers: 99, specificity: 999, patterns: 9, keywords: 9 };

/**
 * Combines the parts into one number, so that a lower part never outweighs a higher one. Its decimal digits show the parts:
 * 2 028 1 1 3 = two matchers, 28 literal characters, one pattern, same service, three keywords.
 */
export function scoreOf({ matchers, specificity, patterns, sameService, keywords }: ScoreParts): number {
  return (
    Math.min(matchers, MOST.matchers) * 1_000_000 +
    Math.min(specificity, MOST.specificity) * 1_000 +
    Math.min(patterns, MOST.patterns) * 100 +
    (sameService ? 10 : 0) +
    Math.min(keywords, MOST.keywords)
  );
}

/** The parts of a score, each up to its largest value. */
export function scorePartsOf(score: number): ScoreParts {
  return {
    matchers: Math.floor(score / 1_000_000),
    specificity: Math.floor(score / 1_000) % 1_000,
    patterns: Math.floor(score / 100) % 10,
    sameService: Math.floor(score / 10) % 10 === 1,
    keywords: score % 10,
  };
}

/** The evidence for entries in a record or an alert. */
type Findings = {
  fields: readonly TextField[];
  /** The search result of each field, in the same order. */
  results: readonly SearchResult[];
  /** Limits that were reached before the search. */
  caps: readonly CapReached[];
  /** The services that the labels of the alert or the record name, in lower case. */
  services: readonly string[];
  alert?: { labels: Record<string, string>; fitting: readonly FittingMatchers[] };
  /** Whether to look for near misses if nothing matches. */
  nearMisses: boolean;
};

/** The entries that match a record or an alert, best first. Without a match, the near misses. */
export type MatchResult = { matches: Match[]; near_misses: NearMiss[]; caps: CapReached[] };

export function rank(sources: NearMissSources, findings: Findings): MatchResult {
  const caps = [...findings.caps, ...capsOf(findings)];
  const evidenceByEntry = gather(findings, sources.patterns);
  if (evidenceByEntry.isEmpty() && !findings.nearMisses) return { matches: [], near_misses: [], caps };
  const text = findings.fields.map((field) => field.text).join('\n');
  if (evidenceByEntry.isEmpty())
    return { matches: [], near_misses: findNearMisses(text, sources, caps.length === 0), caps };
  const matches = rankMatches(evidenceByEntry.all(), sources, text, findings.services);
  evidenceByEntry.locate(evidenceOf(matches));
  return { matches, near_misses: [], caps };
}

function* evidenceOf(matches: readonly Match[]): Generator<Evidence> {
  for (const { evidence } of matches) yield* evidence;
}

function gather({ fields, results, alert }: Findings, patterns: KbPatterns): EvidenceByEntry {
  const evidenceByEntry = new EvidenceByEntry();
  for (const fitting of alert?.fitting ?? []) evidenceByEntry.addMatchers(fitting, alert?.labels ?? {});
  for (const [i, field] of fields.entries()) {
    for (const hit of results[i]?.hits ?? []) {
      const pattern = patterns.at(hit.pattern);
      if (pattern) evidenceByEntry.addPatternHit(field, hit, pattern);
    }
  }
  return evidenceByEntry;
}

/** The message of a field and the texts around it may reach the same limit. */
function capsOf({ fields, results }: Findings): CapReached[] {
  const caps = fields.flatMap(({ name }, i) => results[i]?.caps.map((cap) => capOf(cap, name)) ?? []);
  return [...new Map(caps.map((cap) => [cap.message, cap])).values()];
}

function capOf({ cap, limit }: EngineCap, field: string): CapReached {
  const message = `${field}: the ${cap} limit of ${limit} was reached; there may be more matches`;
  return { cap, limit, field, message };
}

/** The matches, best first. docs/matching.md explains the score. */
function rankMatches(
  evidenceByEntry: readonly EntryEvidence[],
  sources: NearMissSources,
  text: string,
  services: readonly string[],
): Match[] {
  const found = sources.keywords.findIn(text);
  return evidenceByEntry
    .flatMap((entryEvidence) => toMatch(entryEvidence, sources, found, services) ?? [])
    .sort((a, b) => b.score - a.score || compareText(a.error_id, b.error_id));
}

function toMatch(
  { entry: number, evidence, matchers, specificity, patterns }: EntryEvidence,
  { entries, keywords }: NearMissSources,
  found: ReadonlySet<number>,
  services: readonly string[],
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
