import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { admitCompiled } from './admit-pattern.ts';
import { isPlainPattern } from './plain-pattern.ts';

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
