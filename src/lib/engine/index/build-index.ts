import { type PatternFacts, patternFacts } from '../../regex/pattern-facts.ts';
import { STEP } from './gram-prefilter.ts';
import { GRAM, gramOf } from './grams.ts';
import type { PatternIndexData } from './index-data.ts';

/** Two literal sets of a pattern, the one that fewer patterns share first; either may be missing (empty). */
type PatternSets = [first: string[], second: string[]];

/**
 * Builds the index of a list of patterns, which are assumed to be admitted. Pure: the same patterns give the same data.
 * @see createIndexedEngine, which takes the same patterns and this data.
 */
export function buildPatternIndex(patterns: readonly string[]): PatternIndexData {
  return indexPatterns(patterns.map(patternFacts));
}

/** The same, of patterns that have been looked into. */
export function indexPatterns(facts: readonly PatternFacts[]): PatternIndexData {
  const allSets = facts.map(({ literals }) => literals);
  const popularity = countLiterals(allSets);
  const chosen = allSets.map((sets) => chooseSets(sets, popularity));
  const numbers = new Map<string, number>();
  for (const literal of chosen.flat(2)) if (!numbers.has(literal)) numbers.set(literal, numbers.size);
  const literals = [...numbers.keys()];
  return {
    patterns: facts.length,
    literals: literals.join('\n'),
    grams: rarestGrams(literals),
    sets: chosen.flatMap((sets) => encodeSets(sets, numbers)),
    acrossLines: facts.flatMap(({ staysOnLine }, pattern) => (staysOnLine ? [] : pattern)),
  };
}

function countLiterals(allSets: readonly string[][][]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const sets of allSets) {
    for (const literal of new Set(sets.flat())) counts.set(literal, (counts.get(literal) ?? 0) + 1);
  }
  return counts;
}

/**
 * The sets whose literals the fewest patterns share tell the patterns apart best; of equals, the longer literals. A common
 * set costs every text, so it must tell many more apart to be taken first, and behind a better one it is left out.
 */
function chooseSets(sets: string[][], popularity: Map<string, number>): PatternSets {
  const shared = (set: string[]) => set.reduce((sum, literal) => sum + (popularity.get(literal) ?? 0), 0);
  const cost = (set: string[]) => shared(set) * (isCommon(set) ? COMMON : 1);
  const length = (set: string[]) => Math.min(...set.map((literal) => literal.length));
  const sorted = sets.toSorted((a, b) => cost(a) - cost(b) || length(b) - length(a));
  const [first = [], second = []] = sorted;
  return [first, isCommon(second) ? [] : second];
}

/** A common literal counts as if so many times as many patterns shared it. */
const COMMON = 4;

/** Whether one of the literals has two letters or fewer, as ` ms` and ` of `: such are in nearly every log. */
function isCommon(set: string[]): boolean {
  return set.some((literal) => literal.replace(NO_LETTERS, '').length < 3);
}

const NO_LETTERS = /[^a-z0-9\x80-\uffff]/g;

function encodeSets(sets: PatternSets, numbers: Map<string, number>): number[] {
  return sets.flatMap((set) => [set.length, ...set.map((literal) => numbers.get(literal) ?? 0)]);
}

/** For each literal two starts of a gram, an even one and an odd one: of each the gram that is in the fewest literals. */
function rarestGrams(literals: string[]): number[] {
  const counts = new Map<number, number>();
  const grams = literals.map(gramsOf);
  for (const gram of grams.flat()) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  return grams.flatMap((ofLiteral) => {
    const rarity = ofLiteral.map((gram) => counts.get(gram) ?? 0);
    return [rarestStart(rarity, 0), rarestStart(rarity, 1)];
  });
}

/** Every second start, from the first on; the first of equals. That of a gram that there is not is 0. */
function rarestStart(rarity: readonly number[], first: number): number {
  let rarest = first;
  for (let start = first; start < rarity.length; start += STEP) {
    if ((rarity[start] ?? 0) < (rarity[rarest] ?? 0)) rarest = start;
  }
  return rarest < rarity.length ? rarest : 0;
}

/** The start of a gram is a byte in memory. */
const MAX_STARTS = 256;

/**
 * The gram at each offset of a literal; a literal of three has none. Of one that is long enough those with another gram
 * right behind them, whichever offsets are looked at: that one is asked for too.
 */
function gramsOf(literal: string): number[] {
  const size = literal.length > 2 * GRAM ? 2 * GRAM : GRAM;
  const length = Math.min(Math.max(0, literal.length - size + 1), MAX_STARTS);
  return Array.from({ length }, (_, start) => gramOf(literal, start));
}
