import type { NearMiss } from '../../generated/match.ts';
import type { NearHit, NearSearch } from '../../lib/engine/near-search.ts';
import { compareText, firstOf } from '../../lib/util/lists.ts';
import type { IndexEntry } from './index-entry.ts';
import type { KbPatterns } from './kb-patterns.ts';
import type { KeywordIndex } from './keywords.ts';

/** A longer list would not help a person. */
const MAX_NEAR_MISSES = 3;
/** The number of patterns to ask for. It is larger than the number of near misses, because several may belong to one entry. */
const NEAR_HITS = 12;
/** A single keyword such as `disk` or `timeout` is no evidence. */
const MIN_KEYWORDS = 2;

/** The input of a search for near misses. */
export type NearMissSources = {
  entries: readonly IndexEntry[];
  patterns: KbPatterns;
  nearHits: NearSearch;
  keywords: KeywordIndex;
};

type Near = Pick<NearMiss, 'pattern' | 'found' | 'missing'>;

const NO_PATTERN: Near = { pattern: null, found: [], missing: [] };

/**
 * The near misses for a record without a match: entries with some literals of a pattern in the text, or with at least two keywords.
 * They never count as matches. They tell a person where to look.
 * @param isComplete whether every pattern was tried. If not, a pattern with all of its literals is no near miss: it may match.
 */
export function findNearMisses(text: string, sources: NearMissSources, isComplete: boolean): NearMiss[] {
  const { entries, patterns, nearHits, keywords } = sources;
  const hits = nearHits(text, NEAR_HITS).filter(({ missing }) => isComplete || missing.length > 0);
  const nearest = nearestPatterns(hits, patterns);
  const found = keywords.findIn(text);
  const nearEntries = new Set([...nearest.keys(), ...entriesByKeywords(found, sources)]);
  const misses = Array.from(nearEntries, (index) => {
    const near = nearest.get(index) ?? NO_PATTERN;
    return toNearMiss(entries[index], near, keywords.ofEntry(index, found));
  });
  return firstOf(misses.flat(), MAX_NEAR_MISSES, isNearer);
}

/** The entries with the most found keywords; of equal ones, those with the first ids. */
function entriesByKeywords(found: ReadonlySet<number>, { entries, keywords }: NearMissSources): number[] {
  const counts = [...keywords.countByEntry(found)].filter(([, count]) => count >= MIN_KEYWORDS);
  const idOf = (index: number) => entries[index]?.error_id ?? '';
  const most = firstOf(counts, MAX_NEAR_MISSES, (a, b) => b[1] - a[1] || compareText(idOf(a[0]), idOf(b[0])));
  return most.map(([entry]) => entry);
}

/** The nearest pattern of each entry. `hits` begins with the nearest. */
function nearestPatterns(hits: readonly NearHit[], patterns: KbPatterns): Map<number, Near> {
  const nearest = new Map<number, Near>();
  for (const { pattern, found, missing } of hits) {
    const known = patterns.at(pattern);
    if (known && !nearest.has(known.entry))
      nearest.set(known.entry, { pattern: known.source, found, missing });
  }
  return nearest;
}

function toNearMiss(entry: IndexEntry | undefined, near: Near, keywords: string[]): NearMiss[] {
  if (!entry) return [];
  const { error_id, title } = entry;
  return [{ error_id, title, why: whyOf(near, keywords), ...near, keywords }];
}

function whyOf({ pattern, found, missing }: Near, keywords: readonly string[]): string {
  const parts: string[] = [];
  if (missing.length > 0) parts.push(`it has ${quoted(found)}, but not ${quoted(missing)}`);
  else if (pattern !== null) parts.push(`it has ${quoted(found)}, but not as the pattern requires`);
  if (keywords.length > 0) parts.push(`it has the keywords ${keywords.join(', ')}`);
  return parts.join('; ');
}

function isNearer(a: NearMiss, b: NearMiss): number {
  return nearness(b) - nearness(a) || compareText(a.error_id, b.error_id);
}

function nearness({ found, missing, keywords }: NearMiss): number {
  const share = found.length === 0 ? 0 : lengthOf(found) / (lengthOf(found) + lengthOf(missing));
  return share * 100 + keywords.length * 10;
}

function quoted(literals: readonly string[]): string {
  return literals.map((literal) => JSON.stringify(literal)).join(', ');
}

function lengthOf(literals: readonly string[]): number {
  return literals.reduce((sum, literal) => sum + literal.length, 0);
}
