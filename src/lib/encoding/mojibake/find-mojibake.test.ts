import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applySplices } from '../../text/edits.ts';
import { byteOf, type Charset, HIGH_HALF } from './evidence.ts';
import { findMojibake } from './find-mojibake.ts';
import { findMojibakeRepairs } from './repair-mojibake.ts';

const CHARSETS: Charset[] = ['MacRoman', 'Windows-1252'];

function repairMojibake(text: string): string {
  return applySplices(text, findMojibakeRepairs(text));
}

function mangle(charset: Charset, text: string): string {
  const characters = Array.from(new TextEncoder().encode(text), (byte) =>
    byte < 0x80 ? String.fromCharCode(byte) : HIGH_HALF[charset].charAt(byte - 0x80),
  );
  return characters.join('');
}

function fixture(name: string): string {
  return readFileSync(new URL(`../../../../test/fixtures/entries/${name}`, import.meta.url), 'utf8');
}

describe('the charset tables', () => {
  it.each([
    ['MacRoman', 'macintosh'],
    ['Windows-1252', 'windows-1252'],
  ] as const)('%s is what the platform decodes as %s', (charset, label) => {
    const bytes = Uint8Array.from({ length: 128 }, (_, index) => 0x80 + index);
    expect(HIGH_HALF[charset]).toBe(new TextDecoder(label).decode(bytes));
  });

  it('reads the controls of true Latin-1 too', () => {
    expect(byteOf('Windows-1252', '\u0099')).toBe(0x99);
    expect(repairMojibake('don\u00e2\u0080\u0099t')).toBe('don’t');
  });
});

describe('findRepairs', () => {
  it('gives the seed back from the file as it was received', () => {
    expect(repairMojibake(fixture('ERROR-001-as-received.md'))).toBe(fixture('ERROR-001.md'));
  });

  it.each([
    ['3x ‚Üí Check', '3x → Check'],
    ['\uf8ffüîç Symptoms', '🔍 Symptoms'],
    ['‚úÖ Resolution', '✅ Resolution'],
    ['donâ€™t', 'don’t'],
    ['â€œquotedâ€\u009d', '“quoted”'],
    ['cafÃ©', 'café'],
    ['voilÃ\u00a0', 'voilà'],
    ['Ã–sterreich', 'Österreich'],
    ['K√∂ln, ni√±o', 'Köln, niño'],
    ['20¬∞C', '20°C'],
    ['ðŸ”\u008d logs', '🔍 logs'],
    ['ÐŸÑ€Ð¸Ð²ÐµÑ‚', 'Привет'],
    ['æ—¥æœ¬èªž', '日本語'],
    ['â”œâ”€â”€ kb', '├── kb'],
    ['ÃƒÂ©tÃƒÂ©', 'été'],
  ])('%s was %s', (mangled, meant) => {
    expect(repairMojibake(mangled)).toBe(meant);
  });

  it.each([
    'café, über, mañana, naïve — “quoted” … ‘so’',
    'l’été, l’émoi, “Élan”, «État», – à –',
    'le café\u00a0» voilà\u00a0» à\u00a0… é”— MAÇÃ”',
    'Ä“, Å²; 2√π r, ≈£500, 3×½, ±5 %, Nº 4, §5',
    'Привет, 日本語, עברית, Ελληνικά',
    '🔍 🧠 👩‍🚒 ✅ → ├── ⚠️',
    'ÀÉÎÕÜ àéîõü ñ ß ø å Œœ ÿ',
    '',
  ])('leaves clean text alone: %s', (text) => {
    expect(findMojibake(text)).toEqual([]);
    expect(repairMojibake(text)).toBe(text);
  });

  it('repairs what is surely mangled and leaves the doubtful, where both stand in one text', () => {
    expect(repairMojibake('\uf8ffüîç l’été, ñ')).toBe('🔍 l’été, ñ');
  });

  it.each(CHARSETS)('gives any text back that %s mangled, where one character proves it', (charset) => {
    // Texts that people write. Some rare characters are ambiguous: Ã© may be U+0329, or a mangled é.
    const written = [...'aZ 09.\n', ...'äöüéèñçßœłřżŠ', ...'αβΩ', ...'жЯщ', ...'–—’“”…€→✓✅🔍👥', ...'日本'];
    const clean = fc
      .string({ unit: fc.constantFrom(...written), maxLength: 60 })
      .map((text) => `${text} 🔍 →`)
      .filter((text) => findMojibake(text).length === 0);
    fc.assert(
      fc.property(clean, (text) => repairMojibake(mangle(charset, text)) === text),
      { numRuns: 2000 },
    );
  });

  it('never changes French, whose quotes and accents are bytes of UTF-8 in both charsets', () => {
    const accent = fc.constantFrom('', ...'éèêàùçôîœÉÀÊ');
    const word = fc.tuple(accent, fc.constantFrom('l', 'du', 'tes'), accent).map((parts) => parts.join(''));
    const mark = fc.constantFrom(' ', ', ', '’', '…', ' – ', '—', '\u00a0» ', ' «\u00a0', ' “', '” ');
    const french = fc.array(fc.tuple(word, mark), { maxLength: 30 }).map((parts) => parts.flat().join(''));
    fc.assert(fc.property(french, (text) => repairMojibake(text) === text));
  });

  it('is done after one call, whatever it is given', () => {
    const soup = fc.string({
      unit: fc.constantFrom(...HIGH_HALF.MacRoman, ...HIGH_HALF['Windows-1252'], 'a', ' ', '\ud83d'),
      maxLength: 40,
    });
    fc.assert(fc.property(soup, (text) => findMojibake(repairMojibake(text)).length === 0));
  });
});

describe('findMojibake', () => {
  it('says where, as what, and what it was', () => {
    expect(findMojibake('a ‚Üí b cafÃ©')).toEqual([
      { start: 2, end: 5, text: '→', charset: 'MacRoman' },
      { start: 11, end: 13, text: 'é', charset: 'Windows-1252' },
    ]);
  });

  it('reads a megabyte of lead bytes', () => {
    expect(findMojibake('\uf8ff‚Ã'.repeat(400_000))).toEqual([]);
  });
});
