import { RE2JS } from 're2js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { compileBounded } from './compile-bounded.ts';

const BOUNDS = { maxSize: 1000 };

afterEach(() => vi.restoreAllMocks());

describe('compileBounded', () => {
  it.each([
    ['counts side by side', '\\pL{1000}'.repeat(38)],
    ['counts in each other, which re2js refuses only when it has read them', '((((a{9}){9}){9}){9})'],
    ['options', '(?:.?){1000}'.repeat(5)],
    ['many classes of letters', '\\pL'.repeat(333)],
    ['groups in every corner', '(?P<a>.){9}'.repeat(90)],
  ])('refuses %s without compiling', (_, source) => {
    const compile = vi.spyOn(RE2JS, 'compile');
    expect(compileBounded(source, BOUNDS)).toMatchObject({ ok: false });
    expect(compile).not.toHaveBeenCalled();
  });

  it('measures what it compiles', () => {
    expect(compileBounded('\\w{999}', BOUNDS)).toMatchObject({
      ok: false,
      error: {
        message: 'it compiles to 1001 instructions, but the limit is 1000; shorten it, or use smaller counts',
      },
    });
    expect(compileBounded('\\w{998}', BOUNDS)).toMatchObject({ ok: true });
  });

  it('admits a small program that looks like a larger one', () => {
    expect(compileBounded(`(?:${'a|b|'.repeat(400)}c)`, BOUNDS)).toMatchObject({ ok: true });
  });

  it('says what re2js says', () => {
    expect(compileBounded('a(', BOUNDS)).toMatchObject({
      ok: false,
      error: { message: 'missing closing )' },
    });
  });
});
