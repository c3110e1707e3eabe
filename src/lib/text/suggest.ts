import { distance } from 'fastest-levenshtein';

/** Among more words, some word is always similar by chance. A hint would mislead, and the search would take time. */
const MAX_WORDS = 1000;

/** The word that was probably meant; null if none is close. Up to a third of the letters may differ, at most three. */
export function suggest(word: string, words: readonly string[]): string | null {
  if (words.length > MAX_WORDS) return null;
  const limit = Math.min(3, Math.ceil(word.length / 3));
  let best: string | null = null;
  let bestDistance = limit + 1;
  for (const known of words) {
    if (Math.abs(known.length - word.length) > limit) continue;
    const far = distance(word.toLowerCase(), known.toLowerCase());
    if (far < bestDistance) [best, bestDistance] = [known, far];
  }
  return best;
}

/** ` (did you mean x?)`, or nothing. */
export function didYouMean(word: string, words: readonly string[]): string {
  const meant = suggest(word, words);
  return meant ? ` (did you mean ${meant}?)` : '';
}
