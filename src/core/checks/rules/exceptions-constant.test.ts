import { describe, expect, it } from 'vitest';
import { problemsOf } from '../../../../test/support/kb/check-front-matter.ts';

const told = (years: string, seen: string) =>
  problemsOf(
    'exceptions/constant',
    `patterns: [redis is down]\n${seen}\nexceptions:\n  - name: x\n    time_intervals: [{ years: [${years}] }]`,
  ).map(({ severity, message }) => `${severity} ${message}`);

describe('an exception of some years', () => {
  it('is over if the error was seen after them', () => {
    const over = ['warning this exception ended with 2021, and the error was seen in 2026'];
    expect(told("'2020:2021'", 'last_seen: 2026-11-20')).toEqual(over);
    expect(told("2019, '2020:2021'", 'first_seen: 2026-11-20')).toEqual(over);
  });

  it.each([
    ["'2020:2026'", 'last_seen: 2026-11-20'],
    ["'2020:2021', 2027", 'last_seen: 2026-11-20'],
    ["'2020:2021'", 'last_seen: 2021-01-01'],
    ["'2020:2021'", ''],
  ])('is not over: %s, %s', (years, seen) => {
    expect(told(years, seen)).toEqual([]);
  });
});
