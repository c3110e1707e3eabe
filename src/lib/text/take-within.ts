import { byteLength } from './text-size.ts';

/** The first items of a list, and whether they are the whole list. */
type Taken<T> = { taken: T[]; isWhole: boolean };

/** The first items whose JSON takes at most so many bytes. Reads only one item more, so that a list from a database needs no room. */
export function takeWithin<T>(items: Iterable<T>, maxBytes: number): Taken<T> {
  const taken: T[] = [];
  let left = maxBytes;
  for (const item of items) {
    left -= byteLength(JSON.stringify(item));
    if (left < 0) return { taken, isWhole: false };
    taken.push(item);
  }
  return { taken, isWhole: true };
}
