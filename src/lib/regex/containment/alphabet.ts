import { type CharSet, has, toPairs } from '../syntax/char-set.ts';

/** Code points that no set of an automaton tells apart: one of them stands for all. */
export type Alphabet = {
  /** Which classes have a member in a set, as the code points that stand for them. */
  membersOf: (set: CharSet) => readonly number[];
};

export function createAlphabet(sets: readonly CharSet[]): Alphabet {
  const bounds = [...new Set([0, ...sets.flatMap(toPairs).flatMap(([lo, hi]) => [lo, hi + 1])])].sort(
    (a, b) => a - b,
  );
  const distinct = [...new Map(sets.map((set) => [set.join(), set])).values()];
  const classOf = bounds.map((bound) => distinct.map((set) => (has(set, bound) ? '1' : '0')).join(''));
  const known = new Map<string, readonly number[]>();
  return {
    membersOf(set) {
      const key = set.join();
      const members = known.get(key) ?? findMembers(set);
      known.set(key, members);
      return members;
    },
  };

  /** For each class that the set meets, where the first stretch of it that is met begins. */
  function findMembers(set: CharSet): number[] {
    const byClass = new Map<string, number>();
    for (const [lo, hi] of toPairs(set)) {
      for (let i = lastAtMost(bounds, lo); i < bounds.length && (bounds[i] ?? 0) <= hi; i++) {
        const name = classOf[i] ?? '';
        if (!byClass.has(name)) byClass.set(name, Math.max(lo, bounds[i] ?? 0));
      }
    }
    return [...byClass.values()];
  }
}

function lastAtMost(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
