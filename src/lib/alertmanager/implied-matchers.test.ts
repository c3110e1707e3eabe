import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findContradiction, impliesMatchers, indexMatchers } from './implied-matchers.ts';
import { type LabelMatcher, labelValue, parseMatchers } from './label-matchers.ts';

function listOf(source: string): LabelMatcher[] {
  const read = parseMatchers(source);
  return read.ok ? read.value : [];
}

const values = fc.constantFrom('', 'x', 'xy', 'z', 'xy?', 'x.*');
const matcher = fc
  .tuple(fc.constantFrom('a', 'b'), fc.constantFrom('=', '!=', '=~', '!~'), values, values)
  .map(
    ([name, operator, one, two]) => `${name}${operator}"${one}${operator.includes('~') ? `|${two}` : ''}"`,
  );
const list = fc.array(matcher, { maxLength: 3 }).map((matchers) => listOf(matchers.join()));

function matchesLabels(matchers: readonly LabelMatcher[], labels: Record<string, string>): boolean {
  return matchers.every(({ name, test }) => test(labelValue(labels, name)));
}

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

describe('indexMatchers', () => {
  it('finds every list that another implies', () => {
    fc.assert(
      fc.property(fc.array(list, { maxLength: 6 }), list, (lists, one) => {
        const found = indexMatchers(lists.map((matchers) => ({ matchers }))).impliedBy(one);
        const implied = lists.filter((other) => other.length > 0 && impliesMatchers(one, other));
        expect(found.map(({ matchers }) => matchers)).toEqual(expect.arrayContaining(implied));
      }),
    );
  });

  it.each([
    ['a="xy"', 'a=~"x.*"', 1],
    ['a="xy"', 'a=~"xy?"', 1],
    ['a="x"', 'a=~"xy?"', 1],
    ['a="xy"', 'a=~"z.*"', 0],
  ])('of what may be implied by %s, %s is %d', (one, other, count) => {
    expect(indexMatchers([{ matchers: listOf(other) }]).impliedBy(listOf(one))).toHaveLength(count);
  });
});

describe('findContradiction', () => {
  it.each([
    ['a="x", a="y"', true],
    ['a="x", a!="x"', true],
    ['a=~"x|y", a="z"', true],
    ['a=~"x|y", a!~"x|y"', true],
    ['a="x", a=~"x.*"', false],
    ['a=~"x|y", a="y"', false],
    ['a="x", b="y"', false],
    ['a="x", a="x"', false],
  ])('of %s: %s', (source, isFound) => {
    expect(findContradiction(listOf(source)) !== null).toBe(isFound);
  });

  it('finds none in matchers that some labels fit', () => {
    const labels = fc.record({ a: values, b: values });
    fc.assert(
      fc.property(list, labels, (matchers, given) => {
        if (matchesLabels(matchers, given)) expect(findContradiction(matchers)).toBe(null);
      }),
    );
  });
});
