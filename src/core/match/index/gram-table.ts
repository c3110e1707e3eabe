/**
 * From grams to literals: an open-addressing hash table. Each literal stands under some of its grams; three more prove that
 * it is there, or nearly: its first, its last, and the one under which it stands for the other kind of places. So whether
 * it seems to be there does not depend on where a text starts.
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
  /** Where the literal starts, from the gram, and the gram that it starts with. */
  firstAt: number;
  first: number;
  /** The same of the last gram. */
  lastAt: number;
  last: number;
  /** And of the one for places of the other kind. */
  otherAt: number;
  other: number;
};

/** No gram is zero: for `first` of a literal that needs no proof. */
export const NO_PROOF = 0;

/** Where an entry says where the next one of its gram is: after the last one comes a negative number. */
export const NEXT = 7;
const NONE = -1;
const ENTRY = 8;
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
  entries[at + 1] = entry.firstAt;
  entries[at + 2] = entry.first;
  entries[at + 3] = entry.lastAt;
  entries[at + 4] = entry.last;
  entries[at + 5] = entry.otherAt;
  entries[at + 6] = entry.other;
  entries[at + NEXT] = slots[slot + 1] as number;
  slots[slot] = entry.gram;
  slots[slot + 1] = at;
}

/** The first entry of a gram, or a negative number. */
export function findEntries(table: GramTable, gram: number): number {
  return table.slots[findSlot(table, gram) + 1] as number;
}

/** The slot that a gram has, or the free one that it would have. */
function findSlot({ slots, shift }: GramTable, gram: number): number {
  let slot = SLOT * (Math.imul(gram, MULTIPLIER) >>> shift);
  while (slots[slot] !== gram && slots[slot + 1] !== NONE) slot = (slot + SLOT) & (slots.length - 1);
  return slot;
}

/** Every gram that there is, once. */
export function gramsOf({ slots }: GramTable): number[] {
  const grams: number[] = [];
  for (let slot = 0; slot < slots.length; slot += SLOT) {
    if (slots[slot + 1] !== NONE) grams.push(slots[slot] as number);
  }
  return grams;
}
