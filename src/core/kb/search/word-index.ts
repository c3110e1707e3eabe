import { foldForKeywords } from '../../match/keywords.ts';

/** Words with a common beginning → the positions of the entries whose bodies have them. */
export type WordBucket = Record<string, number[]>;

/**
 * The number of files for the words of all bodies. With 10,000 entries, each has some 20 KB, and a search reads one for each word. A
 * single file would cost every isolate a tenth of its memory.
 */
const BUCKETS = 256;
/** Every entry has shorter words. Longer ones are base64 and the like. */
const WORD = /[\p{L}\p{N}_]{2,40}/gu;

/** The words of a text, folded. */
export function wordsOf(text: string): string[] {
  return foldForKeywords(text).match(WORD) ?? [];
}

/** The bucket of all words with the same first two letters, so that the start of a word is enough to find it. */
export function bucketOf(word: string): number {
  return (word.charCodeAt(0) * 31 + word.charCodeAt(1)) % BUCKETS;
}

export function wordsPath(bucket: number): string {
  return `kb/words/${bucket}.json`;
}

/** The non-empty buckets, by number. */
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

/** The entries with a word that begins with this text. */
export function entriesWith(bucket: WordBucket, beginning: string): Set<number> {
  const lists = Object.entries(bucket).filter(([word]) => word.startsWith(beginning));
  return new Set(lists.flatMap(([, entries]) => entries));
}
