import { GRAM_MASK } from './gram.ts';
import { type Lists, makeLists } from './lists.ts';

/**
 * From grams to literals. A bitmap says whether a gram is any literal's; its rank, the count of grams below it, says
 * which list of literals is its own. A scan asks for every place of a text, and nearly always the one bit is the answer.
 */
export type GramMap = {
  readonly bits: Uint32Array;
  /** For each word of the bitmap the bits set in all words before it. */
  readonly ranks: Uint32Array;
  readonly literals: Lists;
};

const WORD = 32;

export function makeGramMap(pairs: readonly (readonly [gram: number, literal: number])[]): GramMap {
  const byGram = new Map<number, number[]>();
  for (const [gram, literal] of pairs) {
    const known = byGram.get(gram);
    if (known) known.push(literal);
    else byGram.set(gram, [literal]);
  }
  const grams = [...byGram.keys()].sort((a, b) => a - b);
  const bits = new Uint32Array((GRAM_MASK + 1) / WORD);
  for (const gram of grams) bits[gram >>> 5] = (bits[gram >>> 5] ?? 0) | (1 << (gram & 31));
  return { bits, ranks: sumBefore(bits), literals: makeLists(grams.map((gram) => byGram.get(gram) ?? [])) };
}

function sumBefore(bits: Uint32Array): Uint32Array {
  const ranks = new Uint32Array(bits.length);
  for (let word = 1; word < bits.length; word++)
    ranks[word] = (ranks[word - 1] ?? 0) + countBits(bits[word - 1] ?? 0);
  return ranks;
}

/** Which of the lists is a gram's, given that the gram is in the map. */
export function rankOf({ bits, ranks }: GramMap, gram: number): number {
  const below = (bits[gram >>> 5] ?? 0) & ((1 << (gram & 31)) - 1);
  return (ranks[gram >>> 5] ?? 0) + countBits(below);
}

function countBits(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
