import { compareText } from './compare-text.ts';

/** The name that comes up most often; of those that come up equally often the first by the alphabet. Null without any. */
export function mostFrequent(names: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [most] = [...counts].sort(([a, x], [b, y]) => y - x || compareText(a, b));
  return most?.[0] ?? null;
}
