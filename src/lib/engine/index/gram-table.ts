import { batchesOf } from '../batches.ts';
import {
  completions,
  createTextBytes,
  GRAM,
  GRAM_BITS,
  gramAt,
  gramOf,
  loadText,
  type TextBytes,
  WITHOUT_FIRST,
  WITHOUT_LAST,
} from './grams.ts';

/**
 * A hash table with open addressing, from grams to literals. Each literal is listed under some of its grams. If its first and its
 * last gram are in the text too, the literal is very likely there.
 */
export type GramTable = {
  /** The bits that are set in every gram. */
  readonly bits: number;
  /** Two numbers for each slot: a gram, and the position of its first entry in `entries`. NONE marks a free slot. */
  readonly slots: Int32Array;
  readonly shift: number;
  /**
   * Six numbers for each entry: the literal, its start and its end relative to the gram, its first and its last gram, and the
   * position of the next entry for the same gram or NONE.
   */
  readonly entries: Int32Array;
  /** For each entry, its gram, and the gram directly behind it. NO_GRAM if the literal is too short for a second one. */
  readonly grams: Int32Array;
  readonly afters: Int32Array;
  /** The number of entries. */
  count: number;
};

/**
 * Indexes literals by their grams. The search reads every second offset of a text. So each literal is listed under two grams, one
 * for a start at such an offset and one for a start between two. Every start of a Worker runs this code for ten thousand
 * literals, so the loops are plain.
 * @param gramStarts the starts of the two grams of each literal: `grams` of `PatternIndexData`
 */
export function gramTables(literals: readonly string[], gramStarts: Uint8Array): GramTable[] {
  const partial = partialGrams(literals);
  if (partial.length <= MAX_COMPLETED) return [wholeTable(literals, gramStarts, partial.flatMap(complete))];
  const lacking = (bits: PartialBits) => partial.filter((gram) => gram.bits === bits);
  return [
    wholeTable(literals, gramStarts, []),
    partialTable(lacking(WITHOUT_FIRST), WITHOUT_FIRST),
    partialTable(lacking(WITHOUT_LAST), WITHOUT_LAST),
  ];
}

/** Each partial gram stands for 128 whole grams. More partial grams than this would fill the table, so they get their own tables. */
const MAX_COMPLETED = 128;

function wholeTable(
  literals: readonly string[],
  gramStarts: Uint8Array,
  completed: readonly PartialGram[],
): GramTable {
  const table = emptyTable(gramStarts.length + completed.length, GRAM_BITS);
  for (const { proof, gram, startAt } of completed) addEntry(table, proof, gram, NO_GRAM, startAt);
  const bytes = createTextBytes();
  // Reads the grams from bytes, many literals at once. Making each gram from characters would slow every start of a Worker.
  for (const { from, texts, joined } of batchesOf(literals)) {
    loadText(bytes, joined);
    let at = 0;
    for (let i = 0; i < texts.length; i++) {
      const { length } = texts[i] as string;
      if (length >= GRAM) addLiteral(table, bytes, at, length, gramStarts, from + i);
      at += length + 1;
    }
  }
  return table;
}

/** Adds a literal that is at offset `at` of the bytes. A literal of four characters has only one gram. */
function addLiteral(
  table: GramTable,
  { view }: TextBytes,
  at: number,
  length: number,
  gramStarts: Uint8Array,
  literal: number,
): void {
  const proof = { literal, length, first: gramAt(view, at), last: gramAt(view, at + length - GRAM) };
  for (let number = 2 * literal; number < 2 * literal + Math.min(2, length - GRAM + 1); number++) {
    const start = gramStarts[number] as number;
    const after = start + 2 * GRAM <= length ? gramAt(view, at + start + GRAM) : NO_GRAM;
    addEntry(table, proof, gramAt(view, at + start), after, -start);
  }
}

function partialTable(partial: readonly PartialGram[], bits: number): GramTable {
  const table = emptyTable(partial.length, bits);
  for (const { proof, gram, startAt } of partial) addEntry(table, proof, gram, NO_GRAM, startAt);
  return table;
}

type PartialBits = typeof WITHOUT_FIRST | typeof WITHOUT_LAST;
type PartialGram = { proof: Proof; gram: number; bits: PartialBits; startAt: number };

/**
 * The grams of short literals of which the search sees only three bytes. A literal of four has one at odd offsets. A literal of
 * three has one at even and one at odd offsets.
 */
function partialGrams(literals: readonly string[]): PartialGram[] {
  const grams: PartialGram[] = [];
  for (let literal = 0; literal < literals.length; literal++) {
    const text = literals[literal] as string;
    if (text.length > GRAM) continue;
    const gram = gramOf(text, 0);
    const isWhole = text.length === GRAM;
    const known = isWhole ? gram : NO_GRAM;
    const proof = { literal, length: text.length, first: known, last: known };
    grams.push({ proof, gram: (gram << 8) | WITHOUT_FIRST, bits: WITHOUT_FIRST, startAt: 1 });
    if (!isWhole) grams.push({ proof, gram: gram | WITHOUT_LAST, bits: WITHOUT_LAST, startAt: 0 });
  }
  return grams;
}

function complete(partial: PartialGram): PartialGram[] {
  return completions(partial.gram, partial.bits).map((gram) => ({ ...partial, gram }));
}

/** A literal, and the grams that prove that it is in a text. */
type Proof = {
  literal: number;
  length: number;
  /** Its first and its last gram. NO_GRAM if the gram that found the literal is proof enough. */
  first: number;
  last: number;
};

/** Stands for a missing gram. Every gram has some bits set. */
const NO_GRAM = 0;

/** The positions of the numbers in an entry. */
const START_AT = 1;
const END_AT = 2;
const FIRST = 3;
const LAST = 4;
const NEXT = 5;
const ENTRY = 6;

const NONE = -1;
const SLOT = 2;
/** Half of the slots stay free. Most grams that the search looks up are not in the table, and a free slot ends the look-up. */
const SLOTS_PER_ENTRY = 2;
const LEAST_BITS = 4;
/** 2^32 divided by the golden ratio: spreads grams over the high bits (Knuth's multiplicative hash). */
const MULTIPLIER = 0x9e3779b1;

/** An empty table with room for this number of entries. */
function emptyTable(room: number, bits: number): GramTable {
  const slotBits = Math.max(LEAST_BITS, Math.ceil(Math.log2(room * SLOTS_PER_ENTRY + 1)));
  const slots = new Int32Array(SLOT * 2 ** slotBits).fill(NONE);
  return {
    bits,
    slots,
    shift: 32 - slotBits,
    entries: new Int32Array(ENTRY * room),
    grams: new Int32Array(room),
    afters: new Int32Array(room),
    count: 0,
  };
}

/** @param startAt the start of the literal, relative to the gram */
function addEntry(table: GramTable, proof: Proof, gram: number, after: number, startAt: number): void {
  const { slots, entries } = table;
  const slot = findSlot(table, gram);
  const number = table.count++;
  const at = number * ENTRY;
  entries[at] = proof.literal;
  entries[at + START_AT] = startAt;
  entries[at + END_AT] = startAt + proof.length;
  entries[at + FIRST] = proof.first;
  entries[at + LAST] = proof.last;
  entries[at + NEXT] = slots[slot + 1] as number;
  table.grams[number] = gram;
  table.afters[number] = after;
  slots[slot] = gram;
  slots[slot + 1] = at;
}

/** The position of a gram's first entry; a negative number if there is none. */
export function firstEntry(table: GramTable, gram: number): number {
  return table.slots[findSlot(table, gram) + 1] as number;
}

export function nextEntry({ entries }: GramTable, entry: number): number {
  return entries[entry + NEXT] as number;
}

export function literalOf({ entries }: GramTable, entry: number): number {
  return entries[entry] as number;
}

/** Whether the literal of an entry seems to be in the text, given the offset of its gram. */
export function isProven(
  { entries }: GramTable,
  entry: number,
  offset: number,
  { view, length }: TextBytes,
): boolean {
  const start = offset + (entries[entry + START_AT] as number);
  const end = offset + (entries[entry + END_AT] as number);
  if (start < 0 || end > length) return false;
  if (entries[entry + FIRST] === NO_GRAM) return true;
  return gramAt(view, start) === entries[entry + FIRST] && gramAt(view, end - GRAM) === entries[entry + LAST];
}

/** The slot of a gram, or the free slot where it would go. */
function findSlot({ slots, shift }: GramTable, gram: number): number {
  let slot = SLOT * (Math.imul(gram, MULTIPLIER) >>> shift);
  while (slots[slot] !== gram && slots[slot + 1] !== NONE) slot = (slot + SLOT) & (slots.length - 1);
  return slot;
}
