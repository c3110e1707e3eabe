import { expect, it } from 'vitest';
import { parseInstant } from './parse-rfc3339.ts';

it.each([
  ['2026-11-22T03:30:00Z', Date.UTC(2026, 10, 22, 3, 30)],
  ['2026-11-22T03:30:00.123456789+01:00', Date.UTC(2026, 10, 22, 2, 30, 0, 123)],
  ['2026-12-31T23:59:60Z', Date.UTC(2026, 11, 31, 23, 59, 59)],
  ['2026-11-22T03:30:00', null],
  ['2026-13-22T03:30:00Z', null],
  ['foo 5', null],
  ['1', null],
  ['', null],
])('reads %j', (text, time) => {
  expect(parseInstant(text)).toBe(time);
});
