/** Random choices from a seed. A failure names its seed, and the same seed shows it again. */
export type Random = {
  /** A number from 0 up to 1, which is excluded. */
  next: () => number;
  /** An integer from 0 up to `end`, which is excluded. */
  below: (end: number) => number;
  between: (from: number, to: number) => number;
  chance: (probability: number) => boolean;
  pick: <T>(items: readonly T[]) => T;
};

/** The generator mulberry32: small, and the same on every machine. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  const below = (end: number) => Math.floor(next() * end);
  return {
    next,
    below,
    between: (from, to) => from + below(to - from + 1),
    chance: (probability) => next() < probability,
    pick: (items) => pickAt(items, below(items.length)),
  };
}

function pickAt<T>(items: readonly T[], index: number): T {
  if (index >= items.length) throw new Error('nothing to pick from');
  return items[index] as T;
}
