import { describe, expect, it } from 'vitest';
import { CountedMatching } from './counted-matching.ts';
import { parseMatchers } from './label-matchers.ts';

function matchersOf(source: string) {
  const read = parseMatchers(source);
  return read.ok ? read.value : [];
}

const HEAVY = matchersOf('x=~"[ab]*a[ab]{400}"');
const LONG = 'ab'.repeat(2_000_000);

describe('CountedMatching', () => {
  it('does not compare what would cost more than is left, and spends nothing on it', () => {
    const budget = { units: 1_000_000_000 };
    expect(new CountedMatching().matches(HEAVY, { x: LONG }, budget)).toBe(null);
    expect(budget.units).toBe(1_000_000_000);
  });

  it('compares the conditions without an expression first', () => {
    const budget = { units: 0 };
    const matching = new CountedMatching();
    expect(matching.matches([...HEAVY, ...matchersOf('a="b"')], { x: LONG }, budget)).toBe(false);
    for (const source of ['x=~"cd.*"', 'x=~"cd|ef"', 'x!~"ab|ba", a="b"'])
      expect(matching.matches(matchersOf(source), { x: LONG }, budget)).toBe(false);
  });

  it('counts the comparison of an expression with a value once', () => {
    const budget = { units: 10_000_000 };
    const matching = new CountedMatching();
    const matchers = matchersOf('x=~"[ab]+", y=~".+"');
    const left = ['ab', 'ab', 'ba'].map((x) => {
      expect(matching.matches(matchers, { x, y: 'z' }, budget)).toBe(true);
      return budget.units;
    });
    expect(left[1]).toBe(left[0]);
    expect(left[2]).toBeLessThan(left[1] ?? 0);
  });

  it('pays for reading matchers once for each text, before anything compiles their expressions', () => {
    const source = 'x=~"[ab]{1,900}", y!="z"';
    const poor = { units: 100_000 };
    expect(new CountedMatching().canParse(source, poor)).toBe(false);
    expect(poor.units).toBe(100_000);
    const budget = { units: 10_000_000 };
    const matching = new CountedMatching();
    expect(matching.canParse(source, budget)).toBe(true);
    const left = budget.units;
    expect(10_000_000 - left).toBeGreaterThan(900_000);
    expect(matching.canParse(source, budget)).toBe(true);
    expect(budget.units).toBe(left);
    expect(matching.canParse('y="z"', budget)).toBe(true);
    expect(left - budget.units).toBeLessThan(1000);
  });

  it('is exact for values of any length that fit the budget', () => {
    const matching = new CountedMatching();
    const budget = { units: 10_000_000_000 };
    expect(matching.matches(matchersOf('x=~"[ab]+"'), { x: LONG }, budget)).toBe(true);
    expect(matching.matches(matchersOf('x=~"[ab]+"'), { x: `${LONG}c` }, budget)).toBe(false);
    expect(matching.matches(matchersOf('x!~"[ab]+"'), { x: `${LONG}c` }, budget)).toBe(true);
  });
});
