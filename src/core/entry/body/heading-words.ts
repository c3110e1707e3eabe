import { remember } from '../../../lib/util/memoize.ts';

/** A heading longer than this names nothing that kedb knows. */
const LONGEST = 200;

/**
 * What a heading says, for comparing: lower-case words alone. An emoji, what is left of a mangled one, a
 * number, an anchor, a `:shortcode:` or a bracketed aside makes no difference.
 */
export const headingWords = remember(workOutWords);

function workOutWords(heading: string): string {
  const words = heading
    .slice(0, LONGEST)
    .replace(/<[^<>]*>|\([^()]*\)|:[a-z0-9_+-]+:/gi, ' ')
    .toLowerCase()
    .match(/[a-z]+(?:'[a-z]+)?/g);
  return (words ?? []).join(' ');
}
