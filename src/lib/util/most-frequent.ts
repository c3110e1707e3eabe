import { compareText } from './compare-text.ts';

/** The most frequent name; of equally frequent ones, the first in order. Null without names. */
export function mostFrequent(names: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [most] = [...counts].sort(([a, x], [b, y]) => y - x || compareText(a, b));
  return most?.[0] ?? null;
}
