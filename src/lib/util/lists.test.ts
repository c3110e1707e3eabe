import fc from 'fast-check';
import { expect, it } from 'vitest';
import { append, firstIndex, firstOf } from './lists.ts';

it('gives what sorting and cutting would give, equals in their order', () => {
  const item = fc.record({ rank: fc.nat(4), name: fc.nat() });
  const byRank = (a: { rank: number }, b: { rank: number }) => a.rank - b.rank;
  fc.assert(
    fc.property(fc.array(item), fc.nat(6), (items, count) => {
      expect(firstOf(items, count, byRank)).toEqual(items.toSorted(byRank).slice(0, count));
    }),
  );
});

it('finds the first item past a place as a search from the start would', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), fc.nat(20), (items, place) => {
      const sorted = items.toSorted((a, b) => a - b);
      const isPast = (item: number) => item > place;
      const found = sorted.findIndex(isPast);
      expect(firstIndex(sorted, isPast)).toBe(found === -1 ? sorted.length : found);
    }),
  );
});

it('appends more items than fit on a stack', () => {
  const many = Array.from({ length: 300_000 }, (_, i) => i);
  expect(append([-1], many)).toHaveLength(300_001);
});
