/** A set of code points as sorted, disjoint ranges, both ends included, in a flat list: lo, hi, lo, hi … */
export type CharSet = readonly number[];

export const MAX_CODE_POINT = 0x10ffff;
export const ANY: CharSet = [0, MAX_CODE_POINT];
export const NOT_NEWLINE: CharSet = [0, 9, 11, MAX_CODE_POINT];

/** The two characters outside ASCII that RE2 folds into ASCII letters: the long s and the Kelvin sign. */
export const LONG_S = 0x17f;
export const KELVIN = 0x212a;

export function union(...sets: CharSet[]): CharSet {
  const ranges = sets.flatMap(toPairs).sort((a, b) => a[0] - b[0]);
  const merged: number[] = [];
  for (const [lo, hi] of ranges) {
    const last = merged.at(-1);
    if (last !== undefined && lo <= last + 1) merged[merged.length - 1] = Math.max(last, hi);
    else merged.push(lo, hi);
  }
  return merged;
}

export function negate(set: CharSet): CharSet {
  const result: number[] = [];
  let next = 0;
  for (const [lo, hi] of toPairs(set)) {
    if (next < lo) result.push(next, lo - 1);
    next = hi + 1;
  }
  if (next <= MAX_CODE_POINT) result.push(next, MAX_CODE_POINT);
  return result;
}

export function has(set: CharSet, codePoint: number): boolean {
  for (let i = 0; i < set.length; i += 2) {
    const hi = set[i + 1];
    if (hi !== undefined && codePoint <= hi) return codePoint >= (set[i] ?? 0);
  }
  return false;
}

export function intersects(a: CharSet, b: CharSet): boolean {
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if ((a[i + 1] ?? 0) < (b[j] ?? 0)) i += 2;
    else if ((b[j + 1] ?? 0) < (a[i] ?? 0)) j += 2;
    else return true;
  }
  return false;
}

export function isEqual(a: CharSet, b: CharSet): boolean {
  return a.length === b.length && a.every((bound, i) => bound === b[i]);
}

export function toPairs(set: CharSet): [number, number][] {
  return Array.from({ length: set.length / 2 }, (_, i) => [set[2 * i] ?? 0, set[2 * i + 1] ?? 0]);
}

/** Memoizes a function of a set by the identity of the set. A letter's set is the same object in all patterns. */
export function memoizeBySet<T>(compute: (set: CharSet) => T): (set: CharSet) => T {
  const results = new WeakMap<CharSet, { result: T }>();
  return (set) => {
    const known = results.get(set);
    if (known) return known.result;
    const result = compute(set);
    results.set(set, { result });
    return result;
  };
}
