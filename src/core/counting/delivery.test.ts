import { expect, it } from 'vitest';
import { toInstant } from '../../lib/time/instant.ts';
import { countedDay } from './delivery.ts';

it.each([
  ['1970-01-01T00:00:00Z', '2026-11-23'],
  ['2999-01-01T00:00:00Z', '2026-11-23'],
  ['2026-11-22T23:59:59Z', '2026-11-22'],
])('counts what began at %s on %s', (startsAt, day) => {
  expect(countedDay(toInstant(startsAt) ?? '', Date.parse('2026-11-23T12:00:00Z'))).toBe(day);
});
