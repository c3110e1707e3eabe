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
