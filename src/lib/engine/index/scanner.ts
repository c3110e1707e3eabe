import { createGramPrefilter, type GramPrefilter, NO_OFFSET } from './gram-prefilter.ts';
import { firstEntry, type GramTable, isProven, literalOf, nextEntry } from './gram-table.ts';
import { createTextBytes, gramAt, loadText } from './grams.ts';
import type { LiteralIndex } from './literal-index.ts';

/**
 * Finds the literals of a text and their places. It misses no literal, unless the result is cut. It may name a literal that is
 * not there, if the grams of that literal are; later steps verify each candidate. The next call overwrites the result.
 */
export type Scanner = (text: string) => LiteralHits;

/** One pass through a text: the offsets that may have a gram of the table, and the index of the next one to look at. */
type Pass = { table: GramTable; findOffsets: GramPrefilter; offsets: Int32Array; next: number };

/**
 * The steps that a scan may take for each character, on average. Each table entry costs one step, and each noted literal 31 more.
 * Real logs need less than one step. Literals that share all of their grams (`=====`, `======` …) can need thousands at each
 * offset of a crafted text. The scan then ends early, and `isCut` says so.
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

  /** Notes the literals in the order of the text, even if there are several tables. */
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
   * Notes the literals whose gram is at this offset and that seem to be there. Returns the steps. It notes the second offset of
   * the gram, because the first may be before the literal.
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

/** The literals that a text seems to contain, with their places, in the order of the text. */
export class LiteralHits {
  literals: Uint32Array = new Uint32Array(64);
  /** For each literal, the offset of the second byte of the gram that found it. */
  offsets: Uint32Array = new Uint32Array(64);
  count = 0;
  /** Whether the text is all ASCII. */
  isAscii = true;
  /** The scan ended before the end of the text. */
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

  /** The index after the last hit at or before an offset, searched from index `from` on. */
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
