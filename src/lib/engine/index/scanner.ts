import { firstEntry, type GramTable, isProven, literalOf, nextEntry } from './gram-table.ts';
import { createTextBytes, gramAt, loadText } from './grams.ts';
import type { LiteralIndex } from './literal-index.ts';
import { createPlaceFinder, NO_PLACE, type PlaceFinder } from './place-finder.ts';

/**
 * Finds which literals a text seems to hold, and where. It may name a literal that is not there (two of its grams are)
 * and never misses one that is: candidates are confirmed anyway. What it gives is good until the next text.
 */
export type Scanner = (text: string) => LiteralHits;

/** One way through a text: the places where a gram of the table may be, and the next of them to look at. */
type Pass = { table: GramTable; findPlaces: PlaceFinder; places: Int32Array; next: number };

/**
 * What a scan may cost for each character, on average: one for each entry that is looked at, and more for a literal that
 * is noted, so that they stay few. Real logs need less than one. Literals that share all of their grams (`=====`, `======`
 * …) need as much as there are of them at each place of a text that is made so: then the scan ends early, and says so.
 */
const STEPS = 32;
const BASE = 100_000;
const LITERAL_HIT = 31;

export function createScanner({ tables }: Pick<LiteralIndex, 'tables'>): Scanner {
  const bytes = createTextBytes();
  const literalHits = new LiteralHits();
  const passes = tables.map((table): Pass => {
    return { table, findPlaces: createPlaceFinder(table), places: NO_PLACES, next: 0 };
  });
  const [only] = passes as [Pass];

  function scan(text: string): LiteralHits {
    loadText(bytes, text);
    literalHits.begin(bytes.isAscii);
    for (const pass of passes) {
      pass.places = pass.findPlaces(bytes);
      pass.next = 0;
    }
    noteAll(BASE + STEPS * text.length);
    return literalHits;
  }

  /** In the order of the text, through however many tables it goes. */
  function noteAll(steps: number): void {
    for (let left = steps; left >= 0; ) {
      const pass = passes.length === 1 ? only : foremost(passes);
      const place = pass.places[pass.next++] as number;
      if (place === NO_PLACE) return;
      left -= noteLiterals(pass.table, place);
    }
    literalHits.cut();
  }

  /**
   * Notes the literals that have the gram at a place and seem to be there, and returns what it cost. The second place of a
   * gram is in the literal, also where the first is not known.
   */
  function noteLiterals(table: GramTable, place: number): number {
    const gram = gramAt(bytes.view, place) | table.bits;
    let steps = 0;
    for (let entry = firstEntry(table, gram); entry >= 0; entry = nextEntry(table, entry)) {
      steps++;
      if (!isProven(table, entry, place, bytes)) continue;
      steps += LITERAL_HIT;
      literalHits.add(literalOf(table, entry), place + 1);
    }
    return steps;
  }

  return scan;
}

const NO_PLACES = Int32Array.of(NO_PLACE);

function foremost(passes: readonly Pass[]): Pass {
  let best = passes[0] as Pass;
  for (let i = 1; i < passes.length; i++) {
    const pass = passes[i] as Pass;
    if ((pass.places[pass.next] as number) < (best.places[best.next] as number)) best = pass;
  }
  return best;
}

/** Which literals a text seems to hold, and where, in the order of the text. */
export class LiteralHits {
  literals: Uint32Array = new Uint32Array(64);
  /** The second place of the gram that each was found by. */
  places: Uint32Array = new Uint32Array(64);
  count = 0;
  /** Whether the text is all ASCII. */
  isAscii = true;
  /** The text was not gone through to its end. */
  isCut = false;

  add(literal: number, place: number): void {
    if (this.count === this.literals.length) this.#grow();
    this.literals[this.count] = literal;
    this.places[this.count] = place;
    this.count++;
  }

  begin(isAscii: boolean): void {
    this.count = 0;
    this.isAscii = isAscii;
    this.isCut = false;
  }

  cut(): void {
    this.isCut = true;
  }

  /** The end of those, from one on, that are not beyond a place. */
  endOf(from: number, place: number): number {
    let to = from;
    while (to < this.count && (this.places[to] as number) <= place) to++;
    return to;
  }

  distinct(): Set<number> {
    return new Set(this.literals.subarray(0, this.count));
  }

  #grow(): void {
    this.literals = doubled(this.literals);
    this.places = doubled(this.places);
  }
}

function doubled(numbers: Uint32Array): Uint32Array {
  const larger = new Uint32Array(2 * numbers.length);
  larger.set(numbers);
  return larger;
}
