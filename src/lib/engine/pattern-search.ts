import { NOTHING_FOUND, type PatternHit, type SearchResult, type TriedPattern } from './engine.ts';
import type { LiteralIndex } from './index/literal-index.ts';
import { PreparedLine } from './line.ts';
import { type HitRange, PresentLiterals } from './present-literals.ts';
import { SparseSet } from './sparse-set.ts';
import { Verifier } from './verifier.ts';
import {
  capsReached,
  chargePattern,
  chargePostings,
  isSpent,
  mustSkip,
  noteLeftOut,
  type Work,
} from './work.ts';

/** The state of the search of one text. */
type TextSearch = {
  hits: PatternHit[];
  work: Work;
  tried: TriedPattern[] | undefined;
};

/** Finds the patterns of one text after the other. It reuses its sets, so only one search may run at a time. */
export class PatternSearch {
  readonly #index: LiteralIndex;
  readonly #verifier: Verifier;
  /** Whether some pattern has no literals. Such a pattern is tried on every line. */
  readonly #hasAlways: boolean;
  /** Whether some pattern may match across lines. Such a pattern is tried on the text as a whole. */
  readonly #hasCrossing: boolean;
  /** The literals of the current line. */
  readonly #literals: PresentLiterals;
  /** The patterns that were tried on the current line. */
  readonly #triedOnLine: SparseSet;
  /** The patterns that were found in the current text. They are not tried on its other lines. */
  readonly #hitInText: SparseSet;
  /** The patterns whose compilation the current text has paid for. */
  readonly #chargedInText: SparseSet;

  constructor(patterns: readonly string[], index: LiteralIndex) {
    this.#index = index;
    this.#verifier = new Verifier(patterns);
    this.#hasAlways = index.always.length > 0;
    this.#hasCrossing = index.crossesLines.includes(1);
    this.#literals = new PresentLiterals(index);
    this.#triedOnLine = new SparseSet(patterns.length);
    this.#hitInText = new SparseSet(patterns.length);
    this.#chargedInText = new SparseSet(patterns.length);
  }

  /** Whether the literal hits suffice for at least one pattern. Usually they do not. */
  isWorthwhile(range: HitRange): boolean {
    if (this.#hasAlways || range.literalHits.isCut) return true;
    if (range.from === range.to) return false;
    this.#literals.note(range);
    return this.#literals.hasCandidate();
  }

  /**
   * Finds the patterns in a text. The literal hits of the text determine which patterns can match. The search verifies each of
   * these exactly, until `work` is used up. It adds every try to `tried`, if given.
   */
  search(text: string, range: HitRange, work: Work, tried?: TriedPattern[]): SearchResult {
    this.#hitInText.clear();
    this.#chargedInText.clear();
    const { isCut, isAscii } = range.literalHits;
    const search: TextSearch = { hits: [], work, tried };
    if (isCut) noteLeftOut(work);
    if (text.includes('\n')) this.#searchLines(text, range, search);
    else this.#searchLine(new PreparedLine(text, 0, 'sole', isAscii), range, search);
    const caps = capsReached(work);
    if (search.hits.length === 0 && caps.length === 0) return NOTHING_FOUND;
    return { hits: search.hits.sort((a, b) => a.pattern - b.pattern), caps };
  }

  /** Searches each line by itself, then the whole text for the patterns that may match across lines. */
  #searchLines(text: string, range: HitRange, search: TextSearch): void {
    const { literalHits } = range;
    let { from, start } = range;
    for (const line of text.split('\n')) {
      const end = start + line.length;
      const to = literalHits.endOf(from, end);
      if (to > from || this.#hasAlways) {
        const part = new PreparedLine(line, start - range.start, 'part', literalHits.isAscii);
        this.#searchLine(part, { literalHits, from, to, start }, search);
      }
      from = to;
      start = end + 1;
    }
    if (this.#hasCrossing)
      this.#searchLine(new PreparedLine(text, 0, 'whole', literalHits.isAscii), range, search);
  }

  #searchLine(line: PreparedLine, range: HitRange, search: TextSearch): void {
    const literals = this.#literals;
    this.#triedOnLine.clear();
    literals.note(range, line);
    literals.sort();
    for (let i = 0; i < literals.count; i++) this.#tryPatternsOf(literals.numbers[i] as number, line, search);
    if (!this.#hasAlways || isSpent(search.work)) return;
    chargePostings(search.work, this.#index.always.length);
    for (const pattern of this.#index.always) this.#tryPattern(pattern, line, search);
  }

  #tryPatternsOf(literal: number, line: PreparedLine, search: TextSearch): void {
    if (isSpent(search.work)) return;
    const { starts, items } = this.#index.patternsOf;
    const start = starts[literal] as number;
    const end = starts[literal + 1] as number;
    chargePostings(search.work, end - start);
    for (let at = start; at < end; at++)
      if (this.#literals.isCandidate(at)) this.#tryPattern(items[at] as number, line, search);
  }

  /** Tries a pattern at most once on a line, and no more after its first hit in the text. */
  #tryPattern(pattern: number, line: PreparedLine, search: TextSearch): void {
    if (!this.#isFor(pattern, line) || this.#triedOnLine.has(pattern) || this.#hitInText.has(pattern)) return;
    this.#triedOnLine.add(pattern);
    this.#verify(pattern, line, search);
  }

  #isFor(pattern: number, { extent }: PreparedLine): boolean {
    return extent === 'sole' || (this.#index.crossesLines[pattern] === 1) === (extent === 'whole');
  }

  #verify(pattern: number, line: PreparedLine, { work, hits, tried }: TextSearch): void {
    if (mustSkip(work)) {
      tried?.push({ pattern, offset: line.offset, means: 're2js', outcome: 'skipped' });
      return;
    }
    const { skipped } = work;
    if (!this.#chargedInText.has(pattern)) chargePattern(work);
    this.#chargedInText.add(pattern);
    const hit = this.#verifier.verify(pattern, line, work);
    tried?.push({
      pattern,
      offset: line.offset,
      means: this.#verifier.means(pattern, line),
      outcome: hit ? 'hit' : work.skipped > skipped ? 'skipped' : 'miss',
    });
    if (!hit) return;
    this.#hitInText.add(pattern);
    hits.push(hit);
  }
}
