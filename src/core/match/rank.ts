import type { CapReached, Evidence, Match, NearMiss } from '../../generated/match.ts';
import type { EngineCap, SearchResult } from '../../lib/engine/engine.ts';
import { plural } from '../../lib/text/plural.ts';
import { compareText } from '../../lib/util/lists.ts';
import type { FittingMatchers } from './alert-index.ts';
import { type EntryEvidence, EvidenceByEntry } from './entry-evidence.ts';
import type { KbPatterns } from './kb-patterns.ts';
import { findNearMisses, type NearMissSources } from './near-misses.ts';
import type { TextField } from './text-fields.ts';

/** The evidence for an entry. docs/engine.md has the formula, and says why. */
export type ScoreParts = {
  /** Of the matchers that fit: 2 if they list the name of the alert, 1 if an expression describes it, 0 otherwise. */
  names: number;
  /** Of all matchers of that expression, and of the literals of the pattern that tells most. */
  points: number;
  /** How many of the entry's patterns hit. */
  patterns: number;
  /** The alert or the record names the entry's service. */
  sameService: boolean;
  /** How many of the entry's keywords are in the text. */
  keywords: number;
};

/** The largest value of each part in the score. Larger values count as this one. */
const MOST = { points: 9_999, patterns: 9, keywords: 9 };

/**
 * Combines the parts into one number, so that a lower part never outweighs a higher one. Its decimal digits show the parts:
 * 2 0112 1 1 3 = the exact name of the alert, 112 points, one pattern, same service, three keywords.
 */
export function scoreOf({ names, points, patterns, sameService, keywords }: ScoreParts): number {
  return (
    names * 10_000_000 +
    Math.min(points, MOST.points) * 1_000 +
    Math.min(patterns, MOST.patterns) * 100 +
    (sameService ? 10 : 0) +
    Math.min(keywords, MOST.keywords)
  );
}

/** The parts of a score, each up to its largest value. */
export function scorePartsOf(score: number): ScoreParts {
  return {
    names: Math.floor(score / 10_000_000),
    points: Math.floor(score / 1_000) % 10_000,
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

/** The matches, best first. Equal ones are in the order of their ids. */
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
  own: EntryEvidence,
  { entries, keywords }: NearMissSources,
  found: ReadonlySet<number>,
  services: readonly string[],
): Match | null {
  const entry = entries[own.entry];
  if (!entry) return null;
  const { error_id, title, service, severity } = entry;
  const parts: ScoreParts = {
    names: own.matchers?.names ?? 0,
    points: (own.matchers?.labels ?? 0) + own.telling,
    patterns: own.patterns.size,
    sameService: services.includes(service.toLowerCase()),
    keywords: keywords.ofEntry(own.entry, found).length,
  };
  const inWords = { score: scoreOf(parts), score_parts: scoreInWords(own, parts) };
  return { error_id, title, service, severity, ...inWords, evidence: own.evidence };
}

const NAMES = [null, 'an expression for the name of the alert', 'the name of the alert'];

/** The parts that an entry has, the weightiest first. */
function scoreInWords({ matchers, telling }: EntryEvidence, parts: ScoreParts): string[] {
  const name = NAMES[parts.names];
  return [
    ...(name ? [name] : []),
    ...(matchers ? [`${plural(matchers.labels, 'point')} for matchers`] : []),
    ...(parts.patterns > 0 ? [`${plural(telling, 'point')} for text`] : []),
    ...(parts.patterns > 0 ? [plural(parts.patterns, 'pattern')] : []),
    ...(parts.sameService ? ['the same service'] : []),
    ...(parts.keywords > 0 ? [plural(parts.keywords, 'keyword')] : []),
  ];
}
