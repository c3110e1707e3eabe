/** Many short lists of numbers in two typed arrays. List i is `items` from `starts[i]` up to `starts[i + 1]`. */
export type Postings = { readonly starts: Uint32Array; readonly items: Uint32Array };

/** One of the lists, as a view of `items`. */
export function postingsAt({ starts, items }: Postings, list: number): Uint32Array {
  return items.subarray(starts[list], starts[list + 1]);
}

/** Inverts the lists: for each number below `count`, the lists that contain it, in order. Uses a counting sort. */
export function invertPostings({ starts, items }: Postings, count: number): Postings {
  const ends = new Uint32Array(count + 1);
  for (let at = 0; at < items.length; at++) {
    const next = (items[at] as number) + 1;
    ends[next] = (ends[next] as number) + 1;
  }
  for (let i = 1; i <= count; i++) ends[i] = (ends[i] as number) + (ends[i - 1] as number);
  const inverted = { starts: ends.slice(), items: new Uint32Array(items.length) };
  for (let list = 0; list + 1 < starts.length; list++) {
    const end = starts[list + 1] as number;
    for (let at = starts[list] as number; at < end; at++) {
      const item = items[at] as number;
      const place = ends[item] as number;
      inverted.items[place] = list;
      ends[item] = place + 1;
    }
  }
  return inverted;
}
