import { startsOf } from './lists.ts';

/** A literal under one of its grams, and another gram of it as a proof. */
export type GramEntry = {
  gram: number;
  literal: number;
  /** Where the second gram is, from the first, and what it is; NO_PROOF for a literal that has but one. */
  proofAt: number;
  proof: number;
};

/** No gram is zero: each has its case bits. */
export const NO_PROOF = 0;

/**
 * From grams to literals: an open-addressing hash table behind a filter of one bit for each hash. A text asks for each of
 * its places, and nearly every answer is no: the filter says so with one look at a word that is in the processor's cache.
 */
export type GramTable = {
  readonly filter: Uint32Array;
  readonly filterShift: number;
  readonly keys: Int32Array;
  /** Where a slot's entries start in `entries`, or -1 for a free slot. */
  readonly heads: Int32Array;
  readonly slotShift: number;
  /** Literal, place of proof, proof, and 1 when another entry of the slot follows: four numbers for each. */
  readonly entries: Int32Array;
};

export const ENTRY = 4;
/** Filter bits for each gram: of thirty-two places one passes by chance. */
const BITS_PER_GRAM = 32;
const SLOTS_PER_GRAM = 2;
/** 2^32 divided by the golden ratio: spreads grams over the high bits (Knuth's multiplicative hash). */
const MULTIPLIER = 0x9e3779b1;

export function hashGram(gram: number): number {
  return Math.imul(gram, MULTIPLIER);
}

export function makeGramTable(entries: readonly GramEntry[]): GramTable {
  const byGram = Map.groupBy(entries, ({ gram }) => gram);
  const filterBits = bitsFor(byGram.size * BITS_PER_GRAM, 10);
  const slotBits = bitsFor(byGram.size * SLOTS_PER_GRAM, 4);
  const groups = [...byGram.values()];
  const starts = startsOf(groups);
  const table: GramTable = {
    filter: new Uint32Array(2 ** (filterBits - 5)),
    filterShift: 32 - filterBits,
    keys: new Int32Array(2 ** slotBits),
    heads: new Int32Array(2 ** slotBits).fill(-1),
    slotShift: 32 - slotBits,
    entries: Int32Array.from(groups.flatMap((group) => group.flatMap(encodeEntry))),
  };
  for (const [i, gram] of [...byGram.keys()].entries()) addGram(table, gram, (starts[i] ?? 0) * ENTRY);
  return table;
}

function encodeEntry(
  { literal, proofAt, proof }: GramEntry,
  i: number,
  group: readonly GramEntry[],
): number[] {
  return [literal, proofAt, proof, i < group.length - 1 ? 1 : 0];
}

function addGram(
  { filter, filterShift, keys, heads, slotShift }: GramTable,
  gram: number,
  head: number,
): void {
  const bit = hashGram(gram) >>> filterShift;
  filter[bit >>> 5] = (filter[bit >>> 5] ?? 0) | (1 << (bit & 31));
  let slot = hashGram(gram) >>> slotShift;
  while (heads[slot] !== -1) slot = (slot + 1) & (keys.length - 1);
  keys[slot] = gram;
  heads[slot] = head;
}

function bitsFor(size: number, least: number): number {
  return Math.max(least, Math.ceil(Math.log2(size + 1)));
}
