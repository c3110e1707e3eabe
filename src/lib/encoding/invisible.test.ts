import { describe, expect, it } from 'vitest';
import { findControls, findInvisible, findOtherSpaces } from './invisible.ts';

it('finds letters that are hidden behind an emoji in variation selectors', () => {
  expect(findInvisible('😀\ufe0f\ufe01\u{e0152}\u{e0155}')).toHaveLength(3);
});

it.each(['\0', '\x1b', '\r', '\x7f', '\x85'])('finds the control %j', (control) => {
  expect(findControls(`a\t${control}\n`)).toMatchObject([{ start: 2, end: 3 }]);
});

describe('findInvisible', () => {
  it.each([
    ['\u202e', 'a control character that reorders text (U+202E)'],
    ['\u2066', 'a control character that reorders text (U+2066)'],
    ['\u200b', 'a zero-width character (U+200B)'],
    ['\u200d', 'a zero-width character (U+200D)'],
    ['\u200e', 'a text direction mark (U+200E)'],
    ['\u00ad', 'a soft hyphen (U+00AD)'],
    ['\ufeff', 'a byte order mark inside the text (U+FEFF)'],
    ['\ufe0f', 'a variation selector (U+FE0F)'],
    ['\u{e0100}', 'a variation selector (U+E0100)'],
    ['\u180b', 'a variation selector (U+180B)'],
    ['\u2800', 'a blank Braille cell (U+2800)'],
    ['\ufff9', 'an interlinear mark (U+FFF9)'],
    ['\u3164', 'a zero-width character (U+3164)'],
    ['\u2065', 'a zero-width character (U+2065)'],
    ['\u{1d173}', 'a zero-width character (U+1D173)'],
    ['\u061c', 'a text direction mark (U+061C)'],
    ['\u0085', 'a line end of Unicode (U+0085)'],
    ['\x9b', 'a control character (U+009B)'],
    ['\x1b', 'a control character (U+001B)'],
    ['\r', 'a control character (U+000D)'],
    ['\u{13430}', 'a format character (U+13430)'],
    ['\u{110bd}', 'a format character (U+110BD)'],
    ['\u0600', 'a format character (U+0600)'],
    ['\u08e2', 'a format character (U+08E2)'],
    ['\u{1d159}', 'a sign without ink (U+1D159)'],
    ['\ufffc', 'a sign without ink (U+FFFC)'],
    ['\ud7b0', 'a part of a Hangul syllable (U+D7B0)'],
    ['\u1161', 'a part of a Hangul syllable (U+1161)'],
    ['\ue000', 'a character for private use (U+E000)'],
    ['\u{10fffd}', 'a character for private use (U+10FFFD)'],
    ['\u0378', 'a character that Unicode does not have (U+0378)'],
    ['\ufdd0', 'a character that Unicode does not have (U+FDD0)'],
    ['\ud800', 'half of a character (U+D800)'],
    ['\u{e0041}\u{e0042}', 'invisible tag letters (U+E0041)'],
  ])('finds %j in a word', (hidden, name) => {
    expect(findInvisible(`re${hidden}dis`)).toEqual([{ name, start: 2, end: 2 + hidden.length }]);
  });

  it.each([
    ['emoji that are joined', '👩‍💻 👨🏽‍🚒 🏳️‍🌈'],
    ['emoji with a variation selector', '⚠️ ❤️ 1️⃣ #️⃣ ☎︎'],
    ['variants of Han, Mongolian and mathematical signs', '葛\u{e0100} ᠠ\u180b ∩\ufe00'],
    ['Braille', '⣿\u2800⣀'],
    ['the flag of Scotland', '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}'],
    ['Persian', 'می\u200cخواهم'],
    ['Hebrew with a mark', 'שלום\u200e (1)'],
    ['Arabic with numbers, verses and marks', '\u0600١٢ الآية\u06dd١ خطأ\u061c (1)'],
    ['Hindi with a joiner', 'क्\u200dष हिन्दी'],
    ['Hangul, also decomposed and old', '한국어 \u1112\u1161\u11ab \u1100\ud7b0\ud7cb'],
    ['hieroglyphs in a group', '\u{13000}\u{13430}\u{13001}'],
    ['emoji of a later Unicode', '\u{1faff}'],
    ['lines that end with CRLF', 'a\tb\r\nc\n'],
    ['typography', 'Erreur\u00a0: 95\u202f%'],
  ])('leaves %s alone', (_, text) => {
    expect(findInvisible(text)).toEqual([]);
  });
});

it('does not excuse a direction mark inside a word, nor by another mark', () => {
  for (const text of ['re\u200edis שלום', 're\u061c\u200edis', 'a \u200f\u061c b'])
    expect(findInvisible(text).length).toBeGreaterThan(0);
});

describe('findOtherSpaces', () => {
  const ALL = Array.from({ length: 0x110000 }, (_, code) => code)
    .filter((code) => code < 0xd800 || code > 0xdfff)
    .map((code) => String.fromCodePoint(code));
  const spaces = ALL.filter(
    (character) => /\s|\p{Z}/u.test(character) && !/[ \t\n\v\f\r\ufeff]/.test(character),
  );

  it('finds every space of Unicode but those of ASCII', () => {
    expect(spaces).toHaveLength(18);
    for (const space of spaces) expect(findOtherSpaces(`a${space}b`)).toMatchObject([{ start: 1, end: 2 }]);
    expect(findOtherSpaces('a b\tc\nd')).toEqual([]);
  });

  it.each([
    ['\u00a0', 'a no-break space (U+00A0)'],
    ['\u3000', 'a space beyond ASCII (U+3000)'],
    ['\u2028', 'a line end of Unicode (U+2028)'],
  ])('names %j', (space, name) => {
    expect(findOtherSpaces(space).map((found) => found.name)).toEqual([name]);
  });
});
