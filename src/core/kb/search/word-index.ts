import { foldForKeywords } from '../../match/keywords.ts';

/** Words that begin alike → the entries (by their place in the list) whose bodies have them. */
export type WordBucket = Record<string, number[]>;

/**
 * The words of all bodies in so many files. With 10,000 entries each is some 20 KB, and a search reads one a word; in one piece they would
 * cost every isolate a tenth of its memory.
 */
const BUCKETS = 256;
/** Shorter words are in every entry; longer ones are base64 and the like. */
const WORD = /[\p{L}\p{N}_]{2,40}/gu;

/** The words of a text, folded. */
export function wordsOf(text: string): string[] {
  return foldForKeywords(text).match(WORD) ?? [];
}

/** The bucket of a word: that of all words with its first two letters, so that the beginning of a word finds it. */
export function bucketOf(word: string): number {
  return (word.charCodeAt(0) * 31 + word.charCodeAt(1)) % BUCKETS;
}

export function wordsPath(bucket: number): string {
  return `kb/words/${bucket}.json`;
}

/** The buckets that have any words, by number. */
export function compileWords(bodies: readonly string[]): Map<number, WordBucket> {
  const entriesOf = new Map<string, number[]>();
  for (const [entry, body] of bodies.entries()) {
    for (const word of new Set(wordsOf(body))) {
      const entries = entriesOf.get(word);
      if (entries) entries.push(entry);
      else entriesOf.set(word, [entry]);
    }
  }
  const buckets = Map.groupBy(entriesOf, ([word]) => bucketOf(word));
  return new Map([...buckets].map(([bucket, words]) => [bucket, Object.fromEntries(words)]));
}

/** The entries of which a word begins so. */
export function entriesWith(bucket: WordBucket, beginning: string): Set<number> {
  const lists = Object.entries(bucket).filter(([word]) => word.startsWith(beginning));
  return new Set(lists.flatMap(([, entries]) => entries));
}
