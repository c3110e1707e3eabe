import { GRAM, SHORT_GRAM } from './gram.ts';
import { firstLiteral, type GramTable, mayHold } from './gram-table.ts';
import type { LiteralIndex } from './literal-index.ts';

/** Finds the index's literals in folded texts, one after the other, in buffers made once. */
export type Scanner = {
  /** Scans a text; the literals found are the first so many of `found`, and `isFound` until the next scan. */
  scan(folded: string): number;
  readonly found: Uint32Array;
  isFound(literal: number): boolean;
};

export function createScanner(index: LiteralIndex): Scanner {
  const found = new Uint32Array(index.literals.length);
  /** The number of the scan that found a literal last: nothing has to be wiped between two scans. */
  const lastFound = new Uint32Array(index.literals.length);
  let scans = 0;
  let count = 0;

  function scan(folded: string): number {
    scans++;
    count = 0;
    if (index.shortGrams) scanBoth(folded, index.shortGrams);
    else scanGrams(folded);
    return count;
  }

  function scanGrams(folded: string): void {
    let gram = 0;
    for (let i = 0; i < folded.length; i++) {
      gram = (gram << 8) | (folded.charCodeAt(i) & 0xff);
      if (mayHold(index.grams, gram)) collect(index.grams, gram, folded, i + 1 - GRAM);
    }
  }

  function scanBoth(folded: string, shortGrams: GramTable): void {
    let gram = 0;
    for (let i = 0; i < folded.length; i++) {
      gram = (gram << 8) | (folded.charCodeAt(i) & 0xff);
      if (mayHold(index.grams, gram)) collect(index.grams, gram, folded, i + 1 - GRAM);
      const short = gram & 0xffffff;
      if (mayHold(shortGrams, short)) collect(shortGrams, short, folded, i + 1 - SHORT_GRAM);
    }
  }

  /** Notes the literals that have their gram at a place, each compared in full. */
  function collect(table: GramTable, gram: number, folded: string, at: number): void {
    for (let literal = firstLiteral(table, gram); literal >= 0; literal = table.next[literal] ?? -1) {
      const start = at - (index.gramStarts[literal] ?? 0);
      if (start < 0 || lastFound[literal] === scans) continue;
      if (!folded.startsWith(index.literals[literal] ?? '', start)) continue;
      lastFound[literal] = scans;
      found[count++] = literal;
    }
  }

  return { scan, found, isFound: (literal) => lastFound[literal] === scans };
}
