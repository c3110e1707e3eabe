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
/** All characters outside ASCII, except the two that fold into ASCII. */
const FOREIGN: CharSet = [ASCII, LONG_S - 1, LONG_S + 1, KELVIN - 1, KELVIN + 1, MAX_CODE_POINT];

/**
 * The table of a set, for folded texts. Null for a set with only some characters outside ASCII, or with only one case of a letter:
 * a folded text and the table do not distinguish these.
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

/** Whether a table accepts characters outside ASCII. Some have two UTF-16 units, and a run cannot tell one from two of them. */
export function takesNonAscii(table: UnitTable): boolean {
  return table[ASCII] === 1;
}

/** Whether a set has all characters outside ASCII (true), none (false), or some (null). Ignores the two that fold into ASCII. */
function nonAsciiMembers(set: CharSet): boolean | null {
  if (!intersects(set, FOREIGN)) return false;
  const whole = union(set, FOREIGN_LETTERS);
  const last = whole.length - 2;
  return (whole[last] ?? 0) <= ASCII && whole[last + 1] === MAX_CODE_POINT ? true : null;
}

/** Whether a set has all cases of a letter or none. ſ is a case of s, and the Kelvin sign is a case of k. */
function isCaseless(set: CharSet): boolean {
  for (let upper = 0x41; upper <= 0x5a; upper++) {
    if (has(set, upper) !== has(set, upper + 0x20)) return false;
  }
  return has(set, 0x73) === has(set, LONG_S) && has(set, 0x6b) === has(set, KELVIN);
}
