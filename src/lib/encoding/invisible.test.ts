import { describe, expect, it } from 'vitest';
import { findInvisible } from './invisible.ts';

describe('findInvisible', () => {
  it.each([
    ['\u202e', 'a control character that reorders text (U+202E)'],
    ['\u2066', 'a control character that reorders text (U+2066)'],
    ['\u200b', 'a zero-width character (U+200B)'],
    ['\u200d', 'a zero-width character (U+200D)'],
    ['\u200e', 'a text direction mark (U+200E)'],
    ['\u00ad', 'a soft hyphen (U+00AD)'],
    ['\ufeff', 'a byte order mark inside the text (U+FEFF)'],
    ['\u{e0041}\u{e0042}', 'invisible tag letters (U+E0041)'],
  ])('finds %j in a word', (hidden, name) => {
    expect(findInvisible(`re${hidden}dis`)).toEqual([{ name, start: 2, end: 2 + hidden.length }]);
  });

  it.each([
    ['emoji that are joined', '👩‍💻 👨🏽‍🚒 🏳️‍🌈'],
    ['emoji with a variation selector', '⚠️ ❤️'],
    ['the flag of Scotland', '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}'],
    ['Persian', 'می\u200cخواهم'],
    ['Hebrew with a mark', 'שלום\u200e (1)'],
    ['typography', 'Erreur\u00a0: 95\u202f%'],
  ])('leaves %s alone', (_, text) => {
    expect(findInvisible(text)).toEqual([]);
  });
});
