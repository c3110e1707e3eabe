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
import type { PatternIndexData } from './index/literal-index.ts';
import { type LiteralIndex, loadLiteralIndex } from './index/literal-index.ts';
import { createScanner, type LiteralHits, type Scanner } from './index/scanner.ts';
import { findNearHits, type NearHit, type NearSearch } from './near-search.ts';
import { PatternSearch } from './pattern-search.ts';
import type { HitRange } from './present-literals.ts';
import { searchInBulk, startBulk, startWork, WORK_LIMITS, type Work, type WorkLimits } from './work.ts';

export interface IndexedEngine extends Engine {
  /**
   * Searches many texts, much faster than one by one. Equal texts are searched once and share their result.
   * @param shared the work that is left for these texts and others together; without it, the limits of one bulk search apply
   */
  searchAll(texts: readonly string[], shared?: BulkWork): SearchResult[];
  /** Finds up to a number of patterns that nearly match, the nearest first. */
  nearHits: NearSearch;
  /** Describes the search of a text for people. It is slow. */
  explain(text: string): SearchExplanation;
}

/**
 * The engine in use. A scan finds the literals of the index in a text. They select the patterns that can match, and each
 * of these is verified exactly, in linear time. It gives the same answers as the reference engine. If it reaches a limit,
 * the result says so.
 * @param data the result of `buildPatternIndex` for the same patterns
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

  searchAll(texts: readonly string[], shared: BulkWork = startBulk(this.#limits)): SearchResult[] {
    const bulk = new BulkSearch(texts.length, this.#limits, shared);
    for (const batch of batchesOf(texts)) this.#searchBatch(batch, bulk);
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

  /** Searches the texts of a batch with one scan. Most texts need no further work. */
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

  /** Scans each text by itself if one of them is too expensive for a common scan, so that the others are not cut short. */
  #searchApart({ from, texts }: Batch, bulk: BulkSearch): void {
    for (const [i, text] of texts.entries())
      bulk.searchOnce(from + i, text, (work) => this.#searchAlone(text, work));
  }
}

/** The state of a bulk search. */
class BulkSearch {
  readonly results: SearchResult[];
  readonly #limits: WorkLimits;
  /** The results by text, for equal texts. */
  readonly #known = new Map<string, SearchResult>();
  /** The budget left for the other texts. */
  readonly #work: BulkWork;

  constructor(size: number, limits: WorkLimits, work: BulkWork) {
    this.results = new Array(size).fill(NOTHING_FOUND);
    this.#limits = limits;
    this.#work = work;
  }

  searchOnce(place: number, text: string, search: (work: Work) => SearchResult): void {
    const result = this.#known.get(text) ?? searchInBulk(this.#work, this.#limits, search);
    this.#known.set(text, result);
    this.results[place] = result;
  }
}
