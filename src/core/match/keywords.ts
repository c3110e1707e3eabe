import { invertPostings, type Postings, postingsAt } from '../../lib/engine/index/postings.ts';
import { foldText } from '../../lib/regex/syntax/case-folding.ts';

/** Finds entries' keywords in a text. A keyword counts where it stands by itself: `disk` is not in `diskette`. */
export type KeywordIndex = {
  /** The keywords that a text has, by number. The time grows with the text, not with the number of keywords. */
  findIn: (text: string) => ReadonlySet<number>;
  /** Those of one entry, as the entry writes them. */
  ofEntry: (entry: number, found: ReadonlySet<number>) => string[];
  /** Every entry that has some of them, and how many. */
  countByEntry: (found: ReadonlySet<number>) => Map<number, number>;
};

/** Where a keyword begins before its first word (`/var` one before) and how long it is. */
type Shape = { lead: number; length: number };

type Keywords = {
  /** Of each keyword as entries write it, and as it is folded. */
  byWriting: ReadonlyMap<string, number>;
  numbers: ReadonlyMap<string, number>;
  /** Of the keywords that begin with a word, all their shapes. */
  shapes: ReadonlyMap<string, readonly Shape[]>;
  entriesOf: Postings;
};

/** Runs of letters, digits and underscores: what a keyword may not be cut out of. */
const WORDS = /[\p{L}\p{N}_]+/gu;
const WORD = /[\p{L}\p{N}_]/u;

/** As patterns fold (ſ is s, the Kelvin sign k), and other letters too: no offsets are kept, so lengthening is no harm. */
export function foldForKeywords(text: string): string {
  return foldText(text).toLowerCase();
}

/** Made when a knowledge base is opened: a request on the free plan has no time to. */
export function createKeywordIndex(keywordsOfEntries: readonly (readonly string[])[]): KeywordIndex {
  const index = indexKeywords(keywordsOfEntries);
  return {
    findIn: (text) => findIn(foldForKeywords(text), index),
    ofEntry(entry, found) {
      // One word written in three ways is one keyword.
      const given = new Set<number>();
      return (keywordsOfEntries[entry] ?? []).filter((keyword) => {
        const number = index.byWriting.get(keyword) ?? -1;
        const isNew = found.has(number) && !given.has(number);
        given.add(number);
        return isNew;
      });
    },
    countByEntry: (found) => countByEntry(found, index.entriesOf),
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
  return { byWriting, numbers, shapes: shapesOf(numbers.keys()), entriesOf };
}

/** A keyword without any word (`++`) has no place to be found at. */
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

function countByEntry(found: ReadonlySet<number>, entriesOf: Postings): Map<number, number> {
  const counts = new Map<number, number>();
  for (const number of found) {
    for (const entry of postingsAt(entriesOf, number)) counts.set(entry, (counts.get(entry) ?? 0) + 1);
  }
  return counts;
}
