import type { Span } from '../text/source-text.ts';
import { firstIndex } from '../util/lists.ts';

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
