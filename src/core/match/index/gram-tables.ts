import { completions, GRAM, GRAM_BITS, gramOf, WITHOUT_FIRST, WITHOUT_LAST } from './gram.ts';
import { addEntry, emptyTable, type GramEntry, type GramTable, NO_GRAM } from './gram-table.ts';

/**
 * Literals by their grams. A text is looked at in every second place, so a literal has one for when it starts in such a
 * place and one for when it does not. Made at every start of a Worker, from ten thousand literals: so the loops are plain.
 * @param gramStarts for each literal where the two start, as `PatternIndexData` has it
 */
export function gramTables(literals: readonly string[], gramStarts: Uint8Array): GramTable[] {
  const partial = literals.flatMap((text, literal) =>
    text.length > GRAM ? [] : partialGrams(text, literal),
  );
  if (partial.length <= MAX_COMPLETED) return [wholeTable(literals, gramStarts, partial.flatMap(complete))];
  const lacking = (bits: PartialBits) => partial.filter((entry) => entry.bits === bits);
  return [
    wholeTable(literals, gramStarts, []),
    partialTable(lacking(WITHOUT_FIRST), WITHOUT_FIRST),
    partialTable(lacking(WITHOUT_LAST), WITHOUT_LAST),
  ];
}

/** More partial grams than this would fill the table, as each may be 128 whole ones: they get tables of their own. */
const MAX_COMPLETED = 128;

function wholeTable(
  literals: readonly string[],
  gramStarts: Uint8Array,
  others: readonly GramEntry[],
): GramTable {
  const table = emptyTable(gramStarts.length + others.length, GRAM_BITS);
  let count = 0;
  for (const other of others) addEntry(table, count++, other);
  for (let number = 0; number < gramStarts.length; number++) {
    const literal = number >> 1;
    const text = literals[literal] as string;
    // One of four characters has one gram, and one of three none.
    if (text.length - GRAM < (number & 1)) continue;
    addEntry(table, count++, wholeGram(text, literal, gramStarts[number] as number));
  }
  return table;
}

function wholeGram(text: string, literal: number, start: number): GramEntry {
  return {
    gram: gramOf(text, start),
    literal,
    startAt: -start,
    endAt: text.length - start,
    first: gramOf(text, 0),
    last: gramOf(text, text.length - GRAM),
    after: start + 2 * GRAM <= text.length ? gramOf(text, start + GRAM) : NO_GRAM,
  };
}

function partialTable(partial: readonly GramEntry[], bits: number): GramTable {
  const table = emptyTable(partial.length, bits);
  for (const [i, entry] of partial.entries()) addEntry(table, i, entry);
  return table;
}

type PartialBits = typeof WITHOUT_FIRST | typeof WITHOUT_LAST;
type PartialGram = GramEntry & { bits: PartialBits };

/** A literal of four is whole in one kind of places, one of three in none: it has three bytes of a gram and not the other. */
function partialGrams(text: string, literal: number): PartialGram[] {
  const gram = gramOf(text, 0);
  const isWhole = text.length === GRAM;
  const proof = isWhole ? gram : NO_GRAM;
  const known = { literal, first: proof, last: proof, after: NO_GRAM };
  const later: PartialGram = {
    ...known,
    gram: (gram << 8) | WITHOUT_FIRST,
    bits: WITHOUT_FIRST,
    startAt: 1,
    endAt: 1 + text.length,
  };
  if (isWhole) return [later];
  const now = {
    gram: gram | WITHOUT_LAST,
    bits: WITHOUT_LAST,
    startAt: 0,
    endAt: text.length,
  } as const;
  return [later, { ...known, ...now }];
}

function complete({ gram, bits, ...entry }: PartialGram): GramEntry[] {
  return completions(gram, bits).map((whole) => ({ ...entry, gram: whole }));
}
