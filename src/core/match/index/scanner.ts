import { CASE_BITS, GRAM, gramAt } from './gram.ts';
import { ENTRY, hashGram, NO_PROOF } from './gram-table.ts';
import type { LiteralIndex } from './literal-index.ts';
import { createTextBytes, loadText } from './text-bytes.ts';

/**
 * Finds which literals texts seem to hold, one text after the other, in buffers made once. It may name a literal that is
 * not there (eight of its bytes are) and never misses one that is: candidates are confirmed anyway.
 */
export type Scanner = {
  /** Scans a text; the literals found are the first so many of `found`, and `isFound` until the next scan. */
  scan(text: string): number;
  readonly found: Uint32Array;
  isFound(literal: number): boolean;
  /** Whether the text scanned last was all ASCII. */
  isAscii(): boolean;
};

export function createScanner({ literals, grams }: LiteralIndex): Scanner {
  const text = createTextBytes();
  const found = new Uint32Array(literals.length);
  /** The number of the scan that found a literal last: nothing has to be wiped between two scans. */
  const lastFound = new Uint32Array(literals.length);
  // Each array in a variable of its own: a look through an object for each of a text's places would cost as much again.
  const { filter, filterShift, keys, heads, slotShift, entries } = grams;
  let scans = 0;
  let count = 0;

  function scan(source: string): number {
    scans++;
    count = 0;
    loadText(text, source);
    const passed = filterPlaces();
    const { bytes, places } = text;
    for (let i = 0; i < passed; i++) {
      const start = (places[i] as number) + 1 - GRAM;
      if (start >= 0) lookUp(gramAt(bytes, start), start);
    }
    return count;
  }

  /**
   * Notes the places whose gram passes the filter, and returns how many. Every place is written down and the count goes
   * up by one or not: a branch there would be guessed wrong at each place that passes, which costs more than the store.
   */
  function filterPlaces(): number {
    const { bytes, length, places } = text;
    let gram = 0;
    let passed = 0;
    // One place more than the text has: a literal of three may be its end.
    for (let i = 0; i <= length; i++) {
      gram = (gram << 8) | (bytes[i] as number);
      const bit = hashGram(gram | CASE_BITS) >>> filterShift;
      places[passed] = i;
      passed += ((filter[bit >>> 5] as number) >>> (bit & 31)) & 1;
    }
    return passed;
  }

  /** Notes the literals that have this gram, and where it should be their proof. */
  function lookUp(gram: number, start: number): void {
    let slot = hashGram(gram) >>> slotShift;
    while (keys[slot] !== gram) {
      if (heads[slot] === -1) return;
      slot = (slot + 1) & (keys.length - 1);
    }
    let entry = heads[slot] as number;
    for (; entry >= 0; entry = entries[entry + 3] === 1 ? entry + ENTRY : -1) {
      const literal = entries[entry] as number;
      if (lastFound[literal] === scans || !isProven(entry, start)) continue;
      lastFound[literal] = scans;
      found[count++] = literal;
    }
  }

  function isProven(entry: number, start: number): boolean {
    const proof = entries[entry + 2] as number;
    const at = start + (entries[entry + 1] as number);
    return proof === NO_PROOF || (at >= 0 && gramAt(text.bytes, at) === proof);
  }

  return { scan, found, isFound: (literal) => lastFound[literal] === scans, isAscii: () => text.isAscii };
}
