import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { patternExample } from '../../../../test/support/arbitraries/pattern-arbitrary.ts';
import { buildPatternIndex } from './build-index.ts';

describe('buildPatternIndex', () => {
  it('gives the same bytes for the same patterns', () => {
    fc.assert(
      fc.property(fc.array(patternExample), (examples) => {
        const patterns = examples.map(({ source }) => source);
        expect(JSON.stringify(buildPatternIndex(patterns))).toBe(
          JSON.stringify(buildPatternIndex([...patterns])),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('is the same on every machine', () => {
    expect(buildPatternIndex(['redis.*refused', 'Redis: timed out', '\\d+', 'oom'])).toEqual({
      patterns: 4,
      literals: 'refused\nredis\nredis: timed out\noom',
      grams: [0, 1, 0, 1, 2, 3, 0, 0],
      sets: [1, 0, 1, 1, 1, 2, 0, 0, 0, 1, 3, 0],
      acrossLines: [],
    });
  });

  it('takes the literals that the fewest patterns share', () => {
    const patterns = ['alpha.*connection refused', 'beta.*connection refused', 'gamma.*connection refused'];
    expect(buildPatternIndex(patterns).literals.split('\n')).toEqual([
      'alpha',
      'connection refused',
      'beta',
      'gamma',
    ]);
  });

  it('takes what every log has only where a pattern has nothing else', () => {
    const literalsOf = (pattern: string) => buildPatternIndex([pattern]).literals.split('\n');
    expect(literalsOf('took \\d+ ms .*exceeded.* of ')).toEqual(['exceeded', 'took ']);
    expect(literalsOf('exceeded.* ms')).toEqual(['exceeded']);
    expect(literalsOf('\\d+ ms .*==>')).toEqual([' ms ']);
    expect(literalsOf('漢字漢.* ms')).toEqual(['漢字漢']);
  });

  it('takes what is short where it tells many patterns apart', () => {
    const patterns = [...'abcdefgh'].map((letter) => `failed with status .*\\[${letter}7\\]`);
    expect(buildPatternIndex(patterns).literals.split('\n').slice(0, 2)).toEqual([
      '[a7]',
      'failed with status ',
    ]);
    expect(buildPatternIndex(patterns.slice(0, 3)).literals).toBe('failed with status ');
  });
});
