import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstOf } from './sorted.ts';

it('gives what sorting and cutting would give, equals in their order', () => {
  const item = fc.record({ rank: fc.nat(4), name: fc.nat() });
  const byRank = (a: { rank: number }, b: { rank: number }) => a.rank - b.rank;
  fc.assert(
    fc.property(fc.array(item), fc.nat(6), (items, count) => {
      expect(firstOf(items, count, byRank)).toEqual(items.toSorted(byRank).slice(0, count));
    }),
  );
});
