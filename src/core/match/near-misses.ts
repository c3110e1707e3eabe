import type { NearMiss } from '../../generated/match.ts';
import type { NearHit, NearSearch } from '../../lib/engine/near-search.ts';
import { compareText, firstOf } from '../../lib/util/lists.ts';
import type { IndexEntry } from './index-entry.ts';
import type { KbPatterns } from './kb-patterns.ts';
import { KEYWORD_WORTH, type KeywordIndex } from './keywords.ts';
import { pointsOf } from './telling.ts';

/** A longer list would not help a person. */
const MAX_NEAR_MISSES = 3;
/** The number of patterns to ask for. It is larger than the number of near misses, because several may belong to one entry. */
const NEAR_HITS = 12;
/** Literals that tell less, such as ` error:`, are no evidence. `connection refused` tells a little more. */
const MIN_TELLING = 20;

/** The input of a search for near misses. */
export type NearMissSources = {
  entries: readonly IndexEntry[];
  patterns: KbPatterns;
  nearHits: NearSearch;
  keywords: KeywordIndex;
};

/** The nearest pattern of an entry. `telling`: how much the literals tell that were found. */
type Near = Pick<NearMiss, 'pattern' | 'found' | 'missing'> & { telling: number };

const NO_PATTERN: Near = { pattern: null, found: [], missing: [], telling: 0 };

/**
 * The near misses for a record without a match: entries with literals of a pattern in the text that tell enough, or with a keyword
 * of their own, or with several of which not all are common words. They never count as matches. They tell a person where to look.
 * @param isComplete whether every pattern was tried. If not, a pattern with all of its literals is no near miss: it may match.
 */
export function findNearMisses(text: string, sources: NearMissSources, isComplete: boolean): NearMiss[] {
  const { entries, patterns, nearHits, keywords } = sources;
  const hits = nearHits(text, NEAR_HITS).filter(({ missing }) => isComplete || missing.length > 0);
  const nearest = nearestPatterns(hits, patterns);
  const found = keywords.findIn(text);
  const worths = new Map(entriesByKeywords(found, sources));
  const near = [...new Set([...nearest.keys(), ...worths.keys()])].map((index) => {
    const pattern = nearest.get(index) ?? NO_PATTERN;
    return { index, pattern, nearness: nearness(pattern, worths.get(index) ?? 0) };
  });
  const idOf = ({ index }: { index: number }) => entries[index]?.error_id ?? '';
  return firstOf(
    near,
    MAX_NEAR_MISSES,
    (a, b) => b.nearness - a.nearness || compareText(idOf(a), idOf(b)),
  ).flatMap(({ index, pattern }) => toNearMiss(entries[index], pattern, keywords.ofEntry(index, found)));
}

/** The entries whose keywords tell most, with how much; of equal ones, those with the first ids. */
function entriesByKeywords(
  found: ReadonlySet<number>,
  { entries, keywords }: NearMissSources,
): [entry: number, worth: number][] {
  const worths = [...keywords.worthByEntry(found)].filter(([, worth]) => worth >= KEYWORD_WORTH.own);
  const idOf = (index: number) => entries[index]?.error_id ?? '';
  return firstOf(worths, MAX_NEAR_MISSES, (a, b) => b[1] - a[1] || compareText(idOf(a[0]), idOf(b[0])));
}

/** The nearest pattern of each entry, of those whose found literals tell enough. */
function nearestPatterns(hits: readonly NearHit[], patterns: KbPatterns): Map<number, Near> {
  const sharing = entriesByLiteral(hits, patterns);
  const tellingOf = (found: readonly string[]) =>
    found.reduce((sum, literal) => sum + pointsOf(literal) / (sharing.get(literal)?.size ?? 1), 0);
  const nearest = new Map<number, Near>();
  for (const { pattern, found, missing } of hits) {
    const known = patterns.at(pattern);
    const telling = tellingOf(found);
    if (!known || telling < MIN_TELLING) continue;
    const near = { pattern: known.source, found, missing, telling };
    const best = nearest.get(known.entry);
    if (!best || nearness(near, 0) > nearness(best, 0)) nearest.set(known.entry, near);
  }
  return nearest;
}

/** A literal that several entries look for tells less of each of them. */
function entriesByLiteral(hits: readonly NearHit[], patterns: KbPatterns): Map<string, Set<number>> {
  const sharing = new Map<string, Set<number>>();
  for (const { pattern, found } of hits) {
    const { entry } = patterns.at(pattern) ?? {};
    for (const literal of entry === undefined ? [] : found)
      sharing.set(literal, (sharing.get(literal) ?? new Set()).add(entry as number));
  }
  return sharing;
}

/** The share of the pattern that was found, in percent, by how much its literals tell; and ten percent for what a keyword tells. */
function nearness({ telling, missing }: Near, keywords: number): number {
  const lacking = missing.reduce((sum, literal) => sum + pointsOf(literal), 0);
  return (telling === 0 ? 0 : (100 * telling) / (telling + lacking)) + 10 * keywords;
}

function toNearMiss(
  entry: IndexEntry | undefined,
  { pattern, found, missing }: Near,
  keywords: string[],
): NearMiss[] {
  if (!entry) return [];
  const { error_id, title } = entry;
  const why = whyOf({ pattern, found, missing }, keywords);
  return [{ error_id, title, why, pattern, found, missing, keywords }];
}

function whyOf({ pattern, found, missing }: Omit<Near, 'telling'>, keywords: readonly string[]): string {
  const parts: string[] = [];
  if (missing.length > 0) parts.push(`it has ${quoted(found)}, but not ${quoted(missing)}`);
  else if (pattern !== null) parts.push(`it has ${quoted(found)}, but not as the pattern requires`);
  if (keywords.length > 0) parts.push(`it has the keywords ${keywords.join(', ')}`);
  return parts.join('; ');
}

function quoted(literals: readonly string[]): string {
  return literals.map((literal) => JSON.stringify(literal)).join(', ');
}
