import type { Chain, ChainProgram, Segment } from './chain.ts';
import { type Haystack, hasGivenUp } from './haystack.ts';
import { findFirst, findLast, matchSegment } from './match-segment.ts';

/** Where a program matches a line. */
export type ChainMatch = { start: number; end: number };
/** Where a chain's segments lie, and how good RE2 finds that: of two lists the smaller is preferred. */
type Placement = ChainMatch & { preference: number[] };

/**
 * The leftmost-first match of a program in a line, null, or 'gave up' when the line was too costly or too hard. Of the
 * chains that match, the one that starts first wins; of those, the one whose choices RE2 would have tried first: where
 * each gap ends, which option was taken.
 */
export function runChains(program: ChainProgram, haystack: Haystack): ChainMatch | null | 'gave up' {
  if (program.countsGaps && haystack.lastSurrogate) return 'gave up';
  let best: Placement | null = null;
  for (const chain of program.chains) {
    const placement = placeChain(chain, haystack);
    if (placement && (!best || isPreferred(placement.preference, best.preference))) best = placement;
  }
  return hasGivenUp(haystack) ? 'gave up' : best;
}

/**
 * Places the segments from the right, each as late as it can be, so that every gap knows how far it may reach. Then from
 * the left: the first segment at its first place, a greedy gap as far as it may, a lazy one as short as it can.
 */
function placeChain(chain: Chain, haystack: Haystack): Placement | null {
  const { text } = haystack;
  if (!hasNeedles(chain.segments, text)) return null;
  const latest = latestStarts(chain, haystack);
  if (!latest) return null;
  const preference: number[] = [];
  let start = 0;
  let at = 0;
  for (const [i, segment] of chain.segments.entries()) {
    const gap = i === 0 ? chain.before : chain.gaps[i - 1];
    const limit = limitOf(chain, text, latest, i);
    const place = gap?.greedy ? (latest[i] ?? -1) : findFirst(segment, haystack, at + (gap?.min ?? 0), limit);
    if (place < at + (gap?.min ?? 0)) return null;
    if (i === 0 && !gap) start = place;
    at = matchSegment(segment, haystack, place);
    preference.push(gap?.greedy ? -place : place, ...segment.choices);
  }
  preference.unshift(start);
  return { start, end: endOf(chain, text, at), preference };
}

/** A cheap look before the exact one: the literals must occur in the order of the segments. */
function hasNeedles(segments: Segment[], text: string): boolean {
  let from = 0;
  for (const { needle } of segments) {
    const at = text.indexOf(needle, from);
    if (at < 0) return false;
    from = at + needle.length;
  }
  return true;
}

function latestStarts(chain: Chain, haystack: Haystack): number[] | null {
  const latest: number[] = [];
  for (let i = chain.segments.length - 1; i >= 0; i--) {
    const segment = chain.segments[i];
    const start = segment ? findLast(segment, haystack, limitOf(chain, haystack.text, latest, i)) : -1;
    if (start < 0) return null;
    latest[i] = start;
  }
  return latest;
}

/** Where a segment must end at the latest, given the latest start of the next. */
function limitOf(chain: Chain, text: string, latest: number[], i: number): number {
  const isLast = i === chain.segments.length - 1;
  const gap = isLast ? chain.after : chain.gaps[i];
  const next = isLast ? text.length : (latest[i + 1] ?? 0);
  return next - (gap?.min ?? 0);
}

function endOf({ after }: Chain, text: string, at: number): number {
  if (!after) return at;
  return after.greedy ? text.length : at + after.min;
}

function isPreferred(a: number[], b: number[]): boolean {
  const first = a.findIndex((value, i) => value !== b[i]);
  return first >= 0 && (a[first] ?? 0) < (b[first] ?? 0);
}
