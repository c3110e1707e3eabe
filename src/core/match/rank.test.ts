import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ScoreParts, scoreOf, scorePartsOf } from './rank.ts';

const scoreParts: fc.Arbitrary<ScoreParts> = fc.record({
  names: fc.nat(2),
  points: fc.nat(9999),
  patterns: fc.nat(9),
  sameService: fc.boolean(),
  keywords: fc.nat(9),
});

const ORDER = ['names', 'points', 'patterns', 'sameService', 'keywords'] as const;

describe('scoreOf', () => {
  it('can be read back', () => {
    fc.assert(
      fc.property(scoreParts, (given) => {
        expect(scorePartsOf(scoreOf(given))).toEqual(given);
      }),
    );
  });

  it('lets no lower part outweigh a higher one', () => {
    fc.assert(
      fc.property(scoreParts, scoreParts, (a, b) => {
        const decisive = ORDER.find((part) => a[part] !== b[part]);
        const expected = decisive === undefined ? 0 : Math.sign(Number(a[decisive]) - Number(b[decisive]));
        expect(Math.sign(scoreOf(a) - scoreOf(b))).toBe(expected);
      }),
    );
  });

  it('counts what is beyond its digits as the most that they hold', () => {
    const most = { names: 2, points: 1e6, patterns: 1e6, sameService: true, keywords: 1e6 };
    expect(scoreOf(most)).toBe(29_999_919);
  });
});
