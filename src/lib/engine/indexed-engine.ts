import { foldText } from '../regex/syntax/case-folding.ts';
import { type Batch, batchesOf } from './batches.ts';
import {
  type BulkWork,
  type Engine,
  NOTHING_FOUND,
  type SearchExplanation,
  type SearchResult,
  type TriedPattern,
} from './engine.ts';
import type { PatternIndexData } from './index/index-data.ts';
import { type LiteralIndex, loadLiteralIndex } from './index/literal-index.ts';
import { createScanner, type LiteralHits, type Scanner } from './index/scanner.ts';
import { findNearHits, type NearHit, type NearSearch } from './near-search.ts';
import { PatternSearch } from './pattern-search.ts';
import type { HitRange } from './present-literals.ts';
import { searchInBulk, startBulk, startWork, WORK_LIMITS, type Work, type WorkLimits } from './work.ts';

export interface IndexedEngine extends Engine {
  /**
   * What each of many texts holds: much faster than one by one. Equal texts are searched once and share their result.
   * @param prepare what is to be done to the texts before they are searched: as many come out of it
   */
  searchAll(texts: readonly string[], prepare?: (batch: Batch) => Batch): SearchResult[];
  /** At most so many patterns that nearly match, the nearest first. */
  nearHits: NearSearch;
  /** What a search of this text does: for people, not for speed. */
  explain(text: string): SearchExplanation;
}

/**
 * The engine in use: a scan finds which of the index's literals a text holds, those say which patterns can match at all,
 * and each of these is verified exactly, in linear time. It answers as the reference engine does, unless a cap is
 * reached, and then says so.
 * @param data what `buildPatternIndex` made of the same patterns
 */
export function createIndexedEngine(
  patterns: readonly string[],
  data: PatternIndexData,
  limits: WorkLimits = WORK_LIMITS,
): IndexedEngine {
  if (data.patterns !== patterns.length) throw new Error('the index was built of other patterns');
  return new ScanningEngine(patterns, loadLiteralIndex(data), limits);
}

class ScanningEngine implements IndexedEngine {
  readonly #patterns: readonly string[];
  readonly #index: LiteralIndex;
  readonly #limits: WorkLimits;
  readonly #scan: Scanner;
  readonly #patternSearch: PatternSearch;

  constructor(patterns: readonly string[], index: LiteralIndex, limits: WorkLimits) {
    this.#patterns = patterns;
    this.#index = index;
    this.#limits = limits;
    this.#scan = createScanner(index);
    this.#patternSearch = new PatternSearch(patterns, index);
  }

  search(text: string, shared?: BulkWork): SearchResult {
    if (shared) return searchInBulk(shared, this.#limits, (work) => this.#searchAlone(text, work));
    return this.#searchAlone(text, startWork(this.#limits));
  }

  searchAll(texts: readonly string[], prepare = asItIs): SearchResult[] {
    const bulk = new BulkSearch(texts.length, this.#limits);
    for (const batch of batchesOf(texts)) this.#searchBatch(prepare(batch), bulk);
    return bulk.results;
  }

  nearHits(text: string, limit: number): NearHit[] {
    return findNearHits({ patterns: this.#patterns, index: this.#index, scan: this.#scan }, text, limit);
  }

  explain(text: string): SearchExplanation {
    const tried: TriedPattern[] = [];
    const range = this.#findLiterals(text);
    const { caps } = this.#patternSearch.search(text, range, startWork(this.#limits), tried);
    const folded = foldText(text);
    const literals = [...range.literalHits.distinct()].map((number) => {
      const literal = this.#index.literals[number] ?? '';
      return { literal, at: folded.indexOf(literal) };
    });
    return { literals: literals.filter(({ at }) => at >= 0).sort((a, b) => a.at - b.at), tried, caps };
  }

  #searchAlone(text: string, work: Work): SearchResult {
    const range = this.#findLiterals(text);
    return this.#patternSearch.isWorthwhile(range)
      ? this.#patternSearch.search(text, range, work)
      : NOTHING_FOUND;
  }

  #findLiterals(text: string): HitRange {
    const literalHits = this.#scan(text);
    return { literalHits, from: 0, to: literalHits.count, start: 0 };
  }

  #searchBatch(batch: Batch, bulk: BulkSearch): void {
    const literalHits = this.#scan(batch.joined);
    if (literalHits.isCut) this.#searchApart(batch, bulk);
    else this.#searchTogether(batch, literalHits, bulk);
  }

  /** Most texts have nothing in them that would be worth another look. */
  #searchTogether({ from, texts }: Batch, literalHits: LiteralHits, bulk: BulkSearch): void {
    const patternSearch = this.#patternSearch;
    // One object for all: most texts need nothing more.
    const range = { literalHits, from: 0, to: 0, start: 0 };
    for (let i = 0; i < texts.length; i++) {
      const text = texts[i] as string;
      range.to = literalHits.endOf(range.from, range.start + text.length);
      if (patternSearch.isWorthwhile(range))
        bulk.searchOnce(from + i, text, (work) => patternSearch.search(text, range, work));
      range.start += text.length + 1;
      range.from = range.to;
    }
  }

  /** Where one of the texts is too much for a scan: its neighbours are not to suffer from it. */
  #searchApart({ from, texts }: Batch, bulk: BulkSearch): void {
    for (const [i, text] of texts.entries())
      bulk.searchOnce(from + i, text, (work) => this.#searchAlone(text, work));
  }
}

const asItIs = (batch: Batch) => batch;

/** Many texts under way. */
class BulkSearch {
  readonly results: SearchResult[];
  readonly #limits: WorkLimits;
  /** What equal texts hold. */
  readonly #known = new Map<string, SearchResult>();
  /** What may still be done for the others. */
  readonly #work: BulkWork;

  constructor(size: number, limits: WorkLimits) {
    this.results = new Array(size).fill(NOTHING_FOUND);
    this.#limits = limits;
    this.#work = startBulk(limits);
  }

  searchOnce(place: number, text: string, search: (work: Work) => SearchResult): void {
    const result = this.#known.get(text) ?? searchInBulk(this.#work, this.#limits, search);
    this.#known.set(text, result);
    this.results[place] = result;
  }
}
