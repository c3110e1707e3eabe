import { knownFacts } from '../regex/pattern-facts.ts';
import { foldText } from '../regex/syntax/case-folding.ts';
import { firstOf } from '../util/lists.ts';
import type { LiteralIndex } from './index/literal-index.ts';
import { postingsAt } from './index/postings.ts';
import type { Scanner } from './index/scanner.ts';

/** A pattern that does not match a text, although the text has some of its literals. */
export type NearHit = {
  pattern: number;
  /** For each literal set that the text satisfies, the literal that it contains. */
  found: string[];
  /** For each other set, its first literal. Empty if the text has all literals, but not at the right places. */
  missing: string[];
};

/** Finds up to `limit` patterns that nearly match a text without a match, the nearest first. */
export type NearSearch = (text: string, limit: number) => NearHit[];

/** The search counts the found literals of this many patterns per result. Patterns with the rarest literals come first. */
const COUNTED = 8;
/** Of those, it parses this many patterns per result. */
const LOOKED_INTO = 2;

/** The input of a search for near misses. */
type NearSources = { patterns: readonly string[]; index: LiteralIndex; scan: Scanner };

/**
 * Finds near misses with the literals of the index. The index has two sets of each pattern, so a pattern that lacks only one
 * set is always a candidate. If the index left out a common set, that set alone makes no near miss. A pattern with a single
 * set is never a near miss. Parsing takes most of the time, so only the patterns with the most found literals are parsed, and each once.
 */
export function findNearHits({ patterns, index, scan }: NearSources, text: string, limit: number): NearHit[] {
  const found = scan(text).distinct();
  const counts = countFound(found, index, limit * COUNTED);
  const most = firstOf(counts, limit * LOOKED_INTO, (a, b) => b[1] - a[1] || a[0] - b[0]);
  const folded = foldText(text);
  const near = most.map(([pattern]) => inspect(pattern, patterns[pattern] ?? '', folded));
  const several = near.filter(({ found, missing }) => found.length + missing.length > 1);
  return firstOf(several, limit, (a, b) => foundShare(b) - foundShare(a) || a.pattern - b.pattern);
}

/** For each pattern, the number of characters of its literals that the text has; for up to `count` patterns. */
function countFound(found: ReadonlySet<number>, index: LiteralIndex, count: number): Map<number, number> {
  const lists = Array.from(found, (literal) => [
    { literal, patterns: postingsAt(index.patternsOf, literal) },
    { literal, patterns: postingsAt(index.secondOf, literal) },
  ]).flat();
  const counts = new Map<number, number>();
  for (const { literal, patterns } of lists.sort((a, b) => a.patterns.length - b.patterns.length)) {
    const length = index.literals[literal]?.length ?? 0;
    for (const pattern of patterns) {
      const known = counts.get(pattern);
      if (known !== undefined || counts.size < count) counts.set(pattern, (known ?? 0) + length);
    }
  }
  return counts;
}

function inspect(pattern: number, source: string, folded: string): NearHit {
  const hit: NearHit = { pattern, found: [], missing: [] };
  for (const set of knownFacts(source).literals) {
    const present = set.find((literal) => folded.includes(literal));
    if (present === undefined) hit.missing.push(set[0] ?? '');
    else hit.found.push(present);
  }
  return hit;
}

/** The share of the pattern's literal characters that the text has. */
function foundShare({ found, missing }: NearHit): number {
  return lengthOf(found) / (lengthOf(found) + lengthOf(missing));
}

function lengthOf(literals: string[]): number {
  return literals.reduce((sum, literal) => sum + literal.length, 0);
}
