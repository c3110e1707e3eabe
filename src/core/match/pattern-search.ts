import { createConfirmer } from './confirm.ts';
import type { PatternHit, SearchResult } from './engine.ts';
import type { TriedPattern } from './explanation.ts';
import { type LiteralIndex, NO_SECOND } from './index/literal-index.ts';
import type { Sightings } from './index/sightings.ts';
import { Line } from './line.ts';
import { Marks } from './marks.ts';
import {
  capsReached,
  chargeList,
  chargePattern,
  isSpent,
  mustSkip,
  startWork,
  type Work,
  type WorkLimits,
} from './work.ts';

/** The sightings of one of the texts that were scanned together: from one up to another. */
export type SeenInText = {
  sightings: Sightings;
  from: number;
  to: number;
  /** The place where the text starts. */
  start: number;
};

export type PatternSearch = {
  /**
   * Finds the patterns in a text, given the literals that were seen there: those say which patterns can match at all, and
   * each of these is confirmed exactly. What is tried is noted in `tried` if that is given.
   */
  search: (text: string, seen: SeenInText, tried?: TriedPattern[]) => SearchResult;
  /** Whether the literals seen, from one up to another, are enough for some pattern: most often they are not. */
  isWorthwhile: (sightings: Sightings, from: number, to: number) => boolean;
};

/** One search under way. */
type Search = {
  seen: SeenInText;
  hits: PatternHit[];
  work: Work;
  tried: TriedPattern[] | undefined;
};

export function createPatternSearch(
  patterns: readonly string[],
  index: LiteralIndex,
  limits: WorkLimits,
): PatternSearch {
  const hasAlways = index.always.length > 0;
  const hasCrossing = index.crossesLines.includes(1);
  const confirmer = createConfirmer(patterns);
  const literals = new Uint32Array(index.literals.length);
  const isSeen = new Marks(index.literals.length);
  const triedOnLine = new Marks(patterns.length);
  const hitInText = new Marks(patterns.length);
  const chargedInText = new Marks(patterns.length);

  function search(text: string, seen: SeenInText, tried?: TriedPattern[]): SearchResult {
    hitInText.wipe();
    chargedInText.wipe();
    const state: Search = { seen, hits: [], work: startWork(limits), tried };
    if (text.includes('\n')) searchLines(text, state);
    else searchLine(new Line(text, 0, 'sole', seen.sightings.isAscii), seen.from, seen.to, state);
    if (state.hits.length > 1) state.hits.sort((a, b) => a.pattern - b.pattern);
    return { hits: state.hits, caps: capsReached(state.work) };
  }

  function isWorthwhile(sightings: Sightings, from: number, to: number): boolean {
    if (hasAlways || from === to) return hasAlways;
    const count = noteLiterals(sightings, from, to);
    for (let i = 0; i < count; i++) {
      const literal = literals[i] as number;
      const end = index.patternsOf.starts[literal + 1] as number;
      for (let at = index.patternsOf.starts[literal] as number; at < end; at++)
        if (isCandidate(at)) return true;
    }
    return false;
  }

  /** Each line by itself, and then the whole for the patterns that may match across lines. */
  function searchLines(text: string, search: Search): void {
    const { sightings, start, to } = search.seen;
    let { from } = search.seen;
    let offset = 0;
    for (const line of text.split('\n')) {
      const next = sightings.endOf(from, start + offset + line.length);
      if (next > from || hasAlways)
        searchLine(new Line(line, offset, 'part', sightings.isAscii), from, next, search);
      from = next;
      offset += line.length + 1;
    }
    if (hasCrossing) searchLine(new Line(text, 0, 'whole', sightings.isAscii), search.seen.from, to, search);
  }

  function searchLine(line: Line, from: number, to: number, search: Search): void {
    triedOnLine.wipe();
    const count = noteLiterals(search.seen.sightings, from, to);
    for (let i = 0; i < count; i++) tryPatternsOf(literals[i] as number, line, search);
    if (!hasAlways || isSpent(search.work)) return;
    chargeList(search.work, index.always.length);
    for (const pattern of index.always) tryPattern(pattern, line, search);
  }

  /** How many literals were seen from one sighting up to another: they are the first of `literals`. */
  function noteLiterals(sightings: Sightings, from: number, to: number): number {
    isSeen.wipe();
    let count = 0;
    for (let i = from; i < to; i++) {
      const literal = sightings.literals[i] as number;
      if (isSeen.has(literal)) continue;
      isSeen.add(literal);
      literals[count++] = literal;
    }
    return count;
  }

  function tryPatternsOf(literal: number, line: Line, search: Search): void {
    if (isSpent(search.work)) return;
    const { starts, items } = index.patternsOf;
    const start = starts[literal] as number;
    const end = starts[literal + 1] as number;
    chargeList(search.work, end - start);
    for (let at = start; at < end; at++) if (isCandidate(at)) tryPattern(items[at] as number, line, search);
  }

  /** A pattern is tried once on a line, and no more once it has been found. */
  function tryPattern(pattern: number, line: Line, search: Search): void {
    if (!isFor(pattern, line) || triedOnLine.has(pattern) || hitInText.has(pattern)) return;
    triedOnLine.add(pattern);
    confirm(pattern, line, search);
  }

  function isFor(pattern: number, { extent }: Line): boolean {
    return extent === 'sole' || (index.crossesLines[pattern] === 1) === (extent === 'whole');
  }

  /** Whether the pattern at a place of the index's lists has all literals that the index knows of. */
  function isCandidate(at: number): boolean {
    const second = index.secondOfItem[at] as number;
    if (second >= 0) return isSeen.has(second);
    return second === NO_SECOND || hasSecond(index.patternsOf.items[at] as number);
  }

  /** Whether a literal of the pattern's second set was seen. */
  function hasSecond(pattern: number): boolean {
    const { starts, items } = index.second;
    const from = starts[pattern] as number;
    const to = starts[pattern + 1] as number;
    for (let at = from; at < to; at++) if (isSeen.has(items[at] as number)) return true;
    return false;
  }

  function confirm(pattern: number, line: Line, { work, hits, tried }: Search): void {
    if (mustSkip(work)) {
      tried?.push({ pattern, offset: line.offset, means: 're2js', outcome: 'skipped' });
      return;
    }
    const { skipped } = work;
    if (!chargedInText.has(pattern)) chargePattern(work);
    chargedInText.add(pattern);
    const hit = confirmer.confirm(pattern, line, work);
    tried?.push({
      pattern,
      offset: line.offset,
      means: confirmer.means(pattern, line),
      outcome: hit ? 'hit' : work.skipped > skipped ? 'skipped' : 'miss',
    });
    if (!hit) return;
    hitInText.add(pattern);
    hits.push(hit);
  }

  return { search, isWorthwhile };
}
