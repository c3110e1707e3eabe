import { requiredLiterals } from '../regex/pattern-facts.ts';
import { foldText } from '../regex/syntax/case-folding.ts';
import { firstOf } from '../util/sorted.ts';
import type { LiteralIndex } from './index/literal-index.ts';
import { postingsAt } from './index/postings.ts';
import type { Scanner } from './index/scanner.ts';

/** A pattern that does not match a text, though it finds some of its literals there. */
export type NearHit = {
  pattern: number;
  /** Of each literal set of the pattern that the text has, the literal that it has. */
  found: string[];
  /** Of each other set its first literal. Empty when all literals are there, but not where the pattern wants them. */
  missing: string[];
};

/** At most so many of the patterns that come near to a text which none of them matches, the nearest first. */
export type NearSearch = (text: string, limit: number) => NearHit[];

/** Patterns whose found literals are counted for each one that is asked for; those of the rarest literals go first. */
const COUNTED = 8;
/** And of those, patterns looked into. */
const LOOKED_INTO = 2;

/** What near misses are found with. */
type NearSources = { patterns: readonly string[]; index: LiteralIndex; scan: Scanner };

/**
 * Finds near misses by the index's literals. A pattern that lacks only one of its sets is always among the candidates,
 * since the index has two sets of each pattern; where it left out a common one, that alone brings nothing near. A pattern that
 * has one set of its own is never a near miss. Parsing is what takes time: only those that the index says have most are
 * looked into.
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

/** By pattern, how many characters of its literals are there, for so many patterns. */
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
  for (const set of requiredLiterals(source).literals) {
    const present = set.find((literal) => folded.includes(literal));
    if (present === undefined) hit.missing.push(set[0] ?? '');
    else hit.found.push(present);
  }
  return hit;
}

/** How much of what the pattern spells out the text has. */
function foundShare({ found, missing }: NearHit): number {
  return lengthOf(found) / (lengthOf(found) + lengthOf(missing));
}

function lengthOf(literals: string[]): number {
  return literals.reduce((sum, literal) => sum + literal.length, 0);
}
