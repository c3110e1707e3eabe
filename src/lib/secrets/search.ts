import { readable } from './readable.ts';
import type { Shape, Span } from './shape.ts';

/** A place where something stands that nobody should read. */
export type Found = Span & { kind: string; put: string };

/** Counts the characters that were searched, each as often as it was looked at: what a text costs, without a clock. */
export type Work = { steps: number };

/** A stretch that is searched as one, with as much on either side of it as a shape may need to be known by. */
type Piece = { from: number; start: number; end: number; to: number };

/** What begins and ends within it is found whole; so what a search costs grows with the text, and never with its square. */
const PIECE = 16_384;
/** On either side of a place where a line is cut: no secret but a private key is longer. */
const MARGIN = 4096;
const MAX_ROUNDS = 3;
/** As much is looked at behind a cut, to know what is cut. */
export const BEHIND_CUT = 1024;
const WORD_END = /[\s"'<>]/;

/** All places of the shapes, in order; those that overlap are one. */
export function findShapes(text: string, shapes: readonly Shape[], work: Work = { steps: 0 }): Found[] {
  const { text: clear, toOriginal } = readable(text);
  const long = shapes.filter(({ isLong }) => isLong);
  const short = shapes.filter(({ isLong }) => !isLong);
  const found = search(clear, { from: 0, start: 0, end: clear.length, to: clear.length }, long, work);
  for (const piece of piecesOf(clear)) for (const one of search(clear, piece, short, work)) found.push(one);
  const places = merge(found);
  return toOriginal ? places.map((place) => ({ ...place, ...toOriginal(place) })) : places;
}

/** The shapes that a text could have: quick to say of many texts at once. */
export function shapesIn(text: string, shapes: readonly Shape[]): Shape[] {
  const lower = text.toLowerCase();
  return shapes.filter(({ marks }) => marks.length === 0 || marks.some((mark) => lower.includes(mark)));
}

/**
 * The text with something else in the place of all that is found. Where a mask ends a word, another may begin, so what was masked is
 * searched again; each round leaves less, and three are more than any text needs that a person or a program has written.
 */
export function mask(
  text: string,
  shapes: readonly Shape[],
  put: (place: Found) => string,
  work?: Work,
): string {
  let masked = text;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const places = findShapes(masked, shapes, work);
    if (places.length === 0) break;
    masked = rewrite(masked, places, put);
  }
  return masked;
}

/**
 * The beginning of a text, masked. It is searched for what stands behind the cut as well, or half a password would pass: only its end, an
 * `@`, tells what it is. A word whose end is further away is left out.
 */
export function maskStart(
  text: string,
  length: number,
  shapes: readonly Shape[],
  put: (place: Found) => string,
  work?: Work,
): string {
  if (text.length <= length) return mask(text, shapes, put, work);
  const near = text.slice(0, length + BEHIND_CUT);
  const places = findShapes(near, shapes, work);
  const across = places.find(({ start, end }) => start < length && end > length);
  const cut = across?.end ?? (WORD_END.test(near.slice(length)) ? length : startOfWord(near, length));
  const before = places.filter(({ end }) => end <= cut);
  return mask(rewrite(near.slice(0, cut), before, put), shapes, put, work).toWellFormed();
}

/** A word whose end was not seen may be anything. */
function startOfWord(text: string, at: number): number {
  let start = at;
  while (start > 0 && !WORD_END.test(text.charAt(start - 1))) start--;
  return start;
}

/** The text with every place of these rewritten. They are in order, and none overlaps another. */
export function rewrite(text: string, places: readonly Found[], put: (place: Found) => string): string {
  const parts: string[] = [];
  let done = 0;
  for (const place of places) {
    parts.push(text.slice(done, place.start), put(place));
    done = place.end;
  }
  return parts.join('') + text.slice(done);
}

/** Cut behind a line where that is possible; a line that is longer is cut anywhere, and searched on either side of the cut. */
function* piecesOf(text: string): Generator<Piece> {
  for (let start = 0, from = 0; start < text.length; ) {
    const limit = start + PIECE;
    const line = limit < text.length ? text.lastIndexOf('\n', limit) : text.length;
    const isWhole = line > start;
    const end = isWhole ? Math.min(line + 1, text.length) : limit;
    yield { from, start, end, to: isWhole ? end : Math.min(end + MARGIN, text.length) };
    from = isWhole ? end : Math.max(end - MARGIN, 0);
    start = end;
  }
}

function search(
  text: string,
  { from, start, end, to }: Piece,
  shapes: readonly Shape[],
  work: Work,
): Found[] {
  const stretch = text.slice(from, to);
  const found: Found[] = [];
  for (const { kind, find, value, put = '<secret>' } of shapesIn(stretch, shapes)) {
    work.steps += stretch.length;
    for (const span of find(stretch)) {
      const place = { start: from + span.start, end: from + span.end };
      if (place.end <= start || place.start >= end || place.start >= place.end) continue;
      if (value === undefined || value(stretch.slice(span.start, span.end)))
        found.push({ kind, put, ...place });
    }
  }
  return found;
}

/** The first that begins names the place; of several that begin there, the longest. */
function merge(found: Found[]): Found[] {
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const merged: Found[] = [];
  for (const place of found) {
    const last = merged.at(-1);
    if (last && place.start < last.end) last.end = Math.max(last.end, place.end);
    else merged.push(place);
  }
  return merged;
}
