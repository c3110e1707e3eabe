import type { CharSet } from './char-set.ts';

/** Works out once for each set what depends on it alone: a letter's set is the same object in all patterns. */
export function memoBySet<T>(workOut: (set: CharSet) => T): (set: CharSet) => T {
  const known = new WeakMap<CharSet, { result: T }>();
  return (set) => {
    const memo = known.get(set) ?? { result: workOut(set) };
    known.set(set, memo);
    return memo.result;
  };
}
