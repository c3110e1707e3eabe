import { distance } from 'fastest-levenshtein';

/** Among more candidates than this one is always near, by chance: a hint would mislead, and cost time for every word. */
const MAX_CANDIDATES = 1000;

/** The candidate that was probably meant, or null: a third of the word may be wrong, at most three letters. */
export function suggest(word: string, candidates: readonly string[]): string | null {
  if (candidates.length > MAX_CANDIDATES) return null;
  const limit = Math.min(3, Math.ceil(word.length / 3));
  let best: string | null = null;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > limit) continue;
    const far = distance(word.toLowerCase(), candidate.toLowerCase());
    if (far < bestDistance) [best, bestDistance] = [candidate, far];
  }
  return best;
}

/** ` (did you mean x?)`, or nothing. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const meant = suggest(word, candidates);
  return meant ? ` (did you mean ${meant}?)` : '';
}
