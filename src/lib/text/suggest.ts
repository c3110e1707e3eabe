import { distance } from 'fastest-levenshtein';

/** Among more words than this one is always near, by chance: a hint would mislead, and cost time for every word. */
const MAX_WORDS = 1000;

/** The word that was probably meant, or null: a third of the word may be wrong, at most three letters. */
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
