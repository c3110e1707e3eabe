import { type CharSet, has, KELVIN, LONG_S, negate, union } from '../syntax/char-set.ts';
import type { UnitTable } from './chain.ts';

const ASCII = 128;
const FOREIGN_LETTERS: CharSet = union([LONG_S, LONG_S], [KELVIN, KELVIN]);

/**
 * A set as a table for plain, folded texts, in which there is neither a long s nor a Kelvin sign. Null for a set that
 * takes some characters outside ASCII but not all, or a letter in one of its cases only.
 */
export function unitTable(set: CharSet): UnitTable | null {
  const known = TABLES.get(set);
  if (known !== undefined) return known;
  const table = makeTable(set);
  TABLES.set(set, table);
  return table;
}

const TABLES = new WeakMap<CharSet, UnitTable | null>();

function makeTable(set: CharSet): UnitTable | null {
  const takesForeign = foreignMembers(set);
  if (takesForeign === null || !isCaseless(set)) return null;
  const table = new Uint8Array(ASCII + 1);
  for (let unit = 0; unit < ASCII; unit++) table[unit] = has(set, unit) ? 1 : 0;
  table[ASCII] = takesForeign ? 1 : 0;
  return table;
}

/** All characters outside ASCII (true), none (false), or some (null), whatever it says of the long s and the Kelvin sign. */
function foreignMembers(set: CharSet): boolean | null {
  const all = negate(union(set, FOREIGN_LETTERS, [0, ASCII - 1])).length === 0;
  if (all) return true;
  const none = negate(union(negate(set), FOREIGN_LETTERS, [0, ASCII - 1]));
  return none.length === 0 ? false : null;
}

function isCaseless(set: CharSet): boolean {
  for (let upper = 0x41; upper <= 0x5a; upper++) {
    if (has(set, upper) !== has(set, upper + 0x20)) return false;
  }
  return true;
}
