/**
 * Adds items to a list, and returns the list. `push(...items)` puts every item on the stack, which is full at about 120,000
 * items. So never spread a list into arguments if its length comes from outside.
 */
export function append<Item>(list: Item[], items: Iterable<Item>): Item[] {
  for (const item of items) list.push(item);
  return list;
}
