export type Limits = { fallback: number; maximum: number };

/** `limit` of a query; null where it is no number that this route takes. */
export function parseLimit(text: string | undefined, { fallback, maximum }: Limits): number | null {
  if (text === undefined) return fallback;
  const limit = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  return limit >= 1 && limit <= maximum ? limit : null;
}

/** Says what a route takes when a query has something else: a misspelt key that is ignored would mislead. */
export function unknownKey(query: Record<string, string>, keys: readonly string[]): string | null {
  const isKnown = Object.keys(query).every((key) => keys.includes(key));
  return isKnown ? null : `unknown parameter; this route takes ${keys.join(', ')}`;
}
