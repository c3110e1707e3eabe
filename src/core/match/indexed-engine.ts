import { type Engine, NOTHING, type SearchResult } from './engine.ts';
import type { SearchExplanation, TriedPattern } from './explanation.ts';
import { foldText } from './fold.ts';
import type { PatternIndexData } from './index/index-data.ts';
import { loadLiteralIndex } from './index/literal-index.ts';
import { createScanner } from './index/scanner.ts';
import { createNearSearch, type NearSearch } from './near-search.ts';
import { createPatternSearch, type SeenInText } from './pattern-search.ts';
import { type Portion, portionsOf } from './portions.ts';
import { WORK_LIMITS, type WorkLimits } from './work.ts';

export interface IndexedEngine extends Engine {
  /** What each of many texts holds: much faster than one by one. Equal texts are searched once and share their result. */
  searchAll(texts: readonly string[]): SearchResult[];
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
  const index = loadLiteralIndex(data);
  const scan = createScanner(index);
  const patternSearch = createPatternSearch(patterns, index, limits);

  function search(text: string): SearchResult {
    const sightings = scan(text);
    if (!patternSearch.isWorthwhile(sightings, 0, sightings.count)) return NOTHING;
    return patternSearch.search(text, { sightings, from: 0, to: sightings.count, start: 0 });
  }

  function searchAll(texts: readonly string[]): SearchResult[] {
    const results: SearchResult[] = new Array(texts.length).fill(NOTHING);
    const known = new Map<string, SearchResult>();
    for (const portion of portionsOf(texts)) searchPortion(texts, portion, known, results);
    return results;
  }

  /** The texts are scanned as lines of one: most have nothing in them that would be worth another look. */
  function searchPortion(
    texts: readonly string[],
    { from: first, to: end }: Portion,
    known: Map<string, SearchResult>,
    results: SearchResult[],
  ): void {
    const sightings = scan(texts.slice(first, end).join('\n'));
    let start = 0;
    let from = 0;
    for (let i = first; i < end; i++) {
      const text = texts[i] as string;
      const to = sightings.endOf(from, start + text.length);
      if (patternSearch.isWorthwhile(sightings, from, to))
        results[i] = searchOnce(text, { sightings, from, to, start }, known);
      start += text.length + 1;
      from = to;
    }
  }

  function searchOnce(text: string, seen: SeenInText, known: Map<string, SearchResult>): SearchResult {
    const result = known.get(text) ?? patternSearch.search(text, seen);
    known.set(text, result);
    return result;
  }

  function explain(text: string): SearchExplanation {
    const tried: TriedPattern[] = [];
    const sightings = scan(text);
    const { caps } = patternSearch.search(text, { sightings, start: 0, from: 0, to: sightings.count }, tried);
    const folded = foldText(text);
    const literals = [...sightings.distinct()].map((number) => {
      const literal = index.literals[number] ?? '';
      return { literal, at: folded.indexOf(literal) };
    });
    return { literals: literals.filter(({ at }) => at >= 0).sort((a, b) => a.at - b.at), tried, caps };
  }

  return { search, searchAll, explain, nearHits: createNearSearch(patterns, index, scan) };
}
