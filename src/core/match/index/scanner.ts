import { CLASS_OF, GRAM, GRAM_MASK } from './gram.ts';
import { rankOf } from './gram-map.ts';
import type { LiteralIndex } from './literal-index.ts';
import { createTextBytes, LOWER, loadText } from './text-bytes.ts';

/** Finds the index's literals in texts, one after the other, in buffers made once. */
export type Scanner = {
  /** Scans a text; the literals found are the first so many of `found`, and `isFound` until the next scan. */
  scan(text: string): number;
  readonly found: Uint32Array;
  isFound(literal: number): boolean;
  /** Whether the text scanned last was all ASCII. */
  isAscii(): boolean;
};

export function createScanner(index: LiteralIndex): Scanner {
  const text = createTextBytes();
  const found = new Uint32Array(index.literals.length);
  /** The number of the scan that found a literal last: nothing has to be wiped between two scans. */
  const lastFound = new Uint32Array(index.literals.length);
  // Each array in a variable of its own: a look through an object for each of a text's places would cost as much again.
  const { gramStarts, grams } = index;
  const { bits } = grams;
  const { starts: listStarts, items: listItems } = grams.literals;
  const { starts: byteStarts, items: byteItems } = index.bytes;
  let scans = 0;
  let count = 0;

  function scan(source: string): number {
    scans++;
    count = 0;
    loadText(text, source);
    const { bytes, length } = text;
    let gram = 0;
    // One place more than the text has: a literal of three may be its end.
    for (let i = 0; i <= length; i++) {
      // nextGram, written out: this is the loop that the engine's speed is made of.
      gram = ((gram << 5) | (CLASS_OF[bytes[i] as number] as number)) & GRAM_MASK;
      if (((bits[gram >>> 5] as number) & (1 << (gram & 31))) !== 0) collect(gram, i + 1 - GRAM);
    }
    return count;
  }

  /** Notes the literals that have their gram at a place, each compared in full. */
  function collect(gram: number, at: number): void {
    const rank = rankOf(grams, gram);
    const end = listStarts[rank + 1] as number;
    for (let i = listStarts[rank] as number; i < end; i++) {
      const literal = listItems[i] as number;
      if (lastFound[literal] === scans || !isAt(literal, at - (gramStarts[literal] as number))) continue;
      lastFound[literal] = scans;
      found[count++] = literal;
    }
  }

  function isAt(literal: number, start: number): boolean {
    const { bytes, length } = text;
    const from = byteStarts[literal] as number;
    const end = byteStarts[literal + 1] as number;
    if (start < 0 || start + end - from > length) return false;
    for (let i = from, at = start; i < end; i++, at++) {
      if (LOWER[bytes[at] as number] !== byteItems[i]) return false;
    }
    return true;
  }

  return { scan, found, isFound: (literal) => lastFound[literal] === scans, isAscii: () => text.isAscii };
}
