import type { GramTable } from './gram-table.ts';
import type { TextBytes } from './grams.ts';
import { GRAM } from './grams.ts';

/** The search reads every second offset of a text: a literal of five bytes has a gram at both odd and even offsets. */
export const STEP = 2;

/** Marks the end of a list of offsets. */
export const NO_OFFSET = 0x7fffffff;

/** Finds the offsets of a text that may have a gram, in ascending order, then NO_OFFSET. The next call overwrites the result. */
export type GramPrefilter = (text: TextBytes) => Int32Array;

export function createGramPrefilter(table: GramTable): GramPrefilter {
  const gramFilter = makeFilter(table, new Int32Array(table.count), SLOTS_PER_GRAM);
  const pairFilter = makeFilter(table, table.afters, SLOTS_PER_PAIR);
  let blocks = new Int32Array();
  let offsets = new Int32Array();
  return (text) => {
    if (blocks.length * BLOCK * STEP <= text.bytes.length) {
      blocks = new Int32Array(text.bytes.length / (BLOCK * STEP) + 1);
      offsets = new Int32Array(BLOCK * blocks.length + 1);
    }
    const blockCount = findBlocks(gramFilter, text, blocks);
    offsets[offsetsOf(pairFilter, text, blocks, blockCount, offsets)] = NO_OFFSET;
    return offsets;
  };
}

/**
 * One byte per hash: 1 if some gram has that hash. The search tests every second offset of a text, and nearly all of them fail.
 * The filter rejects an offset in one step, with a byte from the processor's cache.
 */
type Filter = {
  readonly slots: Uint8Array;
  readonly shift: number;
  /** The bits that are set in every gram. */
  readonly bits: number;
};

/** About one offset in a hundred passes by chance. */
const SLOTS_PER_GRAM = 128;
/** Few offsets reach this filter. */
const SLOTS_PER_PAIR = 16;
const LEAST_BITS = 10;
/** 512 KB: in a larger filter, steps that miss the processor's cache cost more than offsets that pass by chance. */
const MOST_BITS = 19;
/** 2^32 divided by the golden ratio: spreads grams over the high bits (Knuth's multiplicative hash). */
const MULTIPLIER = 0x9e3779b1;

function makeFilter({ grams, count, bits }: GramTable, afters: Int32Array, slotsPerGram: number): Filter {
  const size = Math.ceil(Math.log2(count * slotsPerGram + 1));
  const shift = 32 - Math.min(MOST_BITS, Math.max(LEAST_BITS, size));
  const slots = new Uint8Array(2 ** (32 - shift));
  for (let i = 0; i < count; i++) {
    const key = pairOf(grams[i] as number, afters[i] as number);
    slots[Math.imul(key, MULTIPLIER) >>> shift] = 1;
  }
  return { slots, shift, bits };
}

/** Combines two adjacent grams into one number. With NO_GRAM (0) as the second, it is the first. An odd factor loses no bits. */
function pairOf(gram: number, after: number): number {
  return gram ^ Math.imul(after, 0x85ebca6b);
}

/** The number of offsets that are tested together. */
const BLOCK = 8;

/**
 * Writes the blocks that have passing offsets into `blocks`, and returns their number. The low eight bits of a block tell which
 * of its offsets pass; the bits above are the start of the block. The loop has no branch: it writes every block, and raises the
 * count only if one passes. The processor would mispredict a branch each time, which costs more than the store. A search spends
 * most of its time here. So everything is in one function and uses no other module: V8 makes one loop of it and repeats no checks.
 */
function findBlocks({ slots, shift, bits }: Filter, { view, length }: TextBytes, blocks: Int32Array): number {
  const passes = (offset: number) =>
    slots[Math.imul(view.getInt32(offset, true) | bits, MULTIPLIER) >>> shift] as number;
  let count = 0;
  for (let at = 0; at < length; at += BLOCK * STEP) {
    const passed =
      passes(at) |
      (passes(at + STEP) << 1) |
      (passes(at + 2 * STEP) << 2) |
      (passes(at + 3 * STEP) << 3) |
      (passes(at + 4 * STEP) << 4) |
      (passes(at + 5 * STEP) << 5) |
      (passes(at + 6 * STEP) << 6) |
      (passes(at + 7 * STEP) << 7);
    blocks[count] = (at << 4) | passed;
    count += -passed >>> 31;
  }
  return count;
}

/** Writes the offsets whose gram may belong to a literal, alone or with the gram behind it, and returns their number. */
function offsetsOf(
  { slots, shift, bits }: Filter,
  { view }: TextBytes,
  blocks: Int32Array,
  blockCount: number,
  offsets: Int32Array,
): number {
  const passes = (key: number) => slots[Math.imul(key, MULTIPLIER) >>> shift] as number;
  let count = 0;
  for (let i = 0; i < blockCount; i++) {
    const block = blocks[i] as number;
    for (let passed = block & 0xff; passed !== 0; passed &= passed - 1) {
      const first = 31 - Math.clz32(passed & -passed);
      const offset = ((block & ~0xff) >> 4) + STEP * first;
      const gram = view.getInt32(offset, true) | bits;
      const after = view.getInt32(offset + GRAM, true) | bits;
      offsets[count] = offset;
      count += passes(gram) | passes(pairOf(gram, after));
    }
  }
  return count;
}
