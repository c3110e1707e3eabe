import { gramsAt } from './gram.ts';
import { type GramMap, makeGramMap } from './gram-map.ts';
import { fromBase64, type PatternIndexData, unpackNumbers } from './index-data.ts';
import { type Lists, makeLists } from './lists.ts';
import { bytesOf } from './text-bytes.ts';

/** The index in memory: what `PatternIndexData` says, as typed arrays. */
export type LiteralIndex = {
  readonly literals: readonly string[];
  /** The bytes of each literal. */
  readonly bytes: { readonly starts: Uint32Array; readonly items: Uint8Array };
  /** Where the gram of each literal starts in it. */
  readonly gramStarts: Uint8Array;
  readonly grams: GramMap;
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
  const literalBytes = literals.map(bytesOf);
  const gramStarts = fromBase64(data.grams);
  const [first, second] = decodeSets(unpackNumbers(fromBase64(data.sets)), data.patterns);
  const pairs = literalBytes.flatMap((bytes, literal) =>
    gramsAt(bytes, gramStarts[literal] ?? 0).map((gram) => [gram, literal] as const),
  );
  return {
    literals,
    bytes: joinBytes(literalBytes),
    gramStarts,
    grams: makeGramMap(pairs),
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

function joinBytes(lists: Uint8Array[]): LiteralIndex['bytes'] {
  const { starts } = makeLists(lists.map((bytes) => Array.from(bytes)));
  const items = new Uint8Array(starts.at(-1) ?? 0);
  for (const [i, bytes] of lists.entries()) items.set(bytes, starts[i]);
  return { starts, items };
}
