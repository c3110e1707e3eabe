import { createConfirmer } from './confirm.ts';
import { NOTHING, type PatternHit, type SearchResult } from './engine.ts';
import type { TriedPattern } from './explanation.ts';
import { GRAM } from './index/grams.ts';
import { type LiteralIndex, NO_SECOND } from './index/literal-index.ts';
import type { Sightings } from './index/sightings.ts';
import { Line } from './line.ts';
import { Marks } from './marks.ts';
import { capsReached, chargeList, chargePattern, isSpent, mustSkip, noteLeftOut, type Work } from './work.ts';

/** What was seen in one of the texts that were scanned together, or on a line: the sightings from one up to another. */
export type Seen = {
  sightings: Sightings;
  from: number;
  to: number;
  /** Where it starts. */
  start: number;
};

export type PatternSearch = {
  /**
   * Finds the patterns in a text, given the literals that were seen there: those say which patterns can match at all, and
   * each of these is confirmed exactly, as long as `work` lasts. What is tried is noted in `tried` if that is given.
   */
  search: (text: string, seen: Seen, work: Work, tried?: TriedPattern[]) => SearchResult;
  /** Whether the literals that were seen are enough for some pattern: most often they are not. */
  isWorthwhile: (seen: Seen) => boolean;
};

/** One search under way. */
type Search = {
  hits: PatternHit[];
  work: Work;
  tried: TriedPattern[] | undefined;
};

export function createPatternSearch(patterns: readonly string[], index: LiteralIndex): PatternSearch {
  const hasAlways = index.always.length > 0;
  const hasCrossing = index.crossesLines.includes(1);
  const confirmer = createConfirmer(patterns);
  const literals = new Uint32Array(index.literals.length);
  const isSeen = new Marks(index.literals.length);
  const triedOnLine = new Marks(patterns.length);
  const hitInText = new Marks(patterns.length);
  const chargedInText = new Marks(patterns.length);

  function search(text: string, seen: Seen, work: Work, tried?: TriedPattern[]): SearchResult {
    hitInText.wipe();
    chargedInText.wipe();
    const { isCut, isAscii } = seen.sightings;
    const state: Search = { hits: [], work, tried };
    if (isCut) noteLeftOut(work);
    if (text.includes('\n')) searchLines(text, seen, state);
    else searchLine(new Line(text, 0, 'sole', isAscii), seen, state);
    const caps = capsReached(work);
    if (state.hits.length === 0 && caps.length === 0) return NOTHING;
    return { hits: state.hits.sort((a, b) => a.pattern - b.pattern), caps };
  }

  function isWorthwhile(seen: Seen): boolean {
    if (hasAlways || seen.sightings.isCut) return true;
    if (seen.from === seen.to) return false;
    const count = noteLiterals(seen);
    for (let i = 0; i < count; i++) {
      const literal = literals[i] as number;
      const end = index.patternsOf.starts[literal + 1] as number;
      for (let at = index.patternsOf.starts[literal] as number; at < end; at++)
        if (isCandidate(at)) return true;
    }
    return false;
  }

  /** Each line by itself, and then the whole for the patterns that may match across lines. */
  function searchLines(text: string, seen: Seen, search: Search): void {
    const { sightings } = seen;
    let { from, start } = seen;
    for (const line of text.split('\n')) {
      const end = start + line.length;
      const to = sightings.endOf(from, end);
      if (to > from || hasAlways) {
        const part = new Line(line, start - seen.start, 'part', sightings.isAscii);
        searchLine(part, { sightings, from, to, start }, search);
      }
      from = to;
      start = end + 1;
    }
    if (hasCrossing) searchLine(new Line(text, 0, 'whole', sightings.isAscii), seen, search);
  }

  function searchLine(line: Line, seen: Seen, search: Search): void {
    triedOnLine.wipe();
    const count = noteLiterals(seen, line);
    // In an order of their own: that in which they were seen depends on where a text starts, and a limit may end it.
    if (count > 1) literals.subarray(0, count).sort();
    for (let i = 0; i < count; i++) tryPatternsOf(literals[i] as number, line, search);
    if (!hasAlways || isSpent(search.work)) return;
    chargeList(search.work, index.always.length);
    for (const pattern of index.always) tryPattern(pattern, line, search);
  }

  /**
   * How many literals were seen: they are the first of `literals`. On a line that is given they are really there: what only
   * seems to be depends on the text's neighbours, since a newline passes for a sign as letters pass for each other.
   */
  function noteLiterals({ sightings, from, to, start }: Seen, line?: Line): number {
    isSeen.wipe();
    let count = 0;
    for (let i = from; i < to; i++) {
      const literal = sightings.literals[i] as number;
      if (isSeen.has(literal)) continue;
      if (line && !isThere(literal, (sightings.places[i] as number) - start, line)) continue;
      isSeen.add(literal);
      literals[count++] = literal;
    }
    return count;
  }

  /** By whichever of its grams it was seen; a short one begins with the gram, or after its first place. */
  function isThere(literal: number, place: number, { folded }: Line): boolean {
    const text = index.literals[literal] as string;
    const [even = 0, odd = 0] = index.gramStarts.subarray(2 * literal);
    const gram = place - 1;
    if (folded.startsWith(text, gram - even) || folded.startsWith(text, gram - odd)) return true;
    return text.length <= GRAM && folded.startsWith(text, place);
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
