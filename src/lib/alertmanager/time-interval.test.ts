import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TimeInterval } from '../../generated/alertmanager.ts';
import { containsTime, parseTimeInterval } from './time-interval.ts';

function contains(interval: TimeInterval, time: string): boolean {
  const read = parseTimeInterval(interval);
  return read.ok && containsTime(read.value, Date.parse(time));
}

describe('parseTimeInterval', () => {
  it.each<[TimeInterval, (string | number)[], string]>([
    [{ times: [{ start_time: '23:00', end_time: '01:00' }] }, ['times', 0], 'not before'],
    [{ times: [{ start_time: '03:00', end_time: '03:00' }] }, ['times', 0], 'not before'],
    [{ times: [{ start_time: '3:00', end_time: '04:00' }] }, ['times', 0], 'HH:MM'],
    [{ times: [{ start_time: '24:00', end_time: '24:01' }] }, ['times', 0], 'HH:MM'],
    [
      { weekdays: ['monday', 'friday:monday'] },
      ['weekdays', 1],
      "write ['friday:saturday', 'sunday:monday']",
    ],
    [{ weekdays: ['sat-sun'] }, ['weekdays', 0], 'write [saturday, sunday]'],
    [{ weekdays: ['Mon to Fri'] }, ['weekdays', 0], 'write monday:friday'],
    [{ weekdays: ['weekend'] }, ['weekdays', 0], 'write saturday and sunday as two items'],
    [{ weekdays: ['workdays'] }, ['weekdays', 0], 'write monday:friday'],
    [{ months: ['november:february'] }, ['months', 0], "write ['november:december', 'january:february']"],
    [{ months: ['12:2'] }, ['months', 0], "write [12, '1:2']"],
    [{ years: ['2027:2026'] }, ['years', 0], 'write 2026:2027'],
    [{ days_of_month: ['last'] }, ['days_of_month', 0], 'write -1 for the last'],
    [{ weekdays: ['mon'] }, ['weekdays', 0], 'write monday'],
    [{ weekdays: [1] }, ['weekdays', 0], 'write monday'],
    [{ weekdays: [8] }, ['weekdays', 0], 'in full'],
    [{ weekdays: ['monday:tuesday:friday'] }, ['weekdays', 0], 'begin:end'],
    [{ days_of_month: [0] }, ['days_of_month', 0], '0 is not a day'],
    [{ days_of_month: ['0:5'] }, ['days_of_month', 0], '0 is not a day'],
    [{ days_of_month: [32] }, ['days_of_month', 0], '32'],
    [{ days_of_month: ['-32:-1'] }, ['days_of_month', 0], '-32'],
    [{ days_of_month: ['-5:5'] }, ['days_of_month', 0], 'both as negative'],
    [{ days_of_month: ['5:4'] }, ['days_of_month', 0], 'always before'],
    [{ days_of_month: ['-1:-5'] }, ['days_of_month', 0], 'always before'],
    [{ days_of_month: ['29:-1'] }, ['days_of_month', 0], 'always before'],
    [{ months: ['march:january'] }, ['months', 0], "write ['march:december', january]"],
    [{ months: ['mar'] }, ['months', 0], 'mar is not a month'],
    [{ months: [13] }, ['months', 0], '13'],
    [{ years: ['2027:2026'] }, ['years', 0], 'earlier'],
    [{ years: ['soon'] }, ['years', 0], 'not a year'],
    [{ location: 'Local' }, ['location'], 'Local'],
    [{ location: 'Mars/Olympus' }, ['location'], 'IANA'],
    [{ location: '+02:00' }, ['location'], 'IANA'],
  ])('refuses %j', (interval, path, message) => {
    const error = [{ path, message: expect.stringContaining(message) }];
    expect(parseTimeInterval(interval)).toEqual({ ok: false, error });
  });

  it('names everything that is wrong', () => {
    expect(parseTimeInterval({ weekdays: ['x', 'monday', 'y'], location: '?' })).toMatchObject({
      ok: false,
      error: [{ path: ['weekdays', 0] }, { path: ['weekdays', 2] }, { path: ['location'] }],
    });
  });

  it('takes ranges that are reversed in short months only', () => {
    expect(parseTimeInterval({ days_of_month: ['25:-3'] }).ok).toBe(true);
  });
});

describe('containsTime', () => {
  const backup = {
    weekdays: ['sunday'],
    times: [{ start_time: '03:00', end_time: '04:00' }],
    location: 'Europe/Zurich',
  };

  it('includes the start and excludes the end', () => {
    expect(contains(backup, '2026-11-22T01:59:59.999Z')).toBe(false);
    expect(contains(backup, '2026-11-22T02:00:00Z')).toBe(true);
    expect(contains(backup, '2026-11-22T02:59:59.999Z')).toBe(true);
    expect(contains(backup, '2026-11-22T03:00:00Z')).toBe(false);
    expect(contains(backup, '2026-11-23T02:30:00Z')).toBe(false);
  });

  it('follows summer time', () => {
    expect(contains(backup, '2026-07-05T01:30:00Z')).toBe(true);
    expect(contains(backup, '2026-07-05T02:30:00Z')).toBe(false);
  });

  it('begins right after the hour that is skipped, and holds twice in the hour that is repeated', () => {
    expect(contains(backup, '2026-03-29T00:59:59Z')).toBe(false);
    expect(contains(backup, '2026-03-29T01:00:00Z')).toBe(true);
    const atTwo = { times: [{ start_time: '02:00', end_time: '03:00' }], location: 'Europe/Zurich' };
    expect(contains(atTwo, '2026-03-29T00:30:00Z')).toBe(false);
    expect(contains(atTwo, '2026-03-29T01:30:00Z')).toBe(false);
    expect(contains(atTwo, '2026-10-25T00:30:00Z')).toBe(true);
    expect(contains(atTwo, '2026-10-25T01:30:00Z')).toBe(true);
  });

  it('counts the days of the calendar in a month that loses an hour', () => {
    const lastDay = { days_of_month: [-1], location: 'Europe/Zurich' };
    expect(contains(lastDay, '2026-03-31T10:00:00Z')).toBe(true);
    expect(contains(lastDay, '2026-03-30T10:00:00Z')).toBe(false);
  });

  it('reads days from the end, and stays within the month', () => {
    expect(contains({ days_of_month: ['-3:-1'] }, '2024-02-27T00:00:00Z')).toBe(true);
    expect(contains({ days_of_month: ['-3:-1'] }, '2024-02-26T00:00:00Z')).toBe(false);
    expect(contains({ days_of_month: ['28:31'] }, '2026-02-28T00:00:00Z')).toBe(true);
    expect(contains({ days_of_month: ['29:31'] }, '2026-02-28T00:00:00Z')).toBe(false);
    expect(contains({ days_of_month: ['-31:-1'] }, '2026-02-01T00:00:00Z')).toBe(true);
  });

  it('takes 24:00 for the end of the day, the first minute for 00:00', () => {
    const day = { times: [{ start_time: '00:00', end_time: '24:00' }] };
    expect(contains(day, '2026-01-01T00:00:00Z')).toBe(true);
    expect(contains(day, '2026-01-01T23:59:59Z')).toBe(true);
  });

  it('reads months by name or number, whatever the case, and years', () => {
    expect(contains({ months: ['January:3'] }, '2026-03-31T23:59:59Z')).toBe(true);
    expect(contains({ months: ['JANUARY:march'] }, '2026-04-01T00:00:00Z')).toBe(false);
    expect(contains({ years: ['2026:2027'] }, '2027-12-31T23:59:59Z')).toBe(true);
    expect(contains({ years: [2026] }, '2027-01-01T00:00:00Z')).toBe(false);
  });

  it('holds always where nothing is said', () => {
    expect(contains({ weekdays: [] }, '2026-01-01T00:00:00Z')).toBe(true);
  });

  it('agrees with counting on fingers, in UTC', () => {
    const days = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
    const hours = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 1, max: 24 }))
      .filter(([a, b]) => a < b);
    const weekdays = fc
      .tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }))
      .filter(([a, b]) => a <= b);
    const monthDays = fc
      .tuple(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 1, max: 31 }))
      .filter(([a, b]) => a <= b);
    const minute = fc.integer({ min: Date.UTC(1999, 0) / 60_000, max: Date.UTC(2040, 0) / 60_000 });
    const two = (n: number) => String(n).padStart(2, '0');
    fc.assert(
      fc.property(hours, weekdays, monthDays, minute, ([h1, h2], [w1, w2], [d1, d2], at) => {
        const interval: TimeInterval = {
          times: [{ start_time: `${two(h1)}:00`, end_time: `${two(h2)}:00` }],
          weekdays: [`${days[w1]}:${days[w2]}`],
          days_of_month: [`${d1}:${d2}`],
        };
        const date = new Date(at * 60_000);
        const isIn = (value: number, low: number, high: number) => low <= value && value <= high;
        const expected =
          isIn(date.getUTCHours(), h1, h2 - 1) &&
          isIn(date.getUTCDay(), w1, w2) &&
          isIn(date.getUTCDate(), d1, d2);
        expect(contains(interval, date.toISOString())).toBe(expected);
      }),
    );
  });
});
