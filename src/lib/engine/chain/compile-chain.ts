import type { RegexNode } from '../../regex/syntax/ast.ts';
import type { Chain, ChainProgram, Gap, Segment } from './chain.ts';
import { flatten, type Piece } from './flatten.ts';
import { makeSegment, type SegmentPiece } from './segment.ts';

/** Compiles a pattern to chains. Null if only re2js can decide where it matches. */
export function compileChains(node: RegexNode): ChainProgram | null {
  const variants = flatten(node);
  if (!variants) return null;
  const chains: Chain[] = [];
  for (const pieces of variants) {
    const chain = makeChain(pieces);
    if (!chain) return null;
    chains.push(chain);
  }
  return {
    chains,
    countsGaps: chains.some(countsGaps),
    crossesLines: chains.every((chain) => chain.segments.length === 1 && allGaps(chain).length === 0),
  };
}

function makeChain(pieces: Piece[]): Chain | null {
  const split = splitAtGaps(pieces);
  if (!split) return null;
  const { stretches, gaps } = split;
  const before = takeOpening(stretches, gaps);
  const after = takeClosing(stretches, gaps);
  const segments: Segment[] = [];
  for (const [i, stretch] of stretches.entries()) {
    const previous = i === 0 ? before : gaps[i - 1];
    const next = i === stretches.length - 1 ? after : gaps[i];
    const shrunk = shrinkStart(shrinkEnd(stretch, next ?? null), previous ?? null);
    const segment = makeSegment(shrunk, !next);
    if (!segment) return null;
    segments.push(segment);
  }
  return segments.length > 0 ? { segments, gaps, before, after } : null;
}

/** Splits pieces at their gaps. Adjacent greedy gaps become one. Null if one of two adjacent gaps is lazy. */
function splitAtGaps(pieces: Piece[]): { stretches: SegmentPiece[][]; gaps: Gap[] } | null {
  const stretches: SegmentPiece[][] = [[]];
  const gaps: Gap[] = [];
  for (const piece of pieces) {
    const stretch = stretches.at(-1);
    const gap = gaps.at(-1);
    if (piece.type !== 'gap') stretch?.push(piece);
    else if (!gap || stretch?.length !== 0) {
      gaps.push({ min: piece.min, greedy: piece.greedy });
      stretches.push([]);
    } else if (!gap.greedy || !piece.greedy) return null;
    else gap.min += piece.min;
  }
  return { stretches, gaps };
}

/** Removes and returns a gap at the start of the pattern: `.*` or `^.*`. Such a pattern matches from the start of the line. */
function takeOpening(stretches: SegmentPiece[][], gaps: Gap[]): Gap | null {
  if (gaps.length === 0 || !isNothingBut(stretches[0], 'line-start')) return null;
  stretches.shift();
  return gaps.shift() ?? null;
}

/** Removes and returns a gap at the end of the pattern. After `.*` and `.*?$`, the match reaches the end of the line. */
function takeClosing(stretches: SegmentPiece[][], gaps: Gap[]): Gap | null {
  const last = stretches.at(-1);
  if (gaps.length === 0 || !isNothingBut(last, 'line-end')) return null;
  stretches.pop();
  const gap = gaps.pop();
  return gap ? { min: gap.min, greedy: gap.greedy || (last ?? []).length > 0 } : null;
}

function isNothingBut(stretch: SegmentPiece[] | undefined, assertion: string): boolean {
  return stretch?.every((piece) => piece.type === 'assert' && piece.assertion === assertion) ?? true;
}

/** Reduces a run before a greedy gap to its minimum. The gap takes the rest, so the match has the same end. */
function shrinkEnd(stretch: SegmentPiece[], gap: Gap | null): SegmentPiece[] {
  if (!gap?.greedy) return stretch;
  const piece = stretch.at(-1);
  if (piece?.type !== 'run' || piece.min === piece.max) return stretch;
  const rest = stretch.slice(0, -1);
  return piece.min > 0 ? [...rest, { ...piece, max: piece.min }] : shrinkEnd(rest, gap);
}

/** Reduces a run after a greedy gap to its minimum, because the gap has already taken the rest. */
function shrinkStart(stretch: SegmentPiece[], gap: Gap | null): SegmentPiece[] {
  if (!gap?.greedy) return stretch;
  const first = stretch.findIndex((piece) => piece.type !== 'choice');
  const piece = stretch[first];
  if (piece?.type !== 'run' || piece.min === piece.max) return stretch;
  const shrunk = stretch.with(first, { ...piece, max: piece.min });
  return piece.min > 0 ? shrunk : shrinkStart(shrunk.toSpliced(first, 1), gap);
}

function allGaps({ gaps, before, after }: Chain): Gap[] {
  return [...gaps, before, after].filter((gap) => gap !== null);
}

/**
 * Whether the length of a gap matters. A minimum of one character is no count: one character has at least one UTF-16 unit, and
 * no segment starts inside a pair of them.
 */
function countsGaps(chain: Chain): boolean {
  const { after } = chain;
  return allGaps(chain).some(({ min }) => min > 1) || (after !== null && !after.greedy && after.min > 0);
}
