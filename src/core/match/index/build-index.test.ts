import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { patternExample } from '../../../../test/support/arbitraries/pattern-arbitrary.ts';
import { buildPatternIndex } from './build-index.ts';
import { fromBase64, packNumbers, toBase64, unpackNumbers } from './index-data.ts';

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
      grams: 'AAEAAQIDAAA',
      sets: 'AQABAQECAAAAAQMA',
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
});

describe('the index data', () => {
  it('round-trips numbers and bytes', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(0x7fffffff)), (numbers) => {
        const bytes = fromBase64(toBase64(packNumbers(numbers)));
        expect(Array.from(unpackNumbers(bytes))).toEqual(numbers);
      }),
    );
  });

  it('is base64 as everyone else has it, but for the padding', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64').replaceAll('=', ''));
        expect(fromBase64(toBase64(bytes))).toEqual(bytes);
      }),
    );
  });
});
