import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { admitCompiled, admitPattern, isPlainPattern, MAX_PROGRAM_SIZE } from './pattern.ts';

describe('admitPattern', () => {
  it.each([
    'redis.*down',
    '[\\]a]',
    '[^\\]]',
    '\\[]',
    'a[b\\]]',
    '\\Q[]\\E',
    '[[:alpha:]]',
    '(?i)x',
    '[a[]b]',
  ])('admits %s', (source) => expect(admitPattern(source)).toBeNull());

  it.each(['(?=a)', '(a)\\1', 'a{1001}', '(', 'a**', '\\Z'])('refuses %s, which RE2 refuses', (source) => {
    expect(admitPattern(source)).not.toBeNull();
  });

  it.each([
    ['[]a]', '[]'],
    ['x[^]y]', '[^]'],
    ['[[:alpha:]][]x]', '[]'],
  ])('refuses %s, which JavaScript reads differently', (source, fragment) => {
    expect(admitPattern(source)).toMatchObject({ fragment });
  });

  it('refuses a program that is too large', () => {
    expect(admitPattern(`\\w{${MAX_PROGRAM_SIZE}}`)?.message).toContain('smaller counts');
  });
});

const PIECES = [
  ...['a', 'Z', '7', ' ', '-', ':', '"', '<', '\\d', '\\W', '\\.', '\\[', '\\(', '\\/', '.', '^', '$'],
  ...[
    '*',
    '+',
    '?',
    '*?',
    '+?',
    '??',
    '(',
    '(?:',
    ')',
    '|',
    '[',
    '[^',
    ']',
    '0-9',
    'a-f',
    '[0-9a-f]',
    '[^)]',
    '[a-z.-]',
  ],
  ...[
    '{',
    '}',
    '{2}',
    '{9,1}',
    '\\',
    '\\Q',
    '\\b',
    '\\1',
    '(?i)',
    '(?P<a>',
    '[]a]',
    '[^]',
    '[z-a]',
    '[[:word:]]',
    'é',
    '\n',
  ],
];

describe('isPlainPattern', () => {
  it('says yes only to what is admitted', () => {
    const patterns = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(patterns, (source) => {
        if (isPlainPattern(source)) expect(admitCompiled(source)).toBeNull();
      }),
      { numRuns: 2000 },
    );
  });

  it('says no to what is too long to be sure of', () => {
    expect(isPlainPattern('a'.repeat(200))).toBe(true);
    expect(admitCompiled('([^0-9a-z]+|x)?'.repeat(13))).toBeNull();
    expect(isPlainPattern('a'.repeat(201))).toBe(false);
  });

  it.each(['redis.*not reachable', 'ERR \\d+ ms', '(refused|timed out)', '[0-9a-f]+: no space'])(
    'knows %s',
    (source) => expect(isPlainPattern(source)).toBe(true),
  );

  it('takes linear time on a long line of brackets', () => {
    expect(isPlainPattern('('.repeat(200))).toBe(false);
    expect(isPlainPattern(`${'a*'.repeat(99)}(`)).toBe(false);
    expect(isPlainPattern(`${'(a)'.repeat(66)}(`)).toBe(false);
  });
});
