import { GRAM } from './index/grams.ts';
import { type LiteralIndex, NO_SECOND } from './index/literal-index.ts';
import type { LiteralHits } from './index/scanner.ts';
import type { PreparedLine } from './line.ts';
import { SparseSet } from './sparse-set.ts';

/** The literal hits of one text of a common scan, or of one line: those from `from` up to `to`. */
export type HitRange = {
  literalHits: LiteralHits;
  from: number;
  to: number;
  /** The offset of the text or line in the scanned text. */
  start: number;
};

/** The literals of the index that a text or a line contains. Tells which patterns can match. */
export class PresentLiterals {
  readonly #index: LiteralIndex;
  /** The noted literals: the first `count` numbers. */
  readonly numbers: Uint32Array;
  count = 0;
  /** The same literals as a set. */
  readonly #isPresent: SparseSet;

  constructor(index: LiteralIndex) {
    this.#index = index;
    this.numbers = new Uint32Array(index.literals.length);
    this.#isPresent = new SparseSet(index.literals.length);
  }

  /**
   * Notes the literals of a range, and forgets those of the previous one. With a line, it compares each literal in full. Without
   * a line, a literal may only seem to be there, and this depends on the neighbouring texts of the scan: grams take some
   * characters for others, for example a newline.
   */
  note({ literalHits, from, to, start }: HitRange, line?: PreparedLine): void {
    const { numbers } = this;
    const isPresent = this.#isPresent;
    isPresent.clear();
    let count = 0;
    for (let i = from; i < to; i++) {
      const literal = literalHits.literals[i] as number;
      if (isPresent.has(literal)) continue;
      if (line && !this.#isThere(literal, (literalHits.offsets[i] as number) - start, line)) continue;
      isPresent.add(literal);
      numbers[count++] = literal;
    }
    this.count = count;
  }

  /**
   * Sorts the literals, so that a limit always ends the search at the same pattern. The order of the hits would depend on whether
   * the text starts at an even or an odd offset of the scan.
   */
  sort(): void {
    if (this.count > 1) this.numbers.subarray(0, this.count).sort();
  }

  /** Whether some pattern has a noted literal of each of its sets in the index. */
  hasCandidate(): boolean {
    const { starts } = this.#index.patternsOf;
    for (let i = 0; i < this.count; i++) {
      const literal = this.numbers[i] as number;
      const end = starts[literal + 1] as number;
      for (let at = starts[literal] as number; at < end; at++) if (this.isCandidate(at)) return true;
    }
    return false;
  }

  /** Whether the pattern at this position of `patternsOf` also has a noted literal of its second set, if it has one. */
  isCandidate(at: number): boolean {
    const second = this.#index.secondOfItem[at] as number;
    if (second >= 0) return this.#isPresent.has(second);
    return second === NO_SECOND || this.#hasSecond(this.#index.patternsOf.items[at] as number);
  }

  /** Whether a literal of the pattern's second set is noted. */
  #hasSecond(pattern: number): boolean {
    const { starts, items } = this.#index.second;
    const from = starts[pattern] as number;
    const to = starts[pattern + 1] as number;
    for (let at = from; at < to; at++) if (this.#isPresent.has(items[at] as number)) return true;
    return false;
  }

  /** Compares the literal at each start that fits a hit: either of its grams, or a partial gram of a short literal, found it. */
  #isThere(literal: number, offset: number, { folded }: PreparedLine): boolean {
    const text = this.#index.literals[literal] as string;
    const [even = 0, odd = 0] = this.#index.gramStarts.subarray(2 * literal);
    const gram = offset - 1;
    if (folded.startsWith(text, gram - even) || folded.startsWith(text, gram - odd)) return true;
    return text.length <= GRAM && folded.startsWith(text, offset);
  }
}
