import type { NearMiss } from '../generated/types.ts';
import { compareText } from '../problem.ts';
import type { KbPattern } from './candidates.ts';
import type { IndexEntry } from './index-entry.ts';
import { foldForKeywords, type KeywordIndex } from './keywords.ts';
import type { NearHit, NearSearch } from './near-search.ts';

/** More than this and none of them is near. */
const MAX_NEAR_MISSES = 3;
/** Several patterns of one entry may be near; this many are looked at to fill the list with entries. */
const NEAR_HITS = 12;
/** One keyword alone (`disk`, `timeout`) says nothing. */
const MIN_KEYWORDS = 2;

/** What near misses are found with. */
export type NearMissSources = {
  entries: readonly IndexEntry[];
  patterns: readonly KbPattern[];
  nearHits: NearSearch;
  keywords: KeywordIndex;
};

type Near = Pick<NearMiss, 'pattern' | 'found' | 'missing'>;

const NO_PATTERN: Near = { pattern: null, found: [], missing: [] };

/**
 * For a record that nothing matches: the entries of which a pattern had some of its literals there,
 * or at least two keywords. They never count as a match; they tell a person where to look.
 * @param isComplete whether every pattern was tried: one that a cap left out may well match, and is no near miss
 */
export function findNearMisses(
  text: string,
  { entries, patterns, nearHits, keywords }: NearMissSources,
  isComplete: boolean,
): NearMiss[] {
  const hits = nearHits(text, NEAR_HITS).filter(({ missing }) => isComplete || missing.length > 0);
  const nearest = nearestPatterns(hits, patterns);
  const found = keywords.inText(foldForKeywords(text));
  const candidates = new Set([...nearest.keys(), ...found.keys()]);
  const misses = [...candidates].flatMap((index) => {
    const entry = entries[index];
    return entry ? toNearMiss(entry, nearest.get(index) ?? NO_PATTERN, found.get(index) ?? []) : [];
  });
  return misses
    .sort((a, b) => nearness(b) - nearness(a) || compareText(a.error_id, b.error_id))
    .slice(0, MAX_NEAR_MISSES);
}

/** The first pattern of each entry: they come nearest first. */
function nearestPatterns(hits: readonly NearHit[], patterns: readonly KbPattern[]): Map<number, Near> {
  const nearest = new Map<number, Near>();
  for (const { pattern, found, missing } of hits) {
    const known = patterns[pattern];
    if (known && !nearest.has(known.entry))
      nearest.set(known.entry, { pattern: known.source, found, missing });
  }
  return nearest;
}

function toNearMiss({ error_id, title }: IndexEntry, near: Near, keywords: string[]): NearMiss[] {
  if (near.pattern === null && keywords.length < MIN_KEYWORDS) return [];
  return [{ error_id, title, why: whyOf(near, keywords), ...near, keywords }];
}

function whyOf({ pattern, found, missing }: Near, keywords: readonly string[]): string {
  const parts: string[] = [];
  if (missing.length > 0) parts.push(`it has ${quoted(found)}, but not ${quoted(missing)}`);
  else if (pattern !== null) parts.push(`it has ${quoted(found)}, but not as the pattern wants it`);
  if (keywords.length > 0) parts.push(`it has the keywords ${keywords.join(', ')}`);
  return parts.join('; ');
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
