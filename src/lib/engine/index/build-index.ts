import { type PatternFacts, patternFacts } from '../../regex/pattern-facts.ts';
import { STEP } from './gram-prefilter.ts';
import { GRAM, gramOf } from './grams.ts';
import type { PatternIndexData } from './literal-index.ts';

/** Up to two literal sets of a pattern, the more selective one first. A missing set is empty. */
type PatternSets = [first: string[], second: string[]];

/**
 * Builds the index of patterns that `admitPattern` accepts. The same patterns give the same data.
 * @see createIndexedEngine, which takes the same patterns and this data
 */
export function buildPatternIndex(patterns: readonly string[]): PatternIndexData {
  return indexPatterns(patterns.map(patternFacts));
}

/** The same, from the facts of the patterns. */
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
 * Chooses the sets whose literals the fewest patterns share. Between equal sets, the one with the longer literals wins. Common
 * sets cost time for every text: they count as shared by four times as many patterns, and are never the second set.
 */
function chooseSets(sets: string[][], popularity: Map<string, number>): PatternSets {
  const shared = (set: string[]) => set.reduce((sum, literal) => sum + (popularity.get(literal) ?? 0), 0);
  const cost = (set: string[]) => shared(set) * (isCommon(set) ? COMMON : 1);
  const length = (set: string[]) => Math.min(...set.map((literal) => literal.length));
  const sorted = sets.toSorted((a, b) => cost(a) - cost(b) || length(b) - length(a));
  const [first = [], second = []] = sorted;
  return [first, isCommon(second) ? [] : second];
}

/** The factor by which a common set counts as more widely shared. */
const COMMON = 4;

/** Whether one of the literals has two letters or fewer, such as ` ms` and ` of `. Nearly every log contains them. */
function isCommon(set: string[]): boolean {
  return set.some((literal) => literal.replace(NO_LETTERS, '').length < 3);
}

const NO_LETTERS = /[^a-z0-9\x80-\uffff]/g;

function encodeSets(sets: PatternSets, numbers: Map<string, number>): number[] {
  return sets.flatMap((set) => [set.length, ...set.map((literal) => numbers.get(literal) ?? 0)]);
}

/** For each literal, the start of its rarest gram at an even offset and of its rarest gram at an odd offset. */
function rarestGrams(literals: string[]): number[] {
  const counts = new Map<number, number>();
  const grams = literals.map(gramsOf);
  for (const gram of grams.flat()) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  return grams.flatMap((ofLiteral) => {
    const rarity = ofLiteral.map((gram) => counts.get(gram) ?? 0);
    return [rarestStart(rarity, 0), rarestStart(rarity, 1)];
  });
}

/** The start of the rarest gram among every second one from `first` on. 0 if there is none. */
function rarestStart(rarity: readonly number[], first: number): number {
  let rarest = first;
  for (let start = first; start < rarity.length; start += STEP) {
    if ((rarity[start] ?? 0) < (rarity[rarest] ?? 0)) rarest = start;
  }
  return rarest < rarity.length ? rarest : 0;
}

/** The engine stores the start of a gram in one byte. */
const MAX_STARTS = 256;

/**
 * The gram at each offset of a literal. A literal of three characters has none. In a literal of nine or more, each of these grams
 * has another gram directly behind it, because the prefilter looks at both.
 */
function gramsOf(literal: string): number[] {
  const size = literal.length > 2 * GRAM ? 2 * GRAM : GRAM;
  const length = Math.min(Math.max(0, literal.length - size + 1), MAX_STARTS);
  return Array.from({ length }, (_, start) => gramOf(literal, start));
}
