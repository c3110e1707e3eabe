import { GRAM, gramAt } from './gram.ts';
import type { TextBytes } from './text-bytes.ts';

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
  /** What GramEntry has but its gram, in that order, and where the next entry of the gram is, or NONE. */
  readonly entries: Int32Array;
};

/** A literal under one of its grams. */
export type GramEntry = {
  gram: number;
  literal: number;
  /** Where the literal starts and where it ends, from the gram. */
  startAt: number;
  endAt: number;
  /** The gram that it starts with, and the one that it ends with; NO_GRAM where the gram itself is proof enough. */
  first: number;
  last: number;
  /** The gram right behind the gram, or NO_GRAM where the literal does not go on so far. */
  after: number;
};

/** No gram is zero. */
export const NO_GRAM = 0;

/** Where an entry has its parts. */
const START_AT = 1;
const END_AT = 2;
const FIRST = 3;
const LAST = 4;
const AFTER = 5;
const NEXT = 6;
const ENTRY = 7;

const NONE = -1;
const SLOT = 2;
/** Most grams that are looked for are not there: a free slot says so at once. */
const SLOTS_PER_GRAM = 4;
const LEAST_BITS = 4;
/** 2^32 divided by the golden ratio: spreads grams over the high bits (Knuth's multiplicative hash). */
const MULTIPLIER = 0x9e3779b1;

/** An empty table with room for so many entries. */
export function emptyTable(room: number, bits: number): GramTable {
  const slotBits = Math.max(LEAST_BITS, Math.ceil(Math.log2(room * SLOTS_PER_GRAM + 1)));
  const slots = new Int32Array(SLOT * 2 ** slotBits).fill(NONE);
  return { bits, slots, shift: 32 - slotBits, entries: new Int32Array(ENTRY * room) };
}

/** @param number how many entries there are before it */
export function addEntry(table: GramTable, number: number, entry: GramEntry): void {
  const { slots, entries } = table;
  const slot = findSlot(table, entry.gram);
  const at = number * ENTRY;
  entries[at] = entry.literal;
  entries[at + START_AT] = entry.startAt;
  entries[at + END_AT] = entry.endAt;
  entries[at + FIRST] = entry.first;
  entries[at + LAST] = entry.last;
  entries[at + AFTER] = entry.after;
  entries[at + NEXT] = slots[slot + 1] as number;
  slots[slot] = entry.gram;
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

/** Whether the literal of an entry whose gram is at a place seems to be there as a whole. */
export function isProven(
  { entries }: GramTable,
  entry: number,
  place: number,
  { view, length }: TextBytes,
): boolean {
  const start = place + (entries[entry + START_AT] as number);
  const end = place + (entries[entry + END_AT] as number);
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

/** Every gram that there is, once. */
export function allGrams({ slots }: GramTable): number[] {
  const grams: number[] = [];
  for (let slot = 0; slot < slots.length; slot += SLOT) {
    if (slots[slot + 1] !== NONE) grams.push(slots[slot] as number);
  }
  return grams;
}

/** The gram right behind that of an entry, or NO_GRAM. */
export function gramAfter({ entries }: GramTable, entry: number): number {
  return entries[entry + AFTER] as number;
}
