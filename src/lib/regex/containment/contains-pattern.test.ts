import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mustCompile } from '../pattern.ts';
import { parsePattern } from '../syntax/parse-pattern.ts';
import { type Containment, containsPattern, exampleOf } from './contains-pattern.ts';

function compare(wide: string, narrow: string): Containment {
  return containsPattern(parse(wide), parse(narrow));
}

function parse(source: string) {
  const node = parsePattern(source);
  if (!node) throw new Error(`${source} is not known`);
  return node;
}

describe('containsPattern', () => {
  it.each([
    ['refused', 'Connection REFUSED.*redis'],
    ['redis.*refused', 'redis at [a-z]+: connection refused'],
    ['a.*b.*c', 'axbyyc'],
    ['[0-9]+ bytes', '12 bytes'],
    ['\\d', '[0-9a]*7'],
    ['cat|dog', 'hotdog'],
    ['a{2,}', 'xa{3}'],
    ['error', '\\berror\\b'],
    ['x[^y]', 'x\\s'],
  ])('%s is found wherever %s is', (wide, narrow) => {
    expect(compare(wide, narrow)).toBe('contained');
  });

  it.each([
    ['Connection refused.*redis', 'refused'],
    ['a.*b', 'a\\n?b'],
    ['cat|dog', 'cat|cow'],
    ['a{3}', 'a{2}'],
    ['(?-i)Redis', 'redis'],
  ])('%s is not found wherever %s is', (wide, narrow) => {
    expect(compare(wide, narrow)).toBe('not-contained');
  });

  it('does not decide on assertions, nor where it would take too long', () => {
    expect(compare('^error', '^error: x')).toBe('unknown');
    expect(compare('a(a|b){14}c', '(a|b)*a(a|b){14}c')).toBe('unknown');
  });

  const atom = fc.constantFrom('a', 'b', 'c', '.', '[ab]', '[^a]', '\\d', '\\n', 'K', '(ab|c)', '(?:a|bc)');
  const count = fc.constantFrom('', '', '', '*', '+', '?', '{2}', '{1,3}', '*?');
  const pattern = fc
    .array(fc.tuple(atom, count), { minLength: 1, maxLength: 6 })
    .map((parts) => parts.flat().join(''));
  const text = fc.string({ unit: fc.constantFrom(...'abcAk1\n\u212a'), maxLength: 12 });

  it('is never wrong: no text has the narrow one without the wide one', () => {
    fc.assert(
      fc.property(
        pattern,
        pattern,
        fc.array(text, { minLength: 30, maxLength: 30 }),
        (wide, narrow, texts) => {
          if (compare(wide, narrow) !== 'contained') return;
          const example = exampleOf(parse(narrow)) ?? '';
          for (const candidate of [example, ...texts]) {
            if (isFound(narrow, candidate)) expect(isFound(wide, candidate), candidate).toBe(true);
          }
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('finds each pattern in itself, and in what has it as a part', () => {
    fc.assert(
      fc.property(pattern, pattern, (wide, other) => {
        expect(compare(wide, wide)).toBe('contained');
        expect(compare(wide, `(?:${other})(?:${wide})`)).toBe('contained');
        expect(isFound(wide, exampleOf(parse(wide)) ?? '')).toBe(true);
      }),
    );
  });
});

function isFound(source: string, text: string): boolean {
  return mustCompile(source).test(text);
}
