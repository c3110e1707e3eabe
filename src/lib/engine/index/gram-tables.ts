import { portionsOf } from '../portions.ts';
import { addEntry, emptyTable, type GramTable, NO_GRAM, type Proof } from './gram-table.ts';
import { completions, GRAM, GRAM_BITS, gramAt, gramOf, WITHOUT_FIRST, WITHOUT_LAST } from './grams.ts';
import { createTextBytes, loadText, type TextBytes } from './text-bytes.ts';

/**
 * Literals by their grams. A text is looked at in every second place, so a literal has one for when it starts in such a
 * place and one for when it does not. Made at every start of a Worker, from ten thousand literals: so the loops are plain.
 * @param gramStarts for each literal where the two start, as `PatternIndexData` has it
 */
export function gramTables(literals: readonly string[], gramStarts: Uint8Array): GramTable[] {
  const partial = partialGrams(literals);
  if (partial.length <= MAX_COMPLETED) return [wholeTable(literals, gramStarts, partial.flatMap(complete))];
  const lacking = (bits: PartialBits) => partial.filter((gram) => gram.bits === bits);
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
  completed: readonly PartialGram[],
): GramTable {
  const table = emptyTable(gramStarts.length + completed.length, GRAM_BITS);
  for (const { proof, gram, startAt } of completed) addEntry(table, proof, gram, NO_GRAM, startAt);
  const bytes = createTextBytes();
  // As bytes, many at once: a Worker that starts has no time to put each gram together of characters.
  for (const { from, texts, joined } of portionsOf(literals)) {
    loadText(bytes, joined);
    let at = 0;
    for (let i = 0; i < texts.length; i++) {
      const { length } = texts[i] as string;
      if (length >= GRAM) addLiteral(table, bytes, at, length, gramStarts, from + i);
      at += length + 1;
    }
  }
  return table;
}

/** A literal among bytes. One of four characters has one gram. */
function addLiteral(
  table: GramTable,
  { view }: TextBytes,
  at: number,
  length: number,
  gramStarts: Uint8Array,
  literal: number,
): void {
  const proof = { literal, length, first: gramAt(view, at), last: gramAt(view, at + length - GRAM) };
  for (let number = 2 * literal; number < 2 * literal + Math.min(2, length - GRAM + 1); number++) {
    const start = gramStarts[number] as number;
    const after = start + 2 * GRAM <= length ? gramAt(view, at + start + GRAM) : NO_GRAM;
    addEntry(table, proof, gramAt(view, at + start), after, -start);
  }
}

function partialTable(partial: readonly PartialGram[], bits: number): GramTable {
  const table = emptyTable(partial.length, bits);
  for (const { proof, gram, startAt } of partial) addEntry(table, proof, gram, NO_GRAM, startAt);
  return table;
}

type PartialBits = typeof WITHOUT_FIRST | typeof WITHOUT_LAST;
type PartialGram = { proof: Proof; gram: number; bits: PartialBits; startAt: number };

/** A literal of four is whole in one kind of places, one of three in none: it has three bytes of a gram and not the other. */
function partialGrams(literals: readonly string[]): PartialGram[] {
  const grams: PartialGram[] = [];
  for (let literal = 0; literal < literals.length; literal++) {
    const text = literals[literal] as string;
    if (text.length > GRAM) continue;
    const gram = gramOf(text, 0);
    const isWhole = text.length === GRAM;
    const known = isWhole ? gram : NO_GRAM;
    const proof = { literal, length: text.length, first: known, last: known };
    grams.push({ proof, gram: (gram << 8) | WITHOUT_FIRST, bits: WITHOUT_FIRST, startAt: 1 });
    if (!isWhole) grams.push({ proof, gram: gram | WITHOUT_LAST, bits: WITHOUT_LAST, startAt: 0 });
  }
  return grams;
}

function complete(partial: PartialGram): PartialGram[] {
  return completions(partial.gram, partial.bits).map((gram) => ({ ...partial, gram }));
}
