import { compareText } from '../../../lib/util/compare-text.ts';

/** An id, taken apart. */
export type Id = { prefix: string; number: number; width: number };

export const DEFAULT_PREFIX = 'ERROR';
const MIN_WIDTH = 3;

/** The id after the highest of these that has the prefix of most; gaps are never filled. */
export function idAfter(ids: readonly string[]): string {
  const parsed = ids.flatMap(parseId);
  const prefix = commonPrefix(parsed) ?? DEFAULT_PREFIX;
  const own = parsed.filter((id) => id.prefix === prefix);
  return renderNext(prefix, own, widthOf(own));
}

export function renderNext(prefix: string, ids: readonly Id[], width: number): string {
  const highest = ids.reduce((most, { number }) => Math.max(most, number), 0);
  return `${prefix}-${String(highest + 1).padStart(width, '0')}`;
}

export function widthOf(ids: readonly Id[]): number {
  return ids.reduce((widest, { width }) => Math.max(widest, width), MIN_WIDTH);
}

export function parseId(id: string): Id[] {
  const [, prefix, digits] = /^([A-Z][A-Z0-9]*)-(\d{3,15})$/.exec(id) ?? [];
  return prefix && digits ? [{ prefix, number: Number(digits), width: digits.length }] : [];
}

/** The one that most ids have. */
export function commonPrefix(ids: readonly Id[]): string | null {
  const counts = new Map<string, number>();
  for (const { prefix } of ids) counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
  const [most] = [...counts].sort(([a, x], [b, y]) => y - x || compareText(a, b));
  return most?.[0] ?? null;
}
