import type { Chain, ChainProgram, Segment } from './chain.ts';
import { type Haystack, hasGivenUp } from './haystack.ts';
import { findFirst, findLast, matchSegment } from './match-segment.ts';

/** The match of a program in a line: offsets, the end excluded. */
export type ChainMatch = { start: number; end: number };
/** The match of one chain. Of two matches, RE2 prefers the one whose `preference` comes first in lexical order. */
type Placement = ChainMatch & { preference: number[] };

/**
 * The leftmost-first match of a program in a line; null without a match. 'gave up' means that only re2js can decide. If several
 * chains match, the earliest start wins. After that, RE2's order of tries decides: the ends of the gaps and the options taken.
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
 * Places the segments of a chain, first from the right, each as late as possible. This shows how far each gap may reach. Then
 * it goes from the left: the first segment at its first place, greedy gaps as long as possible, lazy gaps as short as possible.
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

/** A cheap test before the exact one: the literals must occur in the order of the segments. */
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

/** The latest possible end of a segment, given the latest start of the next one. */
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
