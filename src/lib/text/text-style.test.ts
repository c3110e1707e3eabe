import { describe, expect, it } from 'vitest';
import { printable, printableLine } from './text-style.ts';

describe('printable', () => {
  it.each([
    ['a control', '\u001b', '\u0007'],
    ['a character that reorders text', '\u202e', '\u2066', '\u200f'],
    ['tag letters', '\u{e0041}', '\u{e0041}\u{e0042}'],
    ['a character without a glyph', '\u2060', '\ufeff', '\u00ad', '\u3164', '\u200b', '\u2800', '\ufe0f'],
  ])('shows � for %s', (_, ...characters) => {
    for (const character of characters) expect(printable(`redis${character}down`)).toBe('redis�down');
  });

  it('keeps what a script or an emoji needs', () => {
    for (const text of ['👩‍💻 ❤️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿', 'می‌خواهم', 'क्‍ष', '⠠⠗⠀⠑', 'naïve\n\tline'])
      expect(printable(text)).toBe(text);
  });
});

describe('printableLine', () => {
  it('is one line', () => {
    expect(printableLine('a\r\nb\tc')).toBe('a⏎b c');
  });
});
