/** Many short lists of numbers in two typed arrays: list i is `items` from `starts[i]` up to `starts[i + 1]`. */
export type Lists = { readonly starts: Uint32Array; readonly items: Uint32Array };

export function makeLists(lists: readonly number[][]): Lists {
  const starts = new Uint32Array(lists.length + 1);
  for (const [i, list] of lists.entries()) starts[i + 1] = (starts[i] ?? 0) + list.length;
  return { starts, items: Uint32Array.from(lists.flat()) };
}

export function listAt({ starts, items }: Lists, i: number): Uint32Array {
  return items.subarray(starts[i], starts[i + 1]);
}
