/** Many short lists of numbers in two typed arrays: list i is `items` from `starts[i]` up to `starts[i + 1]`. */
export type Lists = { readonly starts: Uint32Array; readonly items: Uint32Array };

export function makeLists(lists: readonly (readonly number[])[]): Lists {
  return { starts: startsOf(lists), items: Uint32Array.from(lists.flat()) };
}

/** Where each list starts when all are laid end to end, and where the last one ends. */
function startsOf(lists: readonly { readonly length: number }[]): Uint32Array {
  const starts = new Uint32Array(lists.length + 1);
  for (const [i, list] of lists.entries()) starts[i + 1] = (starts[i] ?? 0) + list.length;
  return starts;
}

/** For each number below `count`, the lists that hold it, in their order: a counting sort, without an object for each. */
export function invert({ starts, items }: Lists, count: number): Lists {
  const ends = new Uint32Array(count + 1);
  for (const item of items) ends[item + 1] = (ends[item + 1] ?? 0) + 1;
  for (let i = 1; i <= count; i++) ends[i] = (ends[i] ?? 0) + (ends[i - 1] ?? 0);
  const inverted = { starts: ends.slice(), items: new Uint32Array(items.length) };
  for (let list = 0; list + 1 < starts.length; list++) {
    for (let at = starts[list] ?? 0; at < (starts[list + 1] ?? 0); at++) {
      const item = items[at] ?? 0;
      const place = ends[item] ?? 0;
      inverted.items[place] = list;
      ends[item] = place + 1;
    }
  }
  return inverted;
}
