import fc from 'fast-check';
import { RE2JS } from 're2js';
import { describe, expect, it } from 'vitest';
import { patternExample } from '../../../test/support/arbitraries/pattern-arbitrary.ts';
import { compileAnchored, compileWhole, stepsToCompile } from './whole-value.ts';

/** Compiles an expression as Alertmanager does. */
function anchoredBy(source: string, value: string): boolean {
  return RE2JS.compile(`^(?:${source})$`).test(value);
}

const values = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'abk1 :é\n'), maxLength: 8 }),
  patternExample.map(({ sample }) => sample),
);

describe('compileAnchored', () => {
  it('answers as Alertmanager does', () => {
    fc.assert(
      fc.property(patternExample, values, ({ source, sample }, value) => {
        const fits = compileAnchored(source);
        if (!fits.ok) return;
        for (const text of [value, sample, sample.repeat(2)])
          expect(fits.value.test(text)).toBe(anchoredBy(source, text));
      }),
    );
  });

  it.each(['a)|(?:b', 'a|b', '', '.*', 'a$|b'])('reads %j to the letter', (source) => {
    const fits = compileAnchored(source);
    for (const value of ['a', 'ax', 'xb', 'b', '', 'a\n', 'a'.repeat(5000)])
      expect(fits.ok && fits.value.test(value)).toBe(anchoredBy(source, value));
  });

  it('says what it costs to compile an expression at once, and counts nothing for one that waits', () => {
    expect(stepsToCompile('[a-z]{1,900}x{5,900}')).toBeGreaterThan(900_000);
    expect(stepsToCompile('redis.*')).toBe(0);
  });

  it('counts the work of a test by the length of the value and the size of the program', () => {
    const stepsOf = (source: string, length: number) => {
      const fits = compileAnchored(source);
      return fits.ok ? fits.value.steps('a'.repeat(length)) : 0;
    };
    const growth = (stepsOf('[a-z]{1,900}', 2_000_000) - stepsOf('[a-z]{1,900}', 0)) / 2_000_000;
    expect(growth).toBeGreaterThan(900 * 15);
    expect(stepsOf('[a-z]+', 20)).toBeLessThan(50_000);
  });

  it('refuses what would take hundreds of megabytes', () => {
    expect(compileAnchored('\\pL{1000}'.repeat(38))).toMatchObject({ ok: false });
  });
});

describe('compileWhole', () => {
  it('lets nothing out of the anchors', () => {
    expect(compileWhole('a)|(b')).toMatchObject({ ok: false });
    const fits = compileWhole('[a-z]+');
    expect(
      ['abc', 'abc;', '', 'a'.repeat(5000), `${'a'.repeat(5000)};`].map(
        (value) => fits.ok && fits.value.test(value),
      ),
    ).toEqual([true, false, false, true, false]);
  });
});
