import fc from 'fast-check';
import { RE2JS } from 're2js';
import { describe, expect, it } from 'vitest';
import { patternExample } from '../../../test/support/arbitraries/pattern-arbitrary.ts';
import { estimateCost } from './estimate-cost.ts';

const PIECES = [
  ...[
    'a',
    'é',
    '😀',
    '.',
    '^',
    '$',
    '\\b',
    '\\d',
    '\\pL',
    '[^a]',
    '[]a]',
    '[[:alpha:]]',
    '\\Qa.b\\E',
    '\\x{100}',
  ],
  ...[
    '(',
    '(?:',
    '(?P<n>',
    '(?i)',
    '(?U:',
    ')',
    '|',
    '*',
    '+?',
    '?',
    '{3}',
    '{0,4}',
    '{2,}',
    '{0}',
    '{01}',
    '{,5}',
  ],
];

function isNoLess(source: string, flags: number): void {
  let size: number;
  try {
    size = RE2JS.compile(source, flags).programSize();
  } catch {
    return;
  }
  expect(estimateCost(source).size).toBeGreaterThanOrEqual(size);
  expect(estimateCost(source).cost).toBeGreaterThanOrEqual(size);
}

describe('estimateCost', () => {
  it('is never less than what re2js makes of it', () => {
    const written = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(
        fc.oneof(
          written,
          patternExample.map(({ source }) => source),
        ),
        (source) => {
          isNoLess(source, 0);
          isNoLess(source, RE2JS.CASE_INSENSITIVE | RE2JS.MULTILINE);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['redis.*down', 15],
    ['a{1000}', 1003],
    ['(?:(?:ab){10}){10}', 300],
    ['(a|b|c){100}', 1000],
  ])('of %s is not far off', (source, most) => {
    expect(estimateCost(source).size).toBeLessThanOrEqual(most);
  });

  it('counts what classes of letters and groups take besides', () => {
    expect(estimateCost('\\pL'.repeat(100)).cost).toBeGreaterThan(1500);
    expect(estimateCost('(?P<a>.){9}'.repeat(70)).cost).toBeGreaterThan(5000);
  });
});
