import {
  type CharSet,
  has,
  intersects,
  KELVIN,
  LONG_S,
  MAX_CODE_POINT,
  memoizeBySet,
  union,
} from '../../regex/syntax/char-set.ts';
import type { UnitTable } from './chain.ts';

const ASCII = 128;
const FOREIGN_LETTERS: CharSet = union([LONG_S, LONG_S], [KELVIN, KELVIN]);
/** All outside ASCII but the two characters that fold into it. */
const FOREIGN: CharSet = [ASCII, LONG_S - 1, LONG_S + 1, KELVIN - 1, KELVIN + 1, MAX_CODE_POINT];

/**
 * A set as a table for folded texts. Null for a set that takes some characters outside ASCII but not all, or a letter in
 * one of its cases only: a folded text does not tell them apart.
 */
export const unitTable = memoizeBySet(makeTable);

function makeTable(set: CharSet): UnitTable | null {
  const takesNonAscii = nonAsciiMembers(set);
  if (takesNonAscii === null || !isCaseless(set)) return null;
  const table = new Uint8Array(ASCII + 1);
  for (let unit = 0; unit < ASCII; unit++) table[unit] = has(set, unit) ? 1 : 0;
  table[ASCII] = takesNonAscii ? 1 : 0;
  return table;
}

/** Whether a run over a table takes characters of two units, of which it cannot tell one from two. */
export function takesNonAscii(table: UnitTable): boolean {
  return table[ASCII] === 1;
}

/** All characters outside ASCII (true), none (false), or some (null), whatever it says of the two that fold into it. */
function nonAsciiMembers(set: CharSet): boolean | null {
  if (!intersects(set, FOREIGN)) return false;
  const whole = union(set, FOREIGN_LETTERS);
  const last = whole.length - 2;
  return (whole[last] ?? 0) <= ASCII && whole[last + 1] === MAX_CODE_POINT ? true : null;
}

/** A letter in all of its cases or none, the long s and the Kelvin sign among them. */
function isCaseless(set: CharSet): boolean {
  for (let upper = 0x41; upper <= 0x5a; upper++) {
    if (has(set, upper) !== has(set, upper + 0x20)) return false;
  }
  return has(set, 0x73) === has(set, LONG_S) && has(set, 0x6b) === has(set, KELVIN);
}
