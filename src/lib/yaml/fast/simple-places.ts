import type { SimplePair } from '../read-simple-yaml.ts';
import type { SimpleScalar } from './simple-scalar.ts';

/** Where a key and its value stand, as offsets in the text; there is no key for a list's item. */
export type SimplePlace = { key: [number, number] | null; value: [number, number] };

/** Where the scalar at a path stands; null where the path leads to something else, or to nothing. */
export function simplePlace(
  pairs: ReadonlyMap<string, SimplePair>,
  [first = '', item, ...deeper]: readonly string[],
): SimplePlace | null {
  const pair = pairs.get(first);
  if (!pair || deeper.length > 0) return null;
  const { key, start, value } = pair;
  if (!Array.isArray(value)) return item === undefined ? placeOf(value, [start, start + key.length]) : null;
  const scalar = item === undefined ? undefined : value[Number(item)];
  return scalar ? placeOf(scalar, null) : null;
}

/** The data, as the library would give it. */
export function simpleData(pairs: ReadonlyMap<string, SimplePair>): Record<string, unknown> {
  const entries = Array.from(pairs.values(), ({ key, value }) => [
    key,
    Array.isArray(value) ? value.map((scalar) => scalar.value) : value.value,
  ]);
  return Object.fromEntries(entries);
}

function placeOf({ start, end }: SimpleScalar, key: SimplePlace['key']): SimplePlace {
  return { key, value: [start, end] };
}
