import { foldText } from './fold.ts';

/** Finds entries' keywords in a text. A keyword counts where it stands by itself: `disk` is not in `diskette`. */
export type KeywordIndex = {
  /** The keywords of one entry that a folded text has. */
  ofEntry: (entry: number, folded: string) => string[];
  /** Every entry that has keywords in the folded text, and which. */
  inText: (folded: string) => Map<number, string[]>;
};

type Keyword = { entry: number; keyword: string; folded: string };

/** Runs of letters, digits and underscores: what a keyword may not be cut out of. */
const WORDS = /[\p{L}\p{N}_]+/gu;
const WORD = /[\p{L}\p{N}_]/u;

/** As patterns fold (ſ is s, the Kelvin sign k), and other letters too: no offsets are kept, so lengthening is no harm. */
export function foldForKeywords(text: string): string {
  return foldText(text).toLowerCase();
}

export function createKeywordIndex(keywordsOfEntries: readonly (readonly string[])[]): KeywordIndex {
  /** By first word, made on first need: most texts match, and then nobody asks about all entries. */
  let byFirstWord: Map<string, Keyword[]> | null = null;
  return {
    ofEntry: (entry, folded) =>
      (keywordsOfEntries[entry] ?? []).filter((keyword) => standsIn(folded, foldForKeywords(keyword))),
    inText(folded) {
      byFirstWord ??= groupByFirstWord(keywordsOfEntries);
      return findAll(folded, byFirstWord);
    },
  };
}

function groupByFirstWord(keywordsOfEntries: readonly (readonly string[])[]): Map<string, Keyword[]> {
  const keywords = keywordsOfEntries.flatMap((list, entry) =>
    list.map((keyword) => ({ entry, keyword, folded: foldForKeywords(keyword) })),
  );
  return Map.groupBy(keywords, ({ folded }) => folded.match(WORDS)?.[0] ?? '');
}

function findAll(folded: string, byFirstWord: Map<string, Keyword[]>): Map<number, string[]> {
  const found = new Map<number, string[]>();
  for (const word of new Set(folded.match(WORDS))) {
    for (const { entry, keyword, folded: wanted } of byFirstWord.get(word) ?? []) {
      if (wanted !== word && !standsIn(folded, wanted)) continue;
      const list = found.get(entry);
      if (list) list.push(keyword);
      else found.set(entry, [keyword]);
    }
  }
  return found;
}

function standsIn(text: string, word: string): boolean {
  if (word.trim() === '') return false;
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (!WORD.test(text.charAt(at - 1)) && !WORD.test(text.charAt(at + word.length))) return true;
  }
  return false;
}
