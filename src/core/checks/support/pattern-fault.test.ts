import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { admitPattern } from '../../../lib/regex/pattern.ts';
import { tokenizePattern } from '../../../lib/regex/pattern-tokens.ts';
import { locateFault } from './pattern-fault.ts';

/** The faulty part of a pattern, and the text before it. */
function fault(source: string): [before: string, part: string] | null {
  const error = admitPattern(source);
  if (!error) throw new Error(`${source} is admitted`);
  const part = locateFault(source, error);
  return part && [source.slice(0, part.start), source.slice(part.start, part.end)];
}

describe('locateFault', () => {
  it.each([
    ['a(b', 'a', '('],
    ['(a)(b(c)', '(a)', '('],
    ['\\((?P<n>b', '\\(', '(?P<n>'],
    ['a\\)b)c)', 'a\\)b', ')'],
    ['[)]a)', '[)]a', ')'],
    ['x[b', 'x', '[b'],
    ['a*b(*)', 'a*b(', '*'],
    ['a*?b**', 'a*?b', '**'],
    ['\\d[a-\\d]', '\\d[a-', '\\d'],
    ['(?i)a(?=b)', '(?i)a', '(?='],
    ['(a)\\1', '(a)', '\\1'],
    ['a{2}b{1001}', 'a{2}b', '{1001}'],
    ['[a-z][z-a]', '[a-z][', 'z-a'],
    ['(?P<a>x)(?P<a>y)', '(?P<a>x)', '(?P<a>'],
    ['a\\', 'a', '\\'],
    ['\\[]x[]y]', '\\[]x', '[]'],
    ['a[^]]', 'a', '[^]'],
  ])('%s', (source, before, part) => {
    expect(fault(source)).toEqual([before, part]);
  });

  it('blames the whole for its size', () => {
    expect(fault('(abcdefghij){150}')).toBeNull();
  });

  it('stays inside the pattern, whatever is wrong', () => {
    const broken = fc.string({ unit: fc.constantFrom(...'ab()[]{}|*+?.^$\\\\-:12<>=!P😀'), maxLength: 30 });
    fc.assert(
      fc.property(broken, (source) => {
        const error = admitPattern(source);
        const part = error && locateFault(source, error);
        if (part) expect(0 <= part.start && part.start < part.end && part.end <= source.length).toBe(true);
        expect(
          tokenizePattern(source)
            .map(({ text }) => text)
            .join(''),
        ).toBe(source);
      }),
      { numRuns: 2000 },
    );
  });
});
