import { describe, expect, it } from 'vitest';
import { mustCompile } from '../pattern.ts';
import { ANY, has, NOT_NEWLINE } from './char-set.ts';
import { parsePattern } from './parse-pattern.ts';

/** Sources of a single character set, which both parsers read. */
const SETS = [
  ...[
    '.',
    '(?s:.)',
    '\\d',
    '\\D',
    '\\s',
    '\\S',
    '\\w',
    '\\W',
    '\\x41',

    '\\101',
    '\\07',
    '\\n',
    '\\.',
    '\\Qk\\E',
  ],
  ...[
    '[a-f]',
    '[^a-f]',
    '[^\\n]',
    '[s-t]',
    '[^s]',
    '[K]',
    '[\\d.-]',
    '[a\\]b]',
    '[\\x00-\\x7F]',
    '[^\\x00-\\x7F]',
    '[a-]',
    '[-a]',
  ],
  ...[
    '[[:alpha:]]',
    '[^[:space:]]',
    '[[:^digit:]x]',
    '[[:word:]-]',
    '[\\W\\d]',
    '[^\\S ]',
    '(?-i)k',
    '(?-i)[a-z]',
    '(?-i:\\w)',
    '→',
  ],
];
const CODE_POINTS = [...Array(0x300).keys(), 0x17f, 0x212a, 0x2192, 0x3b1, 0xfffd, 0x1f600, 0x10ffff];

describe('parsePattern', () => {
  it.each(SETS)('reads %s as re2js does', (source) => {
    const node = parsePattern(source);
    const char = node?.type === 'group' ? node.body : node;
    if (char?.type !== 'char' || !char.set) throw new Error('not read as a set');
    const regex = mustCompile(source);
    const { set } = char;
    const wrong = CODE_POINTS.filter(
      (point) => has(set, point) !== regex.testExact(String.fromCodePoint(point)),
    );
    expect(wrong).toEqual([]);
  });

  it.each(['\\pL', '[\\p{Greek}]', 'é', '[à-ü]', '\\x{212A}'])('does not claim to know %s', (source) => {
    expect(parsePattern(source)).toMatchObject({ type: 'char', set: null });
  });

  it('keeps flags to their group, and lets | inside it', () => {
    expect(parsePattern('(?:(?s)a|.).')).toMatchObject({
      parts: [{ body: { options: [{ literal: true }, { set: ANY }] } }, { set: NOT_NEWLINE }],
    });
    expect(parsePattern('((?U)a+)b+')).toMatchObject({
      parts: [{ body: { greedy: false } }, { greedy: true }],
    });
  });

  it.each([
    ['x{2,5}?', { min: 2, max: 5, greedy: false }],
    ['x{3}', { min: 3, max: 3, greedy: true }],
    ['x+', { min: 1, max: Number.POSITIVE_INFINITY }],
  ])('counts %s', (source, expected) => expect(parsePattern(source)).toMatchObject(expected));

  it.each(['x{,5}', 'x{01}', 'x{', '{1}'.slice(1)])('takes the brace of %s literally', (source) => {
    expect(JSON.stringify(parsePattern(source))).not.toContain('repeat');
  });
});
