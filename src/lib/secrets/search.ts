import type { Span } from '../text/source-text.ts';
import { firstIndex } from '../util/lists.ts';
import type { Shape } from './shape.ts';
import type { ShapeSet } from './shape-set.ts';

/** A text as a person sees it. `toOriginal` maps its spans to the original text; null if all offsets are the same. */
type Readable = { text: string; toOriginal: ((span: Span) => Span) | null };

/** Soft hyphens, joiners, direction marks, invisible operators and variation selectors. People read `pass\u200bword` as `password`. */
const UNSEEN =
  /(?:\u034f|[\ufe00-\ufe0f]|[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff])+/g;
/** The wide forms of ASCII (Unicode, "Halfwidth and Fullwidth Forms"). Both forms have one UTF-16 unit. */
const WIDE = /[\uff01-\uff5e]/g;

export function readable(original: string): Readable {
  if (!/[^\0-\xac\xae-\u034e]/.test(original)) return { text: original, toOriginal: null };
  const narrow = original.replace(WIDE, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
  const gaps: { at: number; shift: number }[] = [];
  let shift = 0;
  const text = narrow.replace(UNSEEN, (unseen, index: number) => {
    gaps.push({ at: index - shift, shift: shift + unseen.length });
    shift += unseen.length;
    return '';
  });
  if (gaps.length === 0) return { text, toOriginal: null };
  const shiftAt = (offset: number) => gaps[firstIndex(gaps, ({ at }) => at > offset) - 1]?.shift ?? 0;
  return {
    text,
    toOriginal: ({ start, end }) => ({
      start: start + shiftAt(start),
      end: end - 1 + shiftAt(end - 1) + 1,
    }),
  };
}

/** A secret or personal data in a text, with its replacement. */
export type Found = Span & { kind: string; put: string };

/** Counts the characters searched, once per search: a measure of cost that needs no clock. */
export type SearchCost = { steps: number };

/** A stretch of text to search at once, from `start` to `end`. `from` and `to` add the context that a shape needs on either side. */
type Piece = { from: number; start: number; end: number; to: number };

/** Shapes are searched within pieces of this length, so the cost of a search is linear in the text, not quadratic. */
const PIECE = 16_384;
/** The context on either side of a cut in a line. Only a private key is longer. */
const MARGIN = 4096;
const MAX_ROUNDS = 3;
/** How far to search behind a cut, to recognise a secret that crosses it. */
export const BEHIND_CUT = 1024;
const WORD_END = /[\s"'<>]/;

/** Finds all places of the shapes, in order. Places that overlap are merged. */
export function findShapes(text: string, shapes: ShapeSet, work: SearchCost = { steps: 0 }): Found[] {
  const { text: clear, toOriginal } = readable(text);
  const whole = { from: 0, start: 0, end: clear.length, to: clear.length };
  const found = search(clear, whole, shapes.longIn(clear), work);
  for (const piece of piecesOf(clear)) {
    const short = shapes.shortIn(clear.slice(piece.from, piece.to));
    for (const one of search(clear, piece, short, work)) found.push(one);
  }
  const places = merge(found);
  return toOriginal ? places.map((place) => ({ ...place, ...toOriginal(place) })) : places;
}

/**
 * Replaces everything that the shapes find. A mask can end a word, so that another shape fits next to it. The masked text is therefore
 * searched again, at most three times. Texts that people or programs write need fewer rounds.
 */
export function mask(
  text: string,
  shapes: ShapeSet,
  put: (place: Found) => string,
  work?: SearchCost,
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
 * Masks the beginning of a text. It also searches some text behind the cut: only the `@` at its end identifies a password in a URL, and
 * half of one would stay. If the last word ends further away, it is left out.
 */
export function maskStart(
  text: string,
  length: number,
  shapes: ShapeSet,
  put: (place: Found) => string,
  work?: SearchCost,
): string {
  if (text.length <= length) return mask(text, shapes, put, work);
  const near = text.slice(0, length + BEHIND_CUT);
  const places = findShapes(near, shapes, work);
  const across = places.find(({ start, end }) => start < length && end > length);
  const cut = across?.end ?? (WORD_END.test(near.slice(length)) ? length : startOfWord(near, length));
  const before = places.filter(({ end }) => end <= cut);
  return mask(rewrite(near.slice(0, cut), before, put), shapes, put, work).toWellFormed();
}

/** The start of the word at an offset. A word without its end may be a secret. */
function startOfWord(text: string, at: number): number {
  let start = at;
  while (start > 0 && !WORD_END.test(text.charAt(start - 1))) start--;
  return start;
}

/** Rewrites these places of a text. They must be in order and must not overlap. */
export function rewrite(text: string, places: readonly Found[], put: (place: Found) => string): string {
  const parts: string[] = [];
  let done = 0;
  for (const place of places) {
    parts.push(text.slice(done, place.start), put(place));
    done = place.end;
  }
  return parts.join('') + text.slice(done);
}

/** Cuts a text after a line if possible. A longer line is cut anywhere, and its pieces overlap. */
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
  work: SearchCost,
): Found[] {
  const stretch = text.slice(from, to);
  const found: Found[] = [];
  for (const { kind, find, value, put = '<secret>' } of shapes) {
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

/** Merges places that overlap. The first one gives its kind; of several with the same start, the longest does. */
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
