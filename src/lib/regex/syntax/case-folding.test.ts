import fc from 'fast-check';
import { RE2JS } from 're2js';
import { describe, expect, it } from 'vitest';
import { foldSet, foldText } from './case-folding.ts';
import { has } from './char-set.ts';

/** The code points that re2js folds: it compiles such a letter to an instruction that folds. */
function foldsInRe2(codePoint: number): boolean {
  const char = String.fromCodePoint(codePoint);
  const other = [char.toLowerCase(), char.toUpperCase()].find((form) => form !== char);
  return (
    other !== undefined &&
    RE2JS.compile(`\\x{${codePoint.toString(16)}}`, RE2JS.CASE_INSENSITIVE).testExact(other)
  );
}

describe('foldSet', () => {
  it('claims no letter caseless that RE2 folds', () => {
    const wrong: number[] = [];
    for (let codePoint = 0x80; codePoint < 0x20000; codePoint++) {
      const claimed = foldSet([codePoint, codePoint]);
      if (claimed?.length === 2 && foldsInRe2(codePoint)) wrong.push(codePoint);
    }
    expect(wrong).toEqual([]);
  });

  it('closes s and k over the long s and the Kelvin sign, from either side', () => {
    expect(has(foldSet([0x53, 0x53]) ?? [], 0x17f)).toBe(true);
    expect(has(foldSet([0x6b, 0x6b]) ?? [], 0x212a)).toBe(true);
    expect(has(foldSet([0x80, 0x10ffff]) ?? [], 0x4b)).toBe(true);
  });

  it('knows nothing of a cased letter outside ASCII', () => {
    expect(foldSet([0xe9, 0xe9])).toBeNull();
  });
});

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
