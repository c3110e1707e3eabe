import { GRAM, gramAt, gramsOfThree } from './gram.ts';
import { type GramEntry, type GramTable, makeGramTable, NO_PROOF } from './gram-table.ts';
import { fromBase64, type PatternIndexData, unpackNumbers } from './index-data.ts';
import { type Lists, makeLists } from './lists.ts';
import { bytesOf } from './text-bytes.ts';

/** The index in memory: what `PatternIndexData` says, as typed arrays. */
export type LiteralIndex = {
  readonly literals: readonly string[];
  readonly grams: GramTable;
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
  return {
    literals,
    grams: makeGramTable(
      literals.flatMap((text, literal) => entriesOf(text, literal, gramStarts[literal] ?? 0)),
    ),
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

/** A literal under the gram that was chosen for it; the one farther off at its start or end proves that it is there. */
function entriesOf(text: string, literal: number, gramStart: number): GramEntry[] {
  const bytes = bytesOf(text);
  const last = bytes.length - GRAM;
  if (last < 0) return gramsOfThree(bytes).map((gram) => ({ gram, literal, proofAt: 0, proof: NO_PROOF }));
  const proofStart = 2 * gramStart > last ? 0 : last;
  const proof = last === 0 ? NO_PROOF : gramAt(bytes, proofStart);
  return [{ gram: gramAt(bytes, gramStart), literal, proofAt: proofStart - gramStart, proof }];
}
