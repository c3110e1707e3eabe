import { foldText } from '../regex/syntax/case-folding.ts';
import { type Engine, NOTHING, type SearchResult } from './engine.ts';
import type { SearchExplanation, TriedPattern } from './explanation.ts';
import type { PatternIndexData } from './index/index-data.ts';
import { loadLiteralIndex } from './index/literal-index.ts';
import { createScanner } from './index/scanner.ts';
import type { Sightings } from './index/sightings.ts';
import { createNearSearch, type NearSearch } from './near-search.ts';
import { createPatternSearch, type Seen } from './pattern-search.ts';
import { type Portion, portionsOf } from './portions.ts';
import {
  type BatchWork,
  searchInBatch,
  startBatch,
  startWork,
  WORK_LIMITS,
  type Work,
  type WorkLimits,
} from './work.ts';

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

/** Many texts under way: what each holds, what is known of equal ones, and what may still be done for the others. */
type Batch = { results: SearchResult[]; known: Map<string, SearchResult>; work: BatchWork };

const asItIs = (portion: Portion) => portion;

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
  const index = loadLiteralIndex(data);
  const scan = createScanner(index);
  const patternSearch = createPatternSearch(patterns, index);

  function search(text: string): SearchResult {
    return searchAlone(text, startWork(limits));
  }

  function searchAlone(text: string, work: Work): SearchResult {
    const seen = see(text);
    return patternSearch.isWorthwhile(seen) ? patternSearch.search(text, seen, work) : NOTHING;
  }

  function see(text: string): Seen {
    const sightings = scan(text);
    return { sightings, from: 0, to: sightings.count, start: 0 };
  }

  function searchAll(texts: readonly string[], prepare = asItIs): SearchResult[] {
    const results: SearchResult[] = new Array(texts.length).fill(NOTHING);
    const batch: Batch = { results, known: new Map(), work: startBatch(limits) };
    for (const portion of portionsOf(texts)) searchPortion(prepare(portion), batch);
    return results;
  }

  function searchPortion(portion: Portion, batch: Batch): void {
    const sightings = scan(portion.joined);
    if (sightings.isCut) searchApart(portion, batch);
    else searchTogether(portion, sightings, batch);
  }

  /** Most texts have nothing in them that would be worth another look. */
  function searchTogether({ from, texts }: Portion, sightings: Sightings, batch: Batch): void {
    // One object for all: most texts need nothing more.
    const seen = { sightings, from: 0, to: 0, start: 0 };
    for (let i = 0; i < texts.length; i++) {
      const text = texts[i] as string;
      seen.to = sightings.endOf(seen.from, seen.start + text.length);
      if (patternSearch.isWorthwhile(seen))
        batch.results[from + i] = searchOnce(text, batch, (work) => patternSearch.search(text, seen, work));
      seen.start += text.length + 1;
      seen.from = seen.to;
    }
  }

  /** Where one of the texts is too much for a scan: its neighbours are not to suffer from it. */
  function searchApart({ from, texts }: Portion, batch: Batch): void {
    for (const [i, text] of texts.entries())
      batch.results[from + i] = searchOnce(text, batch, (work) => searchAlone(text, work));
  }

  function searchOnce(
    text: string,
    { known, work }: Batch,
    search: (work: Work) => SearchResult,
  ): SearchResult {
    const result = known.get(text) ?? searchInBatch(work, limits, search);
    known.set(text, result);
    return result;
  }

  function explain(text: string): SearchExplanation {
    const tried: TriedPattern[] = [];
    const seen = see(text);
    const { caps } = patternSearch.search(text, seen, startWork(limits), tried);
    const folded = foldText(text);
    const literals = [...seen.sightings.distinct()].map((number) => {
      const literal = index.literals[number] ?? '';
      return { literal, at: folded.indexOf(literal) };
    });
    return { literals: literals.filter(({ at }) => at >= 0).sort((a, b) => a.at - b.at), tried, caps };
  }

  return { search, searchAll, explain, nearHits: createNearSearch(patterns, index, scan) };
}
