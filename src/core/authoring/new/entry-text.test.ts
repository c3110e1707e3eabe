import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { yamlScalar } from './entry-text.ts';

describe('yamlScalar', () => {
  it('is read back as it was, in a line and between brackets', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom(...' a#:,-\'"[]{}&*!|>%@`\\\n\t~01e.') }),
    );
    fc.assert(
      fc.property(text, (value) => {
        expect(parse(`a: ${yamlScalar(value)}\nb: [${yamlScalar(value)}]`)).toEqual({ a: value, b: [value] });
      }),
    );
  });

  it.each([
    ['redis', 'redis'],
    ['Redis is loading', 'Redis is loading'],
    ["it's", "'it''s'"],
    ['5432', "'5432'"],
    ['no', "'no'"],
    ['a: b', "'a: b'"],
    ['two\nlines', '"two\\nlines"'],
    ['a\u202eb\u0007', '"a\\u202eb\\u0007"'],
  ])('writes %j as %s', (text, written) => {
    expect(yamlScalar(text)).toBe(written);
    expect(parse(written)).toBe(text);
  });
});
