import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchesLabels, parseMatchers } from '../../alert/label-matchers.ts';
import { exampleLabels, impliesMatchers } from './implied-matchers.ts';

const listOf = (source: string) => parseMatchers(source).value ?? [];

describe('impliesMatchers', () => {
  it.each([
    ['a="x"', 'a="x"', true],
    ['a="x", b="y"', 'a="x"', true],
    ['a="x"', 'a="x", b="y"', false],
    ['a="x"', 'a=~"x|z"', true],
    ['a=~"x|z"', 'a=~"[xz]"', true],
    ['a=~"x|y"', 'a=~"[xz]"', false],
    ['a="x"', 'a!="y"', true],
    ['a="x"', 'b!="y"', false],
    ['a="x"', '', true],
    ['a=~"x.*"', 'a=~".*"', false],
    ['a=~"x.*", b="y"', 'a=~"x.*"', true],
  ])('of %s and %s is %s', (list, other, implied) => {
    expect(impliesMatchers(listOf(list), listOf(other))).toBe(implied);
  });

  const values = fc.constantFrom('', 'x', 'xy', 'z');
  const matcher = fc
    .tuple(fc.constantFrom('a', 'b'), fc.constantFrom('=', '!=', '=~', '!~'), values, values)
    .map(
      ([name, operator, one, two]) => `${name}${operator}"${one}${operator.includes('~') ? `|${two}` : ''}"`,
    );
  const list = fc.array(matcher, { maxLength: 3 }).map((matchers) => listOf(matchers.join()));
  const labels = fc.record({ a: values, b: values }, { requiredKeys: [] });

  it('never holds where some alert fits the one and not the other', () => {
    fc.assert(
      fc.property(list, list, labels, (one, other, alert) => {
        if (matchesLabels(one, alert) && impliesMatchers(one, other))
          expect(matchesLabels(other, alert)).toBe(true);
      }),
    );
  });
});

describe('exampleLabels', () => {
  it.each([
    ['a="x", b=~"y|z", c!="d"', { a: 'x', b: 'y' }],
    ['a="", b=~".*"', {}],
    ['a=~"x.+"', null],
  ])('of %s are %j', (source, expected) => {
    expect(exampleLabels(listOf(source))).toEqual(expected);
  });
});
