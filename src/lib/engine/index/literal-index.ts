import type { GramTable } from './gram-table.ts';
import { gramTables } from './gram-table.ts';
import { invertPostings, type Postings } from './postings.ts';

/**
 * The index that the build step writes as JSON. The same patterns give the same bytes on any machine. Numbers are stored as
 * numbers, because decoding a shorter form would take some milliseconds at every start of a Worker. It has no hash tables,
 * because building them is faster than reading them.
 */
export type PatternIndexData = {
  /** The number of patterns in the index. */
  patterns: number;
  /** All literals, folded, each once, joined by newlines. No literal contains a newline. */
  literals: string;
  /** For each literal, the starts of its two grams: one at an even and one at an odd offset of the literal. */
  grams: number[];
  /** For each pattern, its two sets. Each set is its size, then the numbers of its literals. */
  sets: number[];
  /** The few patterns that may match across lines, or that depend on the text as a whole. */
  acrossLines: number[];
};

/**
 * The index in memory: the content of `PatternIndexData` as typed arrays. Every start of a Worker makes it from ten thousand
 * patterns, with code that V8 has not optimised yet. So the loops are plain.
 */
export type LiteralIndex = {
  readonly literals: readonly string[];
  /** A scan goes through a text once for each table. */
  readonly tables: readonly GramTable[];
  /** The starts of the two grams of each literal. */
  readonly gramStarts: Uint8Array;
  /** For each pattern, the literals of its second set. */
  readonly second: Postings;
  /** For each literal, the patterns that have it in their first set. */
  readonly patternsOf: Postings;
  /**
   * For each item of `patternsOf`, the only literal of that pattern's second set; NO_SECOND without a second set, MANY_SECONDS if
   * the set has several. It has the order of the items, so that the many look-ups of each line are fast.
   */
  readonly secondOfItem: Int32Array;
  /** For each literal, the patterns that have it in their second set. */
  readonly secondOf: Postings;
  /** Patterns without literals. They are candidates for every text. */
  readonly always: readonly number[];
  /** For each pattern, 1 if it may match across lines. */
  readonly crossesLines: Uint8Array;
};

export const NO_SECOND = -1;
const MANY_SECONDS = -2;

export function loadLiteralIndex(data: PatternIndexData): LiteralIndex {
  const literals = data.literals === '' ? [] : data.literals.split('\n');
  const [first, second] = readSets(data);
  const gramStarts = Uint8Array.from(data.grams);
  const patternsOf = invertPostings(first, literals.length);
  return {
    literals,
    tables: gramTables(literals, gramStarts),
    gramStarts,
    second,
    patternsOf,
    secondOfItem: onlyItems(second, patternsOf.items),
    secondOf: invertPostings(second, literals.length),
    always: emptyOnes(first),
    crossesLines: flags(data.acrossLines, data.patterns),
  };
}

/** For each of these lists, its only item; NO_SECOND if it is empty, MANY_SECONDS if it has several. */
function onlyItems({ starts, items }: Postings, lists: Uint32Array): Int32Array {
  const only = new Int32Array(lists.length);
  for (let i = 0; i < lists.length; i++) {
    const list = lists[i] as number;
    const start = starts[list] as number;
    const size = (starts[list + 1] as number) - start;
    only[i] = size === 0 ? NO_SECOND : size === 1 ? (items[start] as number) : MANY_SECONDS;
  }
  return only;
}

/** Splits the sets of the data into all first sets and all second sets, in one pass. */
function readSets({ patterns, sets }: PatternIndexData): [first: Postings, second: Postings] {
  const first = emptyPostings(patterns, sets.length);
  const second = emptyPostings(patterns, sets.length);
  let at = 0;
  for (let pattern = 0; pattern < patterns; pattern++) {
    at = readPostings(sets, at, first, pattern);
    at = readPostings(sets, at, second, pattern);
  }
  return [trim(first), trim(second)];
}

/** Copies one set, and returns the position after it. A loop is faster than `set` and `subarray` for lists this short. */
function readPostings(
  numbers: readonly number[],
  at: number,
  { starts, items }: Postings,
  list: number,
): number {
  const size = numbers[at] as number;
  const start = starts[list] as number;
  for (let i = 0; i < size; i++) items[start + i] = numbers[at + 1 + i] as number;
  starts[list + 1] = start + size;
  return at + 1 + size;
}

function emptyPostings(lists: number, room: number): Postings {
  return { starts: new Uint32Array(lists + 1), items: new Uint32Array(room) };
}

function trim({ starts, items }: Postings): Postings {
  return { starts, items: items.slice(0, starts.at(-1)) };
}

function flags(numbers: readonly number[], count: number): Uint8Array {
  const flagged = new Uint8Array(count);
  for (const number of numbers) flagged[number] = 1;
  return flagged;
}

function emptyOnes({ starts }: Postings): number[] {
  const lists: number[] = [];
  for (let list = 0; list + 1 < starts.length; list++)
    if (starts[list] === starts[list + 1]) lists.push(list);
  return lists;
}
