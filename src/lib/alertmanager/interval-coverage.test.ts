import { describe, expect, it } from 'vitest';
import type { TimeInterval } from '../../generated/alertmanager.ts';
import { alwaysHold, neverHolds } from './interval-coverage.ts';
import { parseTimeInterval } from './time-interval.ts';

function parsed(interval: TimeInterval) {
  const read = parseTimeInterval(interval);
  if (!read.ok) throw new Error(read.error[0]?.message);
  return read.value;
}

describe('neverHolds', () => {
  it.each<[TimeInterval, boolean]>([
    [{ days_of_month: [31], months: ['february', 'april', 6] }, true],
    [{ days_of_month: [-31], months: ['november'] }, true],
    [{ days_of_month: ['30:31'], months: ['february'] }, true],
    [{ days_of_month: [29], months: ['february'], years: ['2025:2027', 2100] }, true],
    [{ days_of_month: [29], months: ['february'], years: ['2097:2104'] }, false],
    [{ days_of_month: [29], months: ['february'] }, false],
    [{ days_of_month: ['28:31'], months: ['february'], years: [2026] }, false],
    [{ days_of_month: [31, 1], months: ['february'] }, false],
    [{ days_of_month: [-1] }, false],
    [{}, false],
  ])('of %j is %s', (interval, expected) => {
    expect(neverHolds(parsed(interval))).toBe(expected);
  });
});

describe('alwaysHold', () => {
  const morning = { start_time: '00:00', end_time: '12:00' };
  const evening = { start_time: '12:00', end_time: '24:00' };

  it.each<[TimeInterval[], boolean]>([
    [[{}], true],
    [[{ location: 'Europe/Zurich' }], true],
    [[{ weekdays: ['sunday:saturday'], months: ['1:12'], days_of_month: ['1:31'] }], true],
    [[{ weekdays: ['monday:friday'] }, { weekdays: ['saturday', 'sunday'] }], true],
    [[{ times: [evening, morning] }], true],
    [[{ times: [morning] }, { times: [evening] }], true],
    [[{ times: [morning] }, { times: [{ ...evening, start_time: '12:01' }] }], false],
    [[{ weekdays: ['monday:friday'] }, { weekdays: ['sunday'] }], false],
    [[{ days_of_month: ['1:30'] }], false],
    [[{ days_of_month: ['1:30'] }, { days_of_month: [31], months: ['1:12'] }], true],
    [[{ years: ['1:9999'] }], true],
    [[{ years: ['1000:3000'] }], true],
    [[{ years: ['2025:2060', '2061:2100'] }], true],
    [[{ years: ['2026:2030'] }], false],
    [[{ years: ['2026:2060', '2062:2100'] }], false],
    [[{ weekdays: ['sunday'], location: 'Asia/Tokyo' }, { months: ['1:12'] }], true],
    [
      [
        { times: [morning], location: 'UTC' },
        { times: [evening], location: 'utc' },
      ],
      true,
    ],
    [[{ times: [morning] }, { times: [evening], location: 'Europe/Zurich' }], false],
    [[], false],
  ])('of %j is %s', (intervals, expected) => {
    expect(alwaysHold(intervals.map(parsed))).toBe(expected);
  });
});
