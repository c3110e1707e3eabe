import { CASE_BITS, GRAM, gramAt, SHORT_GRAM, shortenGram } from './gram.ts';
import { ENTRY, type GramTable, hashGram, NO_PROOF } from './gram-table.ts';
import type { LiteralIndex } from './literal-index.ts';
import { createTextBytes, loadText, type TextBytes } from './text-bytes.ts';

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

export function createScanner({ literals, grams, shortGrams }: LiteralIndex): Scanner {
  const text = createTextBytes();
  const found = new Uint32Array(literals.length);
  /** The number of the scan that found a literal last: nothing has to be wiped between two scans. */
  const lastFound = new Uint32Array(literals.length);
  const scanGrams = createPass(grams, GRAM, text, note);
  const scanShortGrams = shortGrams && createPass(shortGrams, SHORT_GRAM, text, note);
  let scans = 0;
  let count = 0;

  function note(literal: number): void {
    if (lastFound[literal] === scans) return;
    lastFound[literal] = scans;
    found[count++] = literal;
  }

  function scan(source: string): number {
    scans++;
    count = 0;
    loadText(text, source);
    scanGrams();
    scanShortGrams?.();
    return count;
  }

  return { scan, found, isFound: (literal) => lastFound[literal] === scans, isAscii: () => text.isAscii };
}

/** Goes through the text once, for the literals of one table. */
function createPass(
  { filter, filterShift, keys, heads, slotShift, entries }: GramTable,
  size: typeof GRAM | typeof SHORT_GRAM,
  text: TextBytes,
  note: (literal: number) => void,
): () => void {
  const mask = size === GRAM ? -1 : 0xffffff;

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
      const bit = hashGram((gram & mask) | CASE_BITS) >>> filterShift;
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
      if (isProven(entry, start)) note(entries[entry] as number);
    }
  }

  function isProven(entry: number, start: number): boolean {
    const proof = entries[entry + 2] as number;
    const at = start + (entries[entry + 1] as number);
    return proof === NO_PROOF || (at >= 0 && gramAt(text.bytes, at) === proof);
  }

  return function pass() {
    const passed = filterPlaces();
    const { bytes, places } = text;
    for (let i = 0; i < passed; i++) {
      const start = (places[i] as number) + 1 - size;
      const gram = start < 0 ? 0 : gramAt(bytes, start);
      if (start >= 0) lookUp(size === GRAM ? gram : shortenGram(gram), start);
    }
  };
}
