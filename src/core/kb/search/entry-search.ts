import type { IndexEntry } from '../../match/index-entry.ts';
import { foldForKeywords } from '../../match/keywords.ts';
import { bucketOf, entriesWith, type WordBucket, wordsOf } from './word-index.ts';

export type ReadWords = (bucket: number) => Promise<WordBucket>;

/** The places in the list of the entries that have every word of the query, the best first. */
export type EntrySearch = (query: string, readWords: ReadWords) => Promise<number[]>;

/** What a word is worth by where it stands; the best place counts. */
const WORTH = { id: 16, title: 8, service: 4, keywords: 4, patterns: 2, body: 1 };
/** A query is typed by a person; a text that was pasted into the field is for the page that matches. */
const MAX_WORDS = 12;

/** Where a word can stand in one entry, folded, the worthiest first. */
type Fields = { text: string; worth: number }[];

/** Anywhere in the id, title, service, keywords, patterns and matchers, or at the beginning of a word of the body. */
export function createEntrySearch(entries: readonly IndexEntry[]): EntrySearch {
  /** Made on first need: most requests search nothing. */
  let folded: Fields[] | null = null;

  return async (query, readWords) => {
    folded ??= entries.map(foldFields);
    const words = [...new Set(foldForKeywords(query).split(/\s+/).filter(Boolean))].slice(0, MAX_WORDS);
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

/** `redis:6379` are two words in a body: both must be there. */
async function findInBodies(word: string, readWords: ReadWords): Promise<Set<number>> {
  const sets = await Promise.all(
    wordsOf(word).map(async (part) => entriesWith(await readWords(bucketOf(part)), part)),
  );
  const [first = new Set<number>(), ...others] = sets;
  return new Set([...first].filter((entry) => others.every((set) => set.has(entry))));
}

/** 0 where a word is nowhere. */
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
