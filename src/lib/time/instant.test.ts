import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMs,
  dayOf,
  instantOf,
  msOf,
  parseInstant,
  renderInstant,
  toInstant,
  toRfc3339,
} from './instant.ts';

const IMPOSSIBLE = [
  '2026-02-30T10:00:00Z',
  '2026-02-29T10:00:00Z',
  '2026-04-31T00:00:00Z',
  '2026-01-00T00:00:00Z',
  '2026-00-10T00:00:00Z',
  '2026-13-01T00:00:00Z',
  '2026-11-22T24:00:00Z',
  '2026-11-22T10:60:00Z',
  '2026-11-22T10:00:61Z',
  '2026-11-22T10:00:00+24:00',
  '2026-11-22T10:00:00-01:60',
];

it.each(IMPOSSIBLE)('no reader takes %s, which no calendar and no clock has', (text) => {
  expect([toInstant(text), parseInstant(text)]).toEqual([null, null]);
});

it('takes a 29 February of a leap year', () => {
  expect(toInstant('2024-02-29T23:59:59Z')).toBe('2024-02-29T23:59:59.000000000Z');
  expect(parseInstant('2024-02-29T23:59:59Z')).toBe(Date.UTC(2024, 1, 29, 23, 59, 59));
});

describe('toInstant', () => {
  it.each([
    ['2026-11-23T10:00:00.123456789Z', '2026-11-23T10:00:00.123456789Z'],
    ['2026-11-22T14:38:46Z', '2026-11-22T14:38:46.000000000Z'],
    ['2026-11-22T14:35:26.509Z', '2026-11-22T14:35:26.509000000Z'],
    ['2026-01-01T00:30:00.5+01:00', '2025-12-31T23:30:00.500000000Z'],
    ['2026-01-01 00:30:00-0330', '2026-01-01T04:00:00.000000000Z'],
    ['2026-01-01t00:30:00-03', '2026-01-01T03:30:00.000000000Z'],
    ['2026-01-01T10:00:00+0200', '2026-01-01T08:00:00.000000000Z'],
    ['2026-01-01T10:00+02:00', '2026-01-01T08:00:00.000000000Z'],
    ['2026-01-01T10:00Z', '2026-01-01T10:00:00.000000000Z'],
    ['2026-01-01T10:00:00,5+02', '2026-01-01T08:00:00.500000000Z'],
    ['2026-01-01 10:00:00 UTC', '2026-01-01T10:00:00.000000000Z'],
    ['2026-01-01 10:00:00 +0200', '2026-01-01T08:00:00.000000000Z'],
    ['2026-01-01 10:00:00.123456789 +0200 CEST', '2026-01-01T08:00:00.123456789Z'],
    ['2026-01-01 10:00:00 +0530 +0530', '2026-01-01T04:30:00.000000000Z'],
    ['2026-01-01 10:00:00 +0000 UTC', '2026-01-01T10:00:00.000000000Z'],
    ['2016-12-31T23:59:60Z', '2017-01-01T00:00:00.000000000Z'],
    ['2026-01-01T00:00:00.1234567899Z', '2026-01-01T00:00:00.123456789Z'],
    ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00.000000000Z'],
  ])('reads %s', (text, instant) => {
    expect(toInstant(text)).toBe(instant);
  });

  it.each([
    '',
    'yesterday',
    '2026-11-23',
    '2026-11-23T10:00:00',
    '2026-11-23T10:00',
    '2026-11-23T10Z',
    '2026-11-23T10:00:00 CEST',
    '2026-11-23T10:00:00+02:00[Europe/Paris]',
    '2026-11-23T10:00:00+0200 \u001b[31m',
    '2026-13-01T00:00:00Z',
    '9999-12-31T23:59:59-01:00',
  ])('refuses %s', (text) => {
    expect(toInstant(text)).toBeNull();
  });

  it('tells two times apart that differ by a nanosecond', () => {
    const [early, late] = ['2026-11-23T10:00:00.000000001Z', '2026-11-23T12:00:00.000000002+02:00'].map(
      toInstant,
    );
    expect(early && late && early < late).toBe(true);
  });

  it('orders times as numbers would', () => {
    const time = fc.tuple(fc.integer({ min: -6e13, max: 2.5e14 }), fc.integer({ min: 0, max: 999_999 }));
    fc.assert(
      fc.property(time, time, ([ms, nanos], [otherMs, otherNanos]) => {
        const [a, b] = [at(ms, nanos), at(otherMs, otherNanos)];
        const sign = Math.sign(ms - otherMs || nanos - otherNanos);
        expect(a < b ? -1 : a > b ? 1 : 0).toBe(sign);
        expect(msOf(a)).toBe(ms);
      }),
    );
  });

  function at(ms: number, nanos: number): string {
    const text = new Date(ms).toISOString().replace('Z', `${String(nanos).padStart(6, '0')}Z`);
    return toInstant(text) ?? '';
  }
});

it('adds milliseconds and keeps the nanoseconds', () => {
  expect(addMs('2026-11-23T10:00:00.123456789Z', 300_000)).toBe('2026-11-23T10:05:00.123456789Z');
  expect(addMs('9999-12-31T23:59:00.000000001Z', 300_000)).toBe('9999-12-31T23:59:59.999000001Z');
});

it('renders without empty digits', () => {
  expect(renderInstant('2026-11-22T14:38:40.000000000Z')).toBe('2026-11-22T14:38:40Z');
  expect(renderInstant('2026-11-22T14:35:26.509000000Z')).toBe('2026-11-22T14:35:26.509Z');
  expect(renderInstant(instantOf(0))).toBe('1970-01-01T00:00:00Z');
  expect(dayOf(instantOf(0))).toBe('1970-01-01');
});

it.each([
  ['2026-11-22T03:30:00Z', Date.UTC(2026, 10, 22, 3, 30)],
  ['2026-11-22T03:30:00.123456789+01:00', Date.UTC(2026, 10, 22, 2, 30, 0, 123)],
  ['2026-11-22T03:30:00+0100', Date.UTC(2026, 10, 22, 2, 30)],
  ['2026-12-31T23:59:60Z', Date.UTC(2027, 0, 1)],
  ['2026-11-22T03:30:00', null],
  ['2026-13-22T03:30:00Z', null],
  ['foo 5', null],
  ['1', null],
  ['', null],
])('parseInstant reads %j', (text, time) => {
  expect(parseInstant(text)).toBe(time);
});

it.each([
  ['2026-11-22T03:30:00.123456789+01:00', '2026-11-22T03:30:00.123456789+01:00'],
  ['2026-11-22T03:30:00Z', '2026-11-22T03:30:00Z'],
  ['2026-11-22T03:30:00+0100', '2026-11-22T02:30:00Z'],
  ['2026-11-22 03:30:00,25 +0100 CET', '2026-11-22T02:30:00.25Z'],
  ['2026-02-30T03:30:00Z', null],
  ['soon', null],
])('toRfc3339 gives %s as %s', (text, expected) => {
  expect(toRfc3339(text)).toBe(expected);
});
