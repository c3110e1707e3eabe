import { foldText } from '../regex/syntax/case-folding.ts';
import {
  type BatchWork,
  type Engine,
  NOTHING_FOUND,
  type SearchExplanation,
  type SearchResult,
  type TriedPattern,
} from './engine.ts';
import type { PatternIndexData } from './index/index-data.ts';
import { type LiteralIndex, loadLiteralIndex } from './index/literal-index.ts';
import { createScanner, type Scanner, type Sightings } from './index/scanner.ts';
import { findNearHits, type NearHit, type NearSearch } from './near-search.ts';
import { PatternSearch } from './pattern-search.ts';
import { type Portion, portionsOf } from './portions.ts';
import type { Seen } from './seen-literals.ts';
import { searchInBatch, startBatch, startWork, WORK_LIMITS, type Work, type WorkLimits } from './work.ts';

export interface IndexedEngine extends Engine {
  /**
   * What each of many texts holds: much faster than one by one. Equal texts are searched once and share their result.
   * @param prepare what is to be done to the texts before they are searched: as many come out of it
   */
  searchAll(texts: readonly string[], prepare?: (portion: Portion) => Portion): SearchResult[];
  /** At most so many patterns that nearly match, the nearest first. */
  nearHits: NearSearch;
  /** What a search of this text does: for people, not for speed. */
  explain(text: string): SearchExplanation;
}

/**
 * The engine in use: a scan finds which of the index's literals a text holds, those say which patterns can match at all,
 * and each of these is confirmed exactly, in linear time. It answers as the reference engine does, unless a cap is
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

  search(text: string, shared?: BatchWork): SearchResult {
    if (shared) return searchInBatch(shared, this.#limits, (work) => this.#searchAlone(text, work));
    return this.#searchAlone(text, startWork(this.#limits));
  }

  searchAll(texts: readonly string[], prepare = asItIs): SearchResult[] {
    const batch = new Batch(texts.length, this.#limits);
    for (const portion of portionsOf(texts)) this.#searchPortion(prepare(portion), batch);
    return batch.results;
  }

  nearHits(text: string, limit: number): NearHit[] {
    return findNearHits({ patterns: this.#patterns, index: this.#index, scan: this.#scan }, text, limit);
  }

  explain(text: string): SearchExplanation {
    const tried: TriedPattern[] = [];
    const seen = this.#see(text);
    const { caps } = this.#patternSearch.search(text, seen, startWork(this.#limits), tried);
    const folded = foldText(text);
    const literals = [...seen.sightings.distinct()].map((number) => {
      const literal = this.#index.literals[number] ?? '';
      return { literal, at: folded.indexOf(literal) };
    });
    return { literals: literals.filter(({ at }) => at >= 0).sort((a, b) => a.at - b.at), tried, caps };
  }

  #searchAlone(text: string, work: Work): SearchResult {
    const seen = this.#see(text);
    return this.#patternSearch.isWorthwhile(seen)
      ? this.#patternSearch.search(text, seen, work)
      : NOTHING_FOUND;
  }

  #see(text: string): Seen {
    const sightings = this.#scan(text);
    return { sightings, from: 0, to: sightings.count, start: 0 };
  }

  #searchPortion(portion: Portion, batch: Batch): void {
    const sightings = this.#scan(portion.joined);
    if (sightings.isCut) this.#searchApart(portion, batch);
    else this.#searchTogether(portion, sightings, batch);
  }

  /** Most texts have nothing in them that would be worth another look. */
  #searchTogether({ from, texts }: Portion, sightings: Sightings, batch: Batch): void {
    const patternSearch = this.#patternSearch;
    // One object for all: most texts need nothing more.
    const seen = { sightings, from: 0, to: 0, start: 0 };
    for (let i = 0; i < texts.length; i++) {
      const text = texts[i] as string;
      seen.to = sightings.endOf(seen.from, seen.start + text.length);
      if (patternSearch.isWorthwhile(seen))
        batch.searchOnce(from + i, text, (work) => patternSearch.search(text, seen, work));
      seen.start += text.length + 1;
      seen.from = seen.to;
    }
  }

  /** Where one of the texts is too much for a scan: its neighbours are not to suffer from it. */
  #searchApart({ from, texts }: Portion, batch: Batch): void {
    for (const [i, text] of texts.entries())
      batch.searchOnce(from + i, text, (work) => this.#searchAlone(text, work));
  }
}

const asItIs = (portion: Portion) => portion;

/** Many texts under way. */
class Batch {
  readonly results: SearchResult[];
  readonly #limits: WorkLimits;
  /** What equal texts hold. */
  readonly #known = new Map<string, SearchResult>();
  /** What may still be done for the others. */
  readonly #work: BatchWork;

  constructor(size: number, limits: WorkLimits) {
    this.results = new Array(size).fill(NOTHING_FOUND);
    this.#limits = limits;
    this.#work = startBatch(limits);
  }

  searchOnce(place: number, text: string, search: (work: Work) => SearchResult): void {
    const result = this.#known.get(text) ?? searchInBatch(this.#work, this.#limits, search);
    this.#known.set(text, result);
    this.results[place] = result;
  }
}
