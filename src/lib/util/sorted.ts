/** The first few of a list once sorted, without sorting the rest of it. */
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

/** The index of the first item of a sorted list that is past a place, found by halves; the list's length where none is. */
export function firstIndex<T>(sorted: readonly T[], isPast: (item: T) => boolean): number {
  let from = 0;
  for (let to = sorted.length; from < to; ) {
    const middle = (from + to) >>> 1;
    if (isPast(sorted[middle] as T)) to = middle;
    else from = middle + 1;
  }
  return from;
}
