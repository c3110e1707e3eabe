import { gramAt, gramLength, SHORT_GRAM } from './gram.ts';
import { type GramTable, makeGramTable } from './gram-table.ts';
import { fromBase64, type PatternIndexData, unpackNumbers } from './index-data.ts';
import { type Lists, makeLists } from './lists.ts';

/** The index in memory: what `PatternIndexData` says, as typed arrays and hash tables. */
export type LiteralIndex = {
  readonly literals: readonly string[];
  /** Where the gram of each literal starts in it. */
  readonly gramStarts: Uint8Array;
  readonly grams: GramTable;
  /** For literals of three characters; null when there are none, and the scan need not look for them. */
  readonly shortGrams: GramTable | null;
  /** The literals of each pattern's first and second set. */
  readonly first: Lists;
  readonly second: Lists;
  /** The patterns with a literal in their first set. */
  readonly patternsOf: Lists;
  /** Patterns without literals: candidates for every text. */
  readonly always: readonly number[];
};

export function loadLiteralIndex(data: PatternIndexData): LiteralIndex {
  const literals = data.literals === '' ? [] : data.literals.split('\n');
  const gramStarts = fromBase64(data.grams);
  const [first, second] = decodeSets(unpackNumbers(fromBase64(data.sets)), data.patterns);
  const isShort = (literal: string) => literal.length === SHORT_GRAM;
  return {
    literals,
    gramStarts,
    grams: tableOf(literals, gramStarts, (literal) => !isShort(literal)),
    shortGrams: literals.some(isShort) ? tableOf(literals, gramStarts, isShort) : null,
    first: makeLists(first),
    second: makeLists(second),
    patternsOf: makeLists(invert(first, literals.length)),
    always: first.flatMap((set, pattern) => (set.length === 0 ? pattern : [])),
  };
}

function decodeSets(numbers: Uint32Array, patterns: number): [first: number[][], second: number[][]] {
  let at = 0;
  const takeSet = () => {
    const size = numbers[at++] ?? 0;
    at += size;
    return Array.from(numbers.subarray(at - size, at));
  };
  const pairs = Array.from({ length: patterns }, () => [takeSet(), takeSet()] as const);
  return [pairs.map(([first]) => first), pairs.map(([, second]) => second)];
}

/** For each literal the patterns that list it. */
export function invert(sets: readonly number[][], literals: number): number[][] {
  const patterns: number[][] = Array.from({ length: literals }, () => []);
  for (const [pattern, set] of sets.entries()) {
    for (const literal of set) patterns[literal]?.push(pattern);
  }
  return patterns;
}

function tableOf(literals: string[], starts: Uint8Array, isIn: (literal: string) => boolean): GramTable {
  const numbers = literals.flatMap((literal, number) => (isIn(literal) ? number : []));
  const grams = numbers.map((number) => {
    const literal = literals[number] ?? '';
    return gramAt(literal, starts[number] ?? 0, gramLength(literal));
  });
  return makeGramTable(Int32Array.from(grams), Int32Array.from(numbers), literals.length);
}
