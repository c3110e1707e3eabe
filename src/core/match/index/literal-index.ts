import type { GramTable } from './gram-table.ts';
import { gramTables } from './gram-tables.ts';
import { fromBase64, type PatternIndexData, unpackNumbers } from './index-data.ts';
import { invert, type Lists } from './lists.ts';

/** The index in memory: what `PatternIndexData` says, as typed arrays. */
export type LiteralIndex = {
  readonly literals: readonly string[];
  /** What a text is gone through for: once for each. */
  readonly tables: readonly GramTable[];
  /** Where the two grams of each literal start. */
  readonly gramStarts: Uint8Array;
  /** The literals of each pattern's second set. */
  readonly second: Lists;
  /** The patterns with a literal in their first set. */
  readonly patternsOf: Lists;
  /**
   * For each item of `patternsOf` the one literal that must be there too; NO_SECOND where there is no second set,
   * MANY_SECONDS where it has several. Beside the items, as every line asks for many of them.
   */
  readonly secondOfItem: Int32Array;
  /** The patterns with a literal in their second set. */
  readonly secondOf: Lists;
  /** Patterns without literals: candidates for every text. */
  readonly always: readonly number[];
  /** By pattern, 1 for those that may match across lines. */
  readonly crossesLines: Uint8Array;
};

export const NO_SECOND = -1;
const MANY_SECONDS = -2;

export function loadLiteralIndex(data: PatternIndexData): LiteralIndex {
  const literals = data.literals === '' ? [] : data.literals.split('\n');
  const [first, second] = decodeSets(unpackNumbers(fromBase64(data.sets)), data.patterns);
  const gramStarts = fromBase64(data.grams);
  const patternsOf = invert(first, literals.length);
  return {
    literals,
    tables: gramTables(literals, gramStarts),
    gramStarts,
    second,
    patternsOf,
    secondOfItem: Int32Array.from(patternsOf.items, (pattern) => onlyItem(second, pattern)),
    secondOf: invert(second, literals.length),
    always: emptyOnes(first),
    crossesLines: flags(data.acrossLines, data.patterns),
  };
}

function onlyItem({ starts, items }: Lists, list: number): number {
  const start = starts[list] ?? 0;
  const size = (starts[list + 1] ?? 0) - start;
  if (size > 1) return MANY_SECONDS;
  return size === 1 ? (items[start] ?? NO_SECOND) : NO_SECOND;
}

/** The sets lie in the data as they will in memory, each behind its size: one walk fills both lists. */
function decodeSets(numbers: Uint32Array, patterns: number): [first: Lists, second: Lists] {
  const lists = [emptyLists(patterns, numbers.length), emptyLists(patterns, numbers.length)] as const;
  let at = 0;
  for (let pattern = 0; pattern < patterns; pattern++) {
    for (const { starts, items } of lists) {
      const size = numbers[at] ?? 0;
      const start = starts[pattern] ?? 0;
      at += 1;
      // By hand: for lists this short, a view and a copy of it take longer.
      for (let i = 0; i < size; i++) items[start + i] = numbers[at + i] ?? 0;
      starts[pattern + 1] = start + size;
      at += size;
    }
  }
  return [trim(lists[0]), trim(lists[1])];
}

function emptyLists(lists: number, room: number): Lists {
  return { starts: new Uint32Array(lists + 1), items: new Uint32Array(room) };
}

function trim({ starts, items }: Lists): Lists {
  return { starts, items: items.slice(0, starts.at(-1)) };
}

function flags(numbers: readonly number[], count: number): Uint8Array {
  const flagged = new Uint8Array(count);
  for (const number of numbers) flagged[number] = 1;
  return flagged;
}

function emptyOnes({ starts }: Lists): number[] {
  const lists: number[] = [];
  for (let list = 0; list + 1 < starts.length; list++)
    if (starts[list] === starts[list + 1]) lists.push(list);
  return lists;
}
