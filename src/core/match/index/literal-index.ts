import { GRAM, gramAt, gramsOfThree, shortenGram } from './gram.ts';
import { type GramEntry, type GramTable, makeGramTable, NO_PROOF } from './gram-table.ts';
import { fromBase64, type PatternIndexData, unpackNumbers } from './index-data.ts';
import { invert, type Lists } from './lists.ts';
import { bytesOf } from './text-bytes.ts';

/** The index in memory: what `PatternIndexData` says, as typed arrays. */
export type LiteralIndex = {
  readonly literals: readonly string[];
  readonly grams: GramTable;
  /** Literals of three by grams of three, if they are many; a text is gone through twice then. */
  readonly shortGrams: GramTable | null;
  /** The literals of each pattern's second set. */
  readonly second: Lists;
  /** The patterns with a literal in their first set. */
  readonly patternsOf: Lists;
  /** The patterns with a literal in their second set. */
  readonly secondOf: Lists;
  /** Patterns without literals: candidates for every text. */
  readonly always: readonly number[];
  /** By pattern, 1 for those that may match across lines. */
  readonly crossesLines: Uint8Array;
};

export function loadLiteralIndex(data: PatternIndexData): LiteralIndex {
  const literals = data.literals === '' ? [] : data.literals.split('\n');
  const gramStarts = fromBase64(data.grams);
  const [first, second] = decodeSets(unpackNumbers(fromBase64(data.sets)), data.patterns);
  return {
    literals,
    ...gramTables(literals, gramStarts),
    second,
    patternsOf: invert(first, literals.length),
    secondOf: invert(second, literals.length),
    always: emptyOnes(first),
    crossesLines: flags(data.acrossLines, data.patterns),
  };
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

/** More literals of three than this would fill the table with grams: each has 128 of four bytes. */
const MAX_SPREAD = 64;

function gramTables(
  literals: readonly string[],
  gramStarts: Uint8Array,
): Pick<LiteralIndex, 'grams' | 'shortGrams'> {
  const isShort = (text: string) => text.length < GRAM;
  const mustSpread = literals.filter(isShort).length <= MAX_SPREAD;
  const entriesOf = (text: string, literal: number) => {
    if (!isShort(text)) return entryOf(text, literal, gramStarts[literal] ?? 0);
    return mustSpread ? spreadEntries(text, literal) : [];
  };
  const shortEntriesOf = (text: string, literal: number) => (isShort(text) ? shortEntry(text, literal) : []);
  return {
    grams: makeGramTable(literals.flatMap(entriesOf)),
    shortGrams: mustSpread ? null : makeGramTable(literals.flatMap(shortEntriesOf)),
  };
}

/** A literal under the gram that was chosen for it; the one farther off at its start or end proves that it is there. */
function entryOf(text: string, literal: number, gramStart: number): GramEntry {
  const bytes = bytesOf(text);
  const last = text.length - GRAM;
  const proofStart = 2 * gramStart > last ? 0 : last;
  const proof = last === 0 ? NO_PROOF : gramAt(bytes, proofStart);
  return { gram: gramAt(bytes, gramStart), literal, proofAt: proofStart - gramStart, proof };
}

function spreadEntries(text: string, literal: number): GramEntry[] {
  return gramsOfThree(bytesOf(text)).map((gram) => withoutProof(gram, literal));
}

function shortEntry(text: string, literal: number): GramEntry {
  return withoutProof(shortenGram(gramAt(bytesOf(text), 0)), literal);
}

function withoutProof(gram: number, literal: number): GramEntry {
  return { gram, literal, proofAt: 0, proof: NO_PROOF };
}
