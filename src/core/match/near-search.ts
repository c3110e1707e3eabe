import { firstOf } from './first-of.ts';
import { foldText } from './fold.ts';
import { invert, type Lists } from './index/lists.ts';
import type { LiteralIndex } from './index/literal-index.ts';
import type { Scanner } from './index/scanner.ts';
import { requiredLiterals } from './literals.ts';

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

/** Patterns looked at closely for each one that is asked for: those whose literals the fewest patterns share go first. */
const LOOKED_AT = 4;

/**
 * Finds near misses by the index's literals. A pattern that lacks only one of its sets is always among the candidates,
 * since the index has two sets of each pattern. A pattern with one set is never a near miss.
 */
export function createNearSearch(
  patterns: readonly string[],
  index: LiteralIndex,
  scanner: Scanner,
): NearSearch {
  /** By literal, the patterns that have it as their second; made on first need, for few texts are asked about. */
  let secondOf: Lists | null = null;

  function candidates(text: string, count: number): Set<number> {
    secondOf ??= invert(index.second, index.literals.length);
    const found = scanner.scan(text);
    const lists: Uint32Array[] = [];
    for (const literal of scanner.found.subarray(0, found)) {
      lists.push(listOf(index.patternsOf, literal), listOf(secondOf, literal));
    }
    return firstMembers(lists, count);
  }

  return (text, limit) => {
    const folded = foldText(text);
    const near = Array.from(candidates(text, limit * LOOKED_AT), (pattern) =>
      inspect(pattern, patterns[pattern] ?? '', folded),
    ).filter(({ found, missing }) => found.length + missing.length > 1);
    return firstOf(near, limit, (a, b) => foundShare(b) - foundShare(a) || a.pattern - b.pattern);
  };
}

function listOf({ starts, items }: Lists, list: number): Uint32Array {
  return items.subarray(starts[list], starts[list + 1]);
}

function firstMembers(lists: Uint32Array[], count: number): Set<number> {
  const members = new Set<number>();
  for (const list of lists.sort((a, b) => a.length - b.length)) {
    for (const pattern of list) {
      if (members.size === count) return members;
      members.add(pattern);
    }
  }
  return members;
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
