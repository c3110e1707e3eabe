import type { NearMiss } from '../generated/types.ts';
import { compareText } from '../problem.ts';
import type { KbPattern } from './candidates.ts';
import { foldText } from './fold.ts';
import type { IndexEntry } from './index-entry.ts';
import type { KeywordFinder } from './keywords.ts';

/** More than this and none of them is near. */
const MAX_NEAR_MISSES = 3;
/** One keyword alone (`disk`, `timeout`) says nothing. */
const MIN_KEYWORDS = 2;

/**
 * For a record that nothing matches: the entries of which a pattern had some of its literals there,
 * or at least two keywords. They never count as a match; they tell a person where to look.
 */
export function findNearMisses(
  text: string,
  entries: readonly IndexEntry[],
  patterns: readonly KbPattern[],
  finders: readonly KeywordFinder[],
): NearMiss[] {
  const nearest = nearestPatterns(text, patterns);
  const misses = entries.flatMap((entry, index) => {
    const near = nearest.get(index) ?? { pattern: null, found: [], missing: [] };
    const keywords = finders[index]?.(text) ?? [];
    if (near.pattern === null && keywords.length < MIN_KEYWORDS) return [];
    return [{ error_id: entry.error_id, title: entry.title, why: whyOf(near, keywords), ...near, keywords }];
  });
  return misses
    .sort((a, b) => nearness(b) - nearness(a) || compareText(a.error_id, b.error_id))
    .slice(0, MAX_NEAR_MISSES);
}

type Near = Pick<NearMiss, 'pattern' | 'found' | 'missing'>;

function nearestPatterns(text: string, patterns: readonly KbPattern[]): Map<number, Near> {
  const folded = foldText(text);
  const nearest = new Map<number, Near>();
  for (const pattern of patterns) {
    const { entry } = pattern;
    const near = nearTo(folded, pattern);
    const best = nearest.get(entry);
    if (near && (!best || lengthOf(near.found) > lengthOf(best.found))) nearest.set(entry, near);
  }
  return nearest;
}

function nearTo(folded: string, { source, literals }: KbPattern): Near | null {
  const found: string[] = [];
  const missing: string[] = [];
  for (const alternatives of literals) {
    const present = alternatives.find((literal) => folded.includes(literal));
    if (present === undefined) missing.push(alternatives.join(' or '));
    else found.push(present);
  }
  return found.length > 0 ? { pattern: source, found, missing } : null;
}

function whyOf({ found, missing }: Near, keywords: readonly string[]): string {
  const parts: string[] = [];
  if (found.length > 0 && missing.length > 0)
    parts.push(`it has ${quoted(found)}, but not ${quoted(missing)}`);
  if (found.length > 0 && missing.length === 0)
    parts.push(`it has ${quoted(found)}, but not in the pattern's order or surroundings`);
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
