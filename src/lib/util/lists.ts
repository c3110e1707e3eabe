/**
 * Adds items to a list, and returns the list. `push(...items)` puts every item on the stack, which is full at about 120,000
 * items. So never spread a list into arguments if its length comes from outside.
 */
export function append<Item>(list: Item[], items: Iterable<Item>): Item[] {
  for (const item of items) list.push(item);
  return list;
}

/** The first `count` items in sorted order. The rest of the list is not sorted. */
export function firstOf<T>(items: Iterable<T>, count: number, compare: (a: T, b: T) => number): T[] {
  const first: T[] = [];
  if (count === 0) return first;
  for (const item of items) {
    const last = first[count - 1];
    if (last !== undefined && compare(item, last) >= 0) continue;
    const place = first.findIndex((other) => compare(item, other) < 0);
    first.splice(place < 0 ? first.length : place, 0, item);
    first.length = Math.min(first.length, count);
  }
  return first;
}

/** Binary search: the index of the first item for which `isPast` holds, or the length of the list. */
export function firstIndex<T>(sorted: readonly T[], isPast: (item: T) => boolean): number {
  let from = 0;
  for (let to = sorted.length; from < to; ) {
    const middle = (from + to) >>> 1;
    if (isPast(sorted[middle] as T)) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** The most frequent name; of equally frequent ones, the first in order. Null without names. */
export function mostFrequent(names: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [most] = [...counts].sort(([a, x], [b, y]) => y - x || compareText(a, b));
  return most?.[0] ?? null;
}

/** Compares texts by code unit, so that the order is the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The first result that is not null. Later items are not tried. */
export function firstFound<Item, Found>(
  items: readonly Item[],
  find: (item: Item) => Found | null,
): Found | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}
