import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../regex/syntax/case-folding.ts';
import { buildPatternIndex } from './build-index.ts';
import { loadLiteralIndex } from './literal-index.ts';
import { createScanner } from './scanner.ts';

/** Letters that the scanner may confuse: by case, by folding, by bit 5, or by the low bits beyond ASCII. */
const LETTERS = [...'abAB- \r*\n1qQ@`', '\u017f', '\u212a', 'é', '\u0161'];
const word = (minLength: number) =>
  fc.array(fc.constantFrom(...LETTERS), { minLength, maxLength: 14 }).map((letters) => letters.join(''));
const literal = word(3).map((text) => foldText(text.replaceAll('\n', 'x')));

const short = literal.map((text) => text.slice(0, 3 + (text.length % 2)));

function scannerOf(literals: readonly string[]) {
  const index = loadLiteralIndex(buildPatternIndex(literals.map((text) => `\\Q${text}\\E`)));
  const scan = createScanner(index);
  const see = (text: string) => {
    const { literals, offsets, count } = scan(text);
    return Array.from({ length: count }, (_, i) => ({
      literal: index.literals[literals[i] ?? -1],
      offset: offsets[i] ?? -1,
    }));
  };
  return { see, literals: index.literals };
}

describe('the scanner', () => {
  it.each([
    ['some literals', fc.array(literal, { minLength: 1, maxLength: 40 })],
    [
      'so many short ones that they have tables of their own',
      fc.array(short, { minLength: 70, maxLength: 90 }),
    ],
  ])('never misses a literal, wherever it is and however it is written, of %s', (_, literals) => {
    fc.assert(
      fc.property(literals, word(0), word(0), fc.nat(), (literals, before, after, n) => {
        const wanted = literals[n % literals.length] ?? '';
        const text = before + wanted.toUpperCase().slice(0, wanted.length) + after;
        const at = foldText(text).indexOf(wanted);
        const scanner = scannerOf(literals);
        // No literal of an index contains a letter with case beyond ASCII, such as é.
        fc.pre(at >= 0 && scanner.literals.includes(wanted));
        const seen = scanner.see(text).filter(({ literal }) => literal === wanted);
        expect(seen.some(({ offset }) => offset >= at && offset < at + wanted.length)).toBe(true);
      }),
    );
  });

  it('gives what it sees in the order of the text, with tables of their own for short literals', () => {
    const short = Array.from({ length: 90 }, (_, i) => `${String.fromCharCode(97 + (i % 26))}${10 + i}`);
    const { see } = scannerOf([...short, 'connection', 'four']);
    const text = `four ${short.join(' connection ')} FOUR`;
    const seen = see(text);
    expect(new Set(seen.map(({ literal }) => literal))).toEqual(new Set([...short, 'connection', 'four']));
    expect(seen.map(({ offset }) => offset)).toEqual(seen.map(({ offset }) => offset).sort((a, b) => a - b));
    for (const { literal = '', offset } of seen)
      expect(foldText(text.slice(Math.max(0, offset - literal.length), offset + literal.length))).toContain(
        literal,
      );
  });

  it.each([3, 4, 5, 6, 7])('sees a literal of %s at each place, up to the very end', (length) => {
    const literal = 'xylophone'.slice(0, length);
    const { see } = scannerOf([literal, 'other']);
    for (let before = 0; before < 40; before++) {
      expect(
        see(' '.repeat(before) + literal).map(({ literal }) => literal),
        `${before}`,
      ).toEqual([literal]);
    }
  });

  it('forgets the text before', () => {
    const { see } = scannerOf(['connection refused']);
    expect(see(`${'x'.repeat(5000)}connection refused`)).toHaveLength(1);
    expect(see('connection')).toEqual([]);
    expect(see('connection refused')).toHaveLength(1);
    expect(see('connection refu')).toEqual([]);
    expect(see('')).toEqual([]);
  });
});
