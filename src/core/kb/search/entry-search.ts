import type { IndexEntry } from '../../match/index-entry.ts';
import { foldForKeywords } from '../../match/keywords.ts';
import { bucketOf, entriesWith, type WordBucket, wordsOf } from './word-index.ts';

export type ReadWords = (bucket: number) => Promise<WordBucket>;

/** The positions of the entries that have every word of the query, the best first. */
export type EntrySearch = (query: string, readWords: ReadWords) => Promise<number[]>;

/** The score of a word by its field. The best field counts. */
const WORTH = { id: 16, title: 8, service: 4, keywords: 4, patterns: 2, body: 1 };
/** The limit of a query, because a search reads a file for each word. The matching page handles pasted texts. */
export const MAX_QUERY_WORDS = 12;

/** The folded fields of one entry, the highest score first. */
type Fields = { text: string; worth: number }[];

/** `redis:6379` counts as two words, because both are searched for in the bodies. */
export function countWords(query: string): number {
  const words = query.split(/\s+/).filter(Boolean);
  return words.reduce((sum, word) => sum + Math.max(1, wordsOf(word).length), 0);
}

/** Finds words anywhere in the id, title, service, keywords, patterns and matchers, or at the start of a word of the body. */
export function createEntrySearch(entries: readonly IndexEntry[]): EntrySearch {
  /** Created on first use: most requests search nothing. */
  let folded: Fields[] | null = null;

  return async (query, readWords) => {
    folded ??= entries.map(foldFields);
    const words = [...new Set(foldForKeywords(query).split(/\s+/).filter(Boolean))];
    const inBody = await Promise.all(words.map((word) => findInBodies(word, readWords)));
    return folded
      .map((fields, entry) => ({ entry, score: scoreOf(fields, entry, words, inBody) }))
      .filter(({ score }) => score > 0 || words.length === 0)
      .sort((a, b) => b.score - a.score || a.entry - b.entry)
      .map(({ entry }) => entry);
  };
}

function foldFields({ error_id, title, service, keywords, patterns, alerts }: IndexEntry): Fields {
  const texts = [
    { text: error_id, worth: WORTH.id },
    { text: title, worth: WORTH.title },
    { text: service, worth: WORTH.service },
    { text: keywords.join('\n'), worth: WORTH.keywords },
    { text: [...patterns, ...alerts].join('\n'), worth: WORTH.patterns },
  ];
  return texts.map(({ text, worth }) => ({ text: foldForKeywords(text), worth }));
}

/** `redis:6379` is two words in a body, and both must match. */
async function findInBodies(word: string, readWords: ReadWords): Promise<Set<number>> {
  const sets = await Promise.all(
    wordsOf(word).map(async (part) => entriesWith(await readWords(bucketOf(part)), part)),
  );
  const [first = new Set<number>(), ...others] = sets;
  return new Set([...first].filter((entry) => others.every((set) => set.has(entry))));
}

/** 0 if a word is in no field. */
function scoreOf(
  fields: Fields,
  entry: number,
  words: readonly string[],
  inBody: readonly Set<number>[],
): number {
  let score = 0;
  for (const [index, word] of words.entries()) {
    const found = fields.find(({ text }) => text.includes(word))?.worth;
    const worth = found ?? (inBody[index]?.has(entry) ? WORTH.body : 0);
    if (worth === 0) return 0;
    score += worth;
  }
  return score;
}
