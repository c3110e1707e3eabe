import { gramAt } from './gram.ts';
import { findEntries, type GramTable, gramsOf, NEXT, NO_PROOF } from './gram-table.ts';
import type { LiteralIndex } from './literal-index.ts';
import { createPlaceFinder, NO_PLACE } from './place-finder.ts';
import { Sightings } from './sightings.ts';
import { createTextBytes, loadText } from './text-bytes.ts';

/**
 * Finds which literals a text seems to hold, and where. It may name a literal that is not there (three of its
 * grams are) and never misses one that is: candidates are confirmed anyway. What it gives is good until the next text.
 */
export type Scanner = (text: string) => Sightings;

export function createScanner({ tables }: Pick<LiteralIndex, 'tables'>): Scanner {
  const bytes = createTextBytes();
  const sightings = new Sightings();
  const passes = tables.map((table) => ({
    table,
    findPlaces: createPlaceFinder(gramsOf(table), table.bits),
  }));

  function scan(text: string): Sightings {
    loadText(bytes, text);
    sightings.begin(bytes.isAscii);
    for (const { table, findPlaces } of passes) noteAll(table, findPlaces(bytes));
    if (passes.length > 1) sightings.sort();
    return sightings;
  }

  function noteAll(table: GramTable, places: Int32Array): void {
    for (let i = 0; places[i] !== NO_PLACE; i++) noteLiterals(table, places[i] as number);
  }

  /**
   * Notes the literals that have the gram at a place and seem to be there. The second place of a gram is in the literal,
   * also where the first is not known.
   */
  function noteLiterals(table: GramTable, place: number): void {
    const { entries } = table;
    let entry = findEntries(table, gramAt(bytes.view, place) | table.bits);
    for (; entry >= 0; entry = entries[entry + NEXT] as number) {
      if (isProven(entries, entry, place)) sightings.add(entries[entry] as number, place + 1);
    }
  }

  function isProven(entries: Int32Array, entry: number, place: number): boolean {
    if (entries[entry + 2] === NO_PROOF) return true;
    return (
      isAt(entries, entry + 1, place) && isAt(entries, entry + 3, place) && isAt(entries, entry + 5, place)
    );
  }

  /** Whether a gram is as far from the place as the entry says. */
  function isAt(entries: Int32Array, at: number, place: number): boolean {
    const start = place + (entries[at] as number);
    return start >= 0 && start < bytes.length && gramAt(bytes.view, start) === (entries[at + 1] as number);
  }

  return scan;
}
