import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from './fold.ts';

describe('foldText', () => {
  it('folds ASCII letters, the long s and the Kelvin sign, and nothing else', () => {
    expect(foldText('AbZ ſ \u212a É İ ß')).toBe('abz s k É İ ß');
  });

  it('never shifts an offset', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const folded = foldText(text);
        const units = Array.from({ length: text.length }, (_, i) => foldText(text.charAt(i)));
        expect(folded).toBe(units.join(''));
        expect(folded).toHaveLength(text.length);
      }),
    );
  });
});
