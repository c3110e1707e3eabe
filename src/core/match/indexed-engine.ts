import { createConfirmer } from './confirm.ts';
import type { Engine, PatternHit, SearchResult } from './engine.ts';
import type { SearchExplanation, TriedPattern } from './explanation.ts';
import { foldText } from './fold.ts';
import type { PatternIndexData } from './index/index-data.ts';
import { loadLiteralIndex } from './index/literal-index.ts';
import { createScanner } from './index/scanner.ts';
import { Line } from './line.ts';
import { createNearSearch, type NearSearch } from './near-search.ts';
import {
  capsReached,
  chargeList,
  chargePattern,
  isSpent,
  mustSkip,
  startWork,
  WORK_LIMITS,
  type Work,
  type WorkLimits,
} from './work.ts';

export interface IndexedEngine extends Engine {
  /** At most so many patterns that nearly match, the nearest first. */
  nearHits: NearSearch;
  /** What a search of this text does: for people, not for speed. */
  explain(text: string): SearchExplanation;
}

/** One search under way. */
type Search = {
  hits: PatternHit[];
  work: Work;
  /** Patterns that may match across lines, which are for the whole text; each once. */
  acrossLines: number[];
  /** Filled when someone wants to know. */
  tried: TriedPattern[] | null;
};

/**
 * The engine in use: a scan finds which of the index's literals a line holds, those say which patterns can match at all,
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
  const scanner = createScanner(index);
  const confirmer = createConfirmer(patterns);
  /** The line and the search in which a pattern was last tried or hit: nothing has to be wiped between two. */
  const triedIn = new Uint32Array(patterns.length);
  const hitIn = new Uint32Array(patterns.length);
  const deferredIn = new Uint32Array(patterns.length);
  const confirmedIn = new Uint32Array(patterns.length);
  let lines = 0;
  let searches = 0;

  function search(text: string): SearchResult {
    return runSearch(text, null);
  }

  function runSearch(text: string, tried: TriedPattern[] | null): SearchResult {
    searches++;
    const state: Search = { hits: [], work: startWork(limits), acrossLines: [], tried };
    if (text.includes('\n')) searchLines(text, state);
    else searchLine(text, 0, state, true);
    if (state.hits.length > 1) state.hits.sort((a, b) => a.pattern - b.pattern);
    return { hits: state.hits, caps: capsReached(state.work) };
  }

  function searchLines(text: string, state: Search): void {
    let offset = 0;
    for (const line of text.split('\n')) {
      searchLine(line, offset, state, false);
      offset += line.length + 1;
    }
    if (state.acrossLines.length === 0) return;
    scanner.scan(text);
    const whole = new Line(text, 0, scanner.isAscii(), true);
    for (const pattern of state.acrossLines) if (hasSecond(pattern)) confirm(pattern, whole, state);
  }

  function searchLine(text: string, offset: number, state: Search, isWhole: boolean): void {
    if (isSpent(state.work)) return;
    lines++;
    const found = scanner.scan(text);
    if (found === 0 && index.always.length === 0) return;
    const line = new Line(text, offset, scanner.isAscii(), false);
    const { starts, items } = index.patternsOf;
    for (let i = 0; i < found; i++) {
      const literal = scanner.found[i] ?? 0;
      const from = starts[literal] ?? 0;
      const to = starts[literal + 1] ?? 0;
      if (isSpent(state.work)) return;
      chargeList(state.work, to - from);
      for (let at = from; at < to; at++) {
        tryPattern(items[at] ?? 0, line, state, isWhole);
      }
    }
    chargeList(state.work, index.always.length);
    for (const pattern of index.always) tryPattern(pattern, line, state, isWhole);
  }

  /** A pattern is tried once on a line, and no more once it has been found. */
  function tryPattern(pattern: number, line: Line, state: Search, isWhole: boolean): void {
    if (triedIn[pattern] === lines || hitIn[pattern] === searches) return;
    triedIn[pattern] = lines;
    if (isWhole || index.crossesLines[pattern] === 0) {
      if (hasSecond(pattern)) confirm(pattern, line, state);
    } else if (deferredIn[pattern] !== searches) {
      deferredIn[pattern] = searches;
      state.acrossLines.push(pattern);
    }
  }

  function hasSecond(pattern: number): boolean {
    const { starts, items } = index.second;
    const from = starts[pattern] ?? 0;
    const to = starts[pattern + 1] ?? 0;
    for (let at = from; at < to; at++) if (scanner.isFound(items[at] ?? 0)) return true;
    return from === to;
  }

  function confirm(pattern: number, line: Line, state: Search): void {
    if (mustSkip(state.work)) {
      state.tried?.push({ pattern, offset: line.offset, means: 're2js', outcome: 'skipped' });
      return;
    }
    const { skipped } = state.work;
    if (confirmedIn[pattern] !== searches) chargePattern(state.work);
    confirmedIn[pattern] = searches;
    const hit = confirmer.confirm(pattern, line, state.work);
    state.tried?.push({
      pattern,
      offset: line.offset,
      means: confirmer.means(pattern, line),
      outcome: hit ? 'hit' : state.work.skipped > skipped ? 'skipped' : 'miss',
    });
    if (!hit) return;
    hitIn[pattern] = searches;
    state.hits.push(hit);
  }

  function explain(text: string): SearchExplanation {
    const tried: TriedPattern[] = [];
    const { caps } = runSearch(text, tried);
    const folded = foldText(text);
    const found = scanner.scan(text);
    const literals = Array.from(scanner.found.subarray(0, found), (number) => {
      const literal = index.literals[number] ?? '';
      return { literal, at: folded.indexOf(literal) };
    });
    return { literals: literals.filter(({ at }) => at >= 0).sort((a, b) => a.at - b.at), tried, caps };
  }

  return { search, explain, nearHits: createNearSearch(patterns, index, scanner) };
}
