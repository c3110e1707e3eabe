import { expect, it } from 'vitest';
import { parseDuration } from './duration.ts';

it.each([
  ['0', 0],
  ['0s', 0],
  ['2m', 120_000],
  ['1h30m', 5_400_000],
  ['5ms', 5],
  ['1m5ms', 60_005],
  ['1d', 86_400_000],
  ['1y1w1d', (365 + 7 + 1) * 86_400_000],
])('reads %s', (text, expected) => {
  expect(parseDuration(text)).toBe(expected);
});

it.each([
  '',
  '1',
  'm',
  '30m1h',
  '1h1h',
  '-1m',
  '+1m',
  '1.5h',
  ' 1m',
  '1m ',
  '1m\n',
  '1 m',
  '293y',
  '9'.repeat(400).concat('s'),
])('refuses %j', (text) => {
  expect(parseDuration(text)).toBeNull();
});
