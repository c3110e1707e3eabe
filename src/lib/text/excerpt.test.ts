import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutExcerpt } from './excerpt.ts';
import { displayWidth } from './text-size.ts';

/** The line and the carets below it, as a terminal shows them. */
function draw(line: string, start: number, end: number): string[] {
  const excerpt = layOutExcerpt(line, start, end);
  return excerpt ? [excerpt.shown, ' '.repeat(excerpt.margin) + '^'.repeat(excerpt.width)] : [];
}

describe('layOutExcerpt', () => {
  it('underlines from start to end', () => {
    expect(draw('severity: hgih', 10, 14)).toEqual(['severity: hgih', '          ^^^^']);
  });

  it('expands tabs to their stops, before and under the caret', () => {
    expect(draw('a\tb\tc', 2, 4)).toEqual(['a   b   c', '    ^^^^']);
  });

  it('gives wide characters two columns and combining ones none', () => {
    expect(draw('エラー: x', 5, 6)).toEqual(['エラー: x', '        ^']);
    expect(draw('e\u0301 x', 3, 4)).toEqual(['e\u0301 x', '  ^']);
    expect(draw('🔥 x', 3, 4)).toEqual(['🔥 x', '   ^']);
    expect(draw('ﾊﾝ x', 3, 4)).toEqual(['ﾊﾝ x', '   ^']);
  });

  it('does not show the CR of CRLF, and points past the end where that is the place', () => {
    expect(draw('abc\r', 3, 4)).toEqual(['abc', '   ^']);
    expect(draw('abc', 90, 95)).toEqual(['abc', '   ^']);
  });

  it('shows what would steer the terminal or hide as what it is', () => {
    expect(draw('a\u001b[31mb\u202ec\u200bd', 9, 10)).toEqual(['a\ufffd[31mb\ufffdc\ufffdd', '         ^']);
    expect(draw('a\ud800b', 2, 3)).toEqual(['a\ufffdb', '  ^']);
  });

  it('has nothing to show of a blank line', () => {
    expect(layOutExcerpt(' \t\r', 0, 1)).toBeNull();
  });

  it('cuts a long line around the place', () => {
    const line = `${'a'.repeat(5000)}HERE${'b'.repeat(5000)}`;
    const [shown = '', carets] = draw(line, 5000, 5004);
    expect(shown).toBe(`…${'a'.repeat(40)}HERE${'b'.repeat(66)}…`);
    expect(carets).toBe(`${' '.repeat(41)}^^^^`);
  });

  it('puts the caret under the character at the offset, whatever is before it', () => {
    const character = fc.oneof(
      fc.constantFrom('\t', '表', '🔥', 'é', '\u0301', '\u001b', '\u202e', '\ufeff', ' ', 'ﾊ', '👩🏽‍🚒'),
      fc.string({ minLength: 1, maxLength: 1, unit: 'binary' }),
    );
    const text = fc
      .array(character, { maxLength: 200 })
      .map((parts) => parts.join('').replace(/[\r\n]/g, ''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const excerpt = layOutExcerpt(`${before}§${after}`, before.length, before.length + 1);
        expect(characterAtColumn(excerpt?.shown ?? '', excerpt?.margin ?? -1)).toBe('§');
        expect(excerpt?.width).toBe(1);
      }),
    );
  });
});

/** The character in a column of the terminal. */
function characterAtColumn(shown: string, column: number): string | null {
  let at = 0;
  for (const character of shown) {
    const width = displayWidth(character);
    if (at === column && width > 0) return character;
    at += width;
  }
  return null;
}
