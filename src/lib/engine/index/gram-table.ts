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
 * From grams to literals: an open-addressing hash table. Each literal stands under some of its grams; its first and its
 * last prove that it is there, or nearly.
 */
export type GramTable = {
  /** The bits that are set in every gram. */
  readonly bits: number;
  /** Two numbers for each slot: a gram, and where its first entry is in `entries`, or NONE for a slot that is free. */
  readonly slots: Int32Array;
  readonly shift: number;
  /**
   * Six numbers for each entry: the literal, where it starts and where it ends from the gram, its first and last gram, and
   * where the next entry of the gram is, or NONE.
   */
  readonly entries: Int32Array;
  /** The gram of each entry, and the one right behind it, or NO_GRAM where the literal does not go on so far. */
  readonly grams: Int32Array;
  readonly afters: Int32Array;
  /** The number of entries. */
  count: number;
};

/**
 * Indexes literals by their grams. The search reads every second offset of a text, so a literal has one for when it starts at such an
 * offset and one for when it does not. Made at every start of a Worker, from ten thousand literals: so the loops are plain.
 * @param gramStarts for each literal where the two start, as `PatternIndexData` has it
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

/** More partial grams than this would fill the table, as each may be 128 whole ones: they get tables of their own. */
const MAX_COMPLETED = 128;

function wholeTable(
  literals: readonly string[],
  gramStarts: Uint8Array,
  completed: readonly PartialGram[],
): GramTable {
  const table = emptyTable(gramStarts.length + completed.length, GRAM_BITS);
  for (const { proof, gram, startAt } of completed) addEntry(table, proof, gram, NO_GRAM, startAt);
  const bytes = createTextBytes();
  // As bytes, many at once: a Worker that starts has no time to put each gram together of characters.
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

/** A literal among bytes. One of four characters has one gram. */
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

/** A literal of four is whole at one kind of offset, one of three at none: it has three bytes of a gram and not the other. */
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

/** A literal, and what proves that it is there. */
type Proof = {
  literal: number;
  length: number;
  /** The gram that it starts with, and the one that it ends with; NO_GRAM where the gram itself is proof enough. */
  first: number;
  last: number;
};

/** No gram is zero. */
const NO_GRAM = 0;

/** Where an entry has its numbers. */
const START_AT = 1;
const END_AT = 2;
const FIRST = 3;
const LAST = 4;
const NEXT = 5;
const ENTRY = 6;

const NONE = -1;
const SLOT = 2;
/** Most grams that are looked for are not there: a free slot says so at once. */
const SLOTS_PER_ENTRY = 2;
const LEAST_BITS = 4;
/** 2^32 divided by the golden ratio: spreads grams over the high bits (Knuth's multiplicative hash). */
const MULTIPLIER = 0x9e3779b1;

/** An empty table with room for so many entries. */
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

/** @param startAt where the literal starts, from the gram */
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

/** The first entry of a gram, or a negative number. */
export function firstEntry(table: GramTable, gram: number): number {
  return table.slots[findSlot(table, gram) + 1] as number;
}

export function nextEntry({ entries }: GramTable, entry: number): number {
  return entries[entry + NEXT] as number;
}

export function literalOf({ entries }: GramTable, entry: number): number {
  return entries[entry] as number;
}

/** Whether the literal of an entry whose gram is at an offset seems to be there as a whole. */
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

/** The slot that a gram has, or the free one that it would have. */
function findSlot({ slots, shift }: GramTable, gram: number): number {
  let slot = SLOT * (Math.imul(gram, MULTIPLIER) >>> shift);
  while (slots[slot] !== gram && slots[slot + 1] !== NONE) slot = (slot + SLOT) & (slots.length - 1);
  return slot;
}
