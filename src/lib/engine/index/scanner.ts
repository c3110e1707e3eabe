import { createGramPrefilter, type GramPrefilter, NO_OFFSET } from './gram-prefilter.ts';
import { firstEntry, type GramTable, isProven, literalOf, nextEntry } from './gram-table.ts';
import { createTextBytes, gramAt, loadText } from './grams.ts';
import type { LiteralIndex } from './literal-index.ts';

/**
 * Finds which literals a text seems to hold, and where. It may name a literal that is not there (two of its grams are)
 * and never misses one that is: candidates are verified anyway. What it gives is good until the next text.
 */
export type Scanner = (text: string) => LiteralHits;

/** One way through a text: the offsets where a gram of the table may be, and the next of them to look at. */
type Pass = { table: GramTable; findOffsets: GramPrefilter; offsets: Int32Array; next: number };

/**
 * What a scan may cost for each character, on average: one for each entry that is looked at, and more for a literal that
 * is noted, so that they stay few. Real logs need less than one. Literals that share all of their grams (`=====`, `======`
 * …) need as much as there are of them at each offset of a text that is made so: then the scan ends early, and says so.
 */
const STEPS = 32;
const BASE = 100_000;
const LITERAL_HIT = 31;

export function createScanner({ tables }: Pick<LiteralIndex, 'tables'>): Scanner {
  const bytes = createTextBytes();
  const literalHits = new LiteralHits();
  const passes = tables.map((table): Pass => {
    return { table, findOffsets: createGramPrefilter(table), offsets: NO_OFFSETS, next: 0 };
  });
  const [only] = passes as [Pass];

  function scan(text: string): LiteralHits {
    loadText(bytes, text);
    literalHits.begin(bytes.isAscii);
    for (const pass of passes) {
      pass.offsets = pass.findOffsets(bytes);
      pass.next = 0;
    }
    noteAll(BASE + STEPS * text.length);
    return literalHits;
  }

  /** In the order of the text, through however many tables it goes. */
  function noteAll(steps: number): void {
    for (let left = steps; left >= 0; ) {
      const pass = passes.length === 1 ? only : foremost(passes);
      const offset = pass.offsets[pass.next++] as number;
      if (offset === NO_OFFSET) return;
      left -= noteLiterals(pass.table, offset);
    }
    literalHits.cut();
  }

  /**
   * Notes the literals that have the gram at an offset and seem to be there, and returns what it cost. The second offset of a
   * gram is in the literal, also where the first is not known.
   */
  function noteLiterals(table: GramTable, offset: number): number {
    const gram = gramAt(bytes.view, offset) | table.bits;
    let steps = 0;
    for (let entry = firstEntry(table, gram); entry >= 0; entry = nextEntry(table, entry)) {
      steps++;
      if (!isProven(table, entry, offset, bytes)) continue;
      steps += LITERAL_HIT;
      literalHits.add(literalOf(table, entry), offset + 1);
    }
    return steps;
  }

  return scan;
}

const NO_OFFSETS = Int32Array.of(NO_OFFSET);

function foremost(passes: readonly Pass[]): Pass {
  let best = passes[0] as Pass;
  for (let i = 1; i < passes.length; i++) {
    const pass = passes[i] as Pass;
    if ((pass.offsets[pass.next] as number) < (best.offsets[best.next] as number)) best = pass;
  }
  return best;
}

/** Which literals a text seems to hold, and where, in the order of the text. */
export class LiteralHits {
  literals: Uint32Array = new Uint32Array(64);
  /** The offset of the second byte of the gram that each was found by. */
  offsets: Uint32Array = new Uint32Array(64);
  count = 0;
  /** Whether the text is all ASCII. */
  isAscii = true;
  /** The text was not gone through to its end. */
  isCut = false;

  add(literal: number, offset: number): void {
    if (this.count === this.literals.length) this.#grow();
    this.literals[this.count] = literal;
    this.offsets[this.count] = offset;
    this.count++;
  }

  begin(isAscii: boolean): void {
    this.count = 0;
    this.isAscii = isAscii;
    this.isCut = false;
  }

  cut(): void {
    this.isCut = true;
  }

  /** The end of those, from one on, that are not beyond an offset. */
  endOf(from: number, offset: number): number {
    let to = from;
    while (to < this.count && (this.offsets[to] as number) <= offset) to++;
    return to;
  }

  distinct(): Set<number> {
    return new Set(this.literals.subarray(0, this.count));
  }

  #grow(): void {
    this.literals = doubled(this.literals);
    this.offsets = doubled(this.offsets);
  }
}

function doubled(numbers: Uint32Array): Uint32Array {
  const larger = new Uint32Array(2 * numbers.length);
  larger.set(numbers);
  return larger;
}
