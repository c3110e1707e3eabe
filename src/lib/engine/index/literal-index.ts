import type { GramTable } from './gram-table.ts';
import { gramTables } from './gram-table.ts';
import type { PatternIndexData } from './index-data.ts';
import { invertPostings, type Postings } from './postings.ts';

/**
 * The index in memory: what `PatternIndexData` says, as typed arrays. Made at every start of a Worker, from ten thousand
 * patterns, by code that has never run before: so its loops are plain.
 */
export type LiteralIndex = {
  readonly literals: readonly string[];
  /** What a text is gone through for: once for each. */
  readonly tables: readonly GramTable[];
  /** Where the two grams of each literal start. */
  readonly gramStarts: Uint8Array;
  /** The literals of each pattern's second set. */
  readonly second: Postings;
  /** The patterns with a literal in their first set. */
  readonly patternsOf: Postings;
  /**
   * For each item of `patternsOf` the one literal that must be there too; NO_SECOND where there is no second set,
   * MANY_SECONDS where it has several. Beside the items, as every line asks for many of them.
   */
  readonly secondOfItem: Int32Array;
  /** The patterns with a literal in their second set. */
  readonly secondOf: Postings;
  /** Patterns without literals: candidates for every text. */
  readonly always: readonly number[];
  /** By pattern, 1 for those that may match across lines. */
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

/** Of each list that is asked for its one item. */
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

/** The sets lie in the data as they will in memory, each behind its size: one walk fills both lists. */
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

/** Returns where the next one lies. By hand: for lists this short, a view and a copy of it take longer. */
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
