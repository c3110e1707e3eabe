/**
 * Adds items to a list, and gives the list. `push(...items)` puts each on the stack, which is full at about 120,000: a list
 * whose length a stranger chooses must not be spread into arguments.
 */
export function append<Item>(list: Item[], items: Iterable<Item>): Item[] {
  for (const item of items) list.push(item);
  return list;
}
