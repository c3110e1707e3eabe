/** Many short lists of numbers in two typed arrays: list i is `items` from `starts[i]` up to `starts[i + 1]`. */
export type Lists = { readonly starts: Uint32Array; readonly items: Uint32Array };

export function makeLists(lists: readonly (readonly number[])[]): Lists {
  return { starts: startsOf(lists), items: Uint32Array.from(lists.flat()) };
}

/** Where each list starts when all are laid end to end, and where the last one ends. */
export function startsOf(lists: readonly { readonly length: number }[]): Uint32Array {
  const starts = new Uint32Array(lists.length + 1);
  for (const [i, list] of lists.entries()) starts[i + 1] = (starts[i] ?? 0) + list.length;
  return starts;
}
