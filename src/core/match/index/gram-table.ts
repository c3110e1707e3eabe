/**
 * Grams (the four or three bytes at a literal's rarest place) to numbers: an open-addressing hash table behind a Bloom
 * filter. A text asks once for each of its places, and nearly every answer is no: the filter says so with one look at a
 * bit that is in the processor's cache.
 */
export type GramTable = {
  readonly filter: Uint32Array;
  readonly filterShift: number;
  readonly keys: Int32Array;
  /** The first literal of a gram, or -1 where the slot is free; more hang on `next`. */
  readonly heads: Int32Array;
  readonly next: Int32Array;
  readonly slotShift: number;
};

/** Filter bits for each gram: one place in sixteen passes by chance. */
const BITS_PER_GRAM = 16;
const SLOTS_PER_GRAM = 2;
/** 2^32 divided by the golden ratio: spreads grams over the high bits (Knuth's multiplicative hash). */
const MULTIPLIER = 0x9e3779b1;

export function makeGramTable(grams: Int32Array, literals: Int32Array, literalCount: number): GramTable {
  const filterBits = bitsFor(grams.length * BITS_PER_GRAM, 10);
  const slotBits = bitsFor(grams.length * SLOTS_PER_GRAM, 4);
  const table: GramTable = {
    filter: new Uint32Array(2 ** (filterBits - 5)),
    filterShift: 32 - filterBits,
    keys: new Int32Array(2 ** slotBits),
    heads: new Int32Array(2 ** slotBits).fill(-1),
    next: new Int32Array(literalCount).fill(-1),
    slotShift: 32 - slotBits,
  };
  for (let i = 0; i < grams.length; i++) add(table, grams[i] ?? 0, literals[i] ?? 0);
  return table;
}

/** Whether a gram may be in the table: never wrong when it says no. */
export function mayHold(table: GramTable, gram: number): boolean {
  const bit = Math.imul(gram, MULTIPLIER) >>> table.filterShift;
  return ((table.filter[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
}

/** The first literal under a gram, or -1. */
export function firstLiteral(table: GramTable, gram: number): number {
  return table.heads[findSlot(table, gram)] ?? -1;
}

function findSlot({ keys, heads, slotShift }: GramTable, gram: number): number {
  const mask = keys.length - 1;
  let slot = Math.imul(gram, MULTIPLIER) >>> slotShift;
  while (heads[slot] !== -1 && keys[slot] !== gram) slot = (slot + 1) & mask;
  return slot;
}

function add(table: GramTable, gram: number, literal: number): void {
  const bit = Math.imul(gram, MULTIPLIER) >>> table.filterShift;
  table.filter[bit >>> 5] = (table.filter[bit >>> 5] ?? 0) | (1 << (bit & 31));
  const slot = findSlot(table, gram);
  table.keys[slot] = gram;
  table.next[literal] = table.heads[slot] ?? -1;
  table.heads[slot] = literal;
}

function bitsFor(size: number, least: number): number {
  return Math.max(least, Math.ceil(Math.log2(size + 1)));
}
