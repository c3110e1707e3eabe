import { GRAM } from './index/grams.ts';
import { type LiteralIndex, NO_SECOND } from './index/literal-index.ts';
import type { LiteralHits } from './index/scanner.ts';
import type { Line } from './line.ts';
import { SparseSet } from './sparse-set.ts';

/** A range of literal hits: those of one text in a common scan, or of one line. */
export type HitRange = {
  literalHits: LiteralHits;
  from: number;
  to: number;
  /** The offset of its start. */
  start: number;
};

/** The literals of the index that a text or a line has, and the patterns whose literals are all there. */
export class PresentLiterals {
  readonly #index: LiteralIndex;
  /** Per line, or per text where only `isWorthwhile` is asked: the literals that are there, the first `count` of it. */
  readonly numbers: Uint32Array;
  /** Per line, as `numbers`. */
  count = 0;
  /** Per line, as `numbers`: the same literals, to ask for one. */
  readonly #isPresent: SparseSet;

  constructor(index: LiteralIndex) {
    this.#index = index;
    this.numbers = new Uint32Array(index.literals.length);
    this.#isPresent = new SparseSet(index.literals.length);
  }

  /**
   * Notes the hits of a range, in place of those noted before. On a line that is given the literals are really there: what only
   * seems to be depends on the text's neighbours, since a newline passes for a sign as letters pass for each other.
   */
  note({ literalHits, from, to, start }: HitRange, line?: Line): void {
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

  /** Sorts the literals. The order of the hits depends on the start of the text, and a limit may end the search. */
  sort(): void {
    if (this.count > 1) this.numbers.subarray(0, this.count).sort();
  }

  /** Whether some pattern has all literals that the index knows of. */
  hasCandidate(): boolean {
    const { starts } = this.#index.patternsOf;
    for (let i = 0; i < this.count; i++) {
      const literal = this.numbers[i] as number;
      const end = starts[literal + 1] as number;
      for (let at = starts[literal] as number; at < end; at++) if (this.isCandidate(at)) return true;
    }
    return false;
  }

  /** Whether the pattern at a place of the index's postings has all literals that the index knows of. */
  isCandidate(at: number): boolean {
    const second = this.#index.secondOfItem[at] as number;
    if (second >= 0) return this.#isPresent.has(second);
    return second === NO_SECOND || this.#hasSecond(this.#index.patternsOf.items[at] as number);
  }

  /** Whether a literal of the pattern's second set is there. */
  #hasSecond(pattern: number): boolean {
    const { starts, items } = this.#index.second;
    const from = starts[pattern] as number;
    const to = starts[pattern + 1] as number;
    for (let at = from; at < to; at++) if (this.#isPresent.has(items[at] as number)) return true;
    return false;
  }

  /** By whichever of its grams it was found; a short one begins with the gram, or after its first offset. */
  #isThere(literal: number, offset: number, { folded }: Line): boolean {
    const text = this.#index.literals[literal] as string;
    const [even = 0, odd = 0] = this.#index.gramStarts.subarray(2 * literal);
    const gram = offset - 1;
    if (folded.startsWith(text, gram - even) || folded.startsWith(text, gram - odd)) return true;
    return text.length <= GRAM && folded.startsWith(text, offset);
  }
}
