import { invertPostings, type Postings, postingsAt } from '../../lib/engine/index/postings.ts';
import { foldText } from '../../lib/regex/syntax/case-folding.ts';
import { isCommonWord } from './telling.ts';

/** Finds the keywords of entries in a text. Only whole words count: `disk` is not in `diskette`. */
export type KeywordIndex = {
  /** The numbers of the keywords in a text. The time depends on the length of the text, not on the number of keywords. */
  findIn: (text: string) => ReadonlySet<number>;
  /** The found keywords of one entry, in the entry's spelling. */
  ofEntry: (entry: number, found: ReadonlySet<number>) => string[];
  /** For each entry with found keywords, the sum of what they tell. */
  worthByEntry: (found: ReadonlySet<number>) => Map<number, number>;
};

/** The length of a keyword, and the number of characters before its first word: 1 for `/var`. */
type Shape = { lead: number; length: number };

type Keywords = {
  /** The number of each keyword, by the spelling in an entry. */
  byWriting: ReadonlyMap<string, number>;
  /** The number of each keyword, by its folded text. */
  numbers: ReadonlyMap<string, number>;
  /** For each word, the shapes of the keywords whose first word it is. */
  shapes: ReadonlyMap<string, readonly Shape[]>;
  entriesOf: Postings;
  /** The numbers of the keywords that are common words. */
  common: ReadonlySet<number>;
};

/** How much a keyword tells. One that only one entry has is enough to look there; two common words are not. */
export const KEYWORD_WORTH = { common: 1, shared: 2, own: 3 };

/** Words: runs of letters, digits and underscores. A part of a word is never a keyword. */
const WORDS = /[\p{L}\p{N}_]+/gu;
const WORD = /[\p{L}\p{N}_]/u;

/** Folds a text as for patterns (ſ is s, the Kelvin sign is k), then all other letters. Offsets may shift, but nobody needs them. */
export function foldForKeywords(text: string): string {
  return foldText(text).toLowerCase();
}

/** Creates the index. This happens when a knowledge base is opened, because a request on the free plan has too little time. */
export function createKeywordIndex(keywordsOfEntries: readonly (readonly string[])[]): KeywordIndex {
  const index = indexKeywords(keywordsOfEntries);
  return {
    findIn: (text) => findIn(foldForKeywords(text), index),
    ofEntry(entry, found) {
      // Several spellings of one word are one keyword.
      const given = new Set<number>();
      return (keywordsOfEntries[entry] ?? []).filter((keyword) => {
        const number = index.byWriting.get(keyword) ?? -1;
        const isNew = found.has(number) && !given.has(number);
        given.add(number);
        return isNew;
      });
    },
    worthByEntry: (found) => worthByEntry(found, index),
  };
}

function indexKeywords(keywordsOfEntries: readonly (readonly string[])[]): Keywords {
  const byWriting = new Map<string, number>();
  const numbers = new Map<string, number>();
  const numberOf = (keyword: string) => {
    const known = byWriting.get(keyword);
    if (known !== undefined) return known;
    const folded = foldForKeywords(keyword);
    const number = numbers.get(folded) ?? numbers.size;
    numbers.set(folded, number);
    byWriting.set(keyword, number);
    return number;
  };
  const starts = new Uint32Array(keywordsOfEntries.length + 1);
  const items: number[] = [];
  for (let entry = 0; entry < keywordsOfEntries.length; entry++) {
    for (const keyword of keywordsOfEntries[entry] ?? []) {
      const number = numberOf(keyword);
      if (!items.includes(number, starts[entry])) items.push(number);
    }
    starts[entry + 1] = items.length;
  }
  const entriesOf = invertPostings({ starts, items: Uint32Array.from(items) }, numbers.size);
  const common = new Set([...numbers].flatMap(([text, number]) => (isCommonWord(text) ? number : [])));
  return { byWriting, numbers, shapes: shapesOf(numbers.keys()), entriesOf, common };
}

/** The shapes of all keywords by their first word. A keyword without a word, such as `++`, is never found. */
function shapesOf(keywords: Iterable<string>): Map<string, Shape[]> {
  const shapes = new Map<string, Shape[]>();
  for (const keyword of keywords) {
    const lead = keyword.search(WORD);
    const [word] = keyword.match(WORDS) ?? [];
    if (word === undefined) continue;
    const known = shapes.get(word) ?? [];
    shapes.set(word, known);
    const { length } = keyword;
    if (!known.some((shape) => shape.lead === lead && shape.length === length)) known.push({ lead, length });
  }
  return shapes;
}

function findIn(text: string, { numbers, shapes }: Keywords): Set<number> {
  const found = new Set<number>();
  for (const { 0: word, index } of text.matchAll(WORDS)) {
    for (const { lead, length } of shapes.get(word) ?? []) {
      const start = index - lead;
      const number = start < 0 ? undefined : numbers.get(text.slice(start, start + length));
      if (number !== undefined && standsAlone(text, start, start + length)) found.add(number);
    }
  }
  return found;
}

function standsAlone(text: string, start: number, end: number): boolean {
  return !WORD.test(text.charAt(start - 1)) && !WORD.test(text.charAt(end));
}

function worthByEntry(found: ReadonlySet<number>, { entriesOf, common }: Keywords): Map<number, number> {
  const worths = new Map<number, number>();
  for (const number of found) {
    const entries = postingsAt(entriesOf, number);
    const worth = KEYWORD_WORTH[common.has(number) ? 'common' : entries.length > 1 ? 'shared' : 'own'];
    for (const entry of entries) worths.set(entry, (worths.get(entry) ?? 0) + worth);
  }
  return worths;
}
