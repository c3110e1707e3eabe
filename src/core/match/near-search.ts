import type { Engine } from './engine.ts';
import { foldText } from './fold.ts';
import { invert, type LiteralIndex } from './index/literal-index.ts';
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

export type NearSearch = (text: string, limit: number) => NearHit[];

/** Patterns looked at closely for each one that is asked for: those whose literals the fewest patterns share go first. */
const LOOKED_AT = 8;

/**
 * Finds near misses by the index's literals. A pattern that lacks only one of its sets is always among the candidates,
 * since the index has two sets of each pattern. A pattern with one set is never a near miss.
 */
export function createNearSearch(
  patterns: readonly string[],
  index: LiteralIndex,
  scanner: Scanner,
  engine: Engine,
): NearSearch {
  /** By literal, the patterns that have it in either set; made on first need, for few texts are asked about. */
  let patternsOf: number[][] | null = null;

  function candidates(text: string, count: number): Set<number> {
    patternsOf ??= invertBoth(index);
    const found = scanner.scan(text);
    const lists = Array.from(scanner.found.subarray(0, found), (literal) => patternsOf?.[literal] ?? []);
    const result = new Set<number>();
    for (const list of lists.sort((a, b) => a.length - b.length)) {
      for (const pattern of list) if (result.size < count) result.add(pattern);
    }
    return result;
  }

  return (text, limit) => {
    const near = candidates(text, limit * LOOKED_AT);
    for (const { pattern } of engine.search(text).hits) near.delete(pattern);
    const folded = foldText(text);
    return Array.from(near, (pattern) => inspect(pattern, patterns[pattern] ?? '', folded))
      .filter(({ found, missing }) => found.length + missing.length > 1)
      .sort((a, b) => foundShare(b) - foundShare(a) || a.pattern - b.pattern)
      .slice(0, limit);
  };
}

function invertBoth({ first, second, literals }: LiteralIndex): number[][] {
  const both = Array.from({ length: first.starts.length - 1 }, (_, pattern) => [
    ...first.items.subarray(first.starts[pattern], first.starts[pattern + 1]),
    ...second.items.subarray(second.starts[pattern], second.starts[pattern + 1]),
  ]);
  return invert(both, literals.length);
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
