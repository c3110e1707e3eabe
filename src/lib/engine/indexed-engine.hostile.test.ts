import { describe, expect, it } from 'vitest';
import { createReferenceEngine } from '../../../test/support/engine/reference-engine.ts';
import { buildPatternIndex } from './index/build-index.ts';
import { createIndexedEngine } from './indexed-engine.ts';

function engineOf(patterns: string[]) {
  return createIndexedEngine(patterns, buildPatternIndex(patterns));
}

/** A number in brackets and braces. Brackets and braces differ only in bit 5, like upper and lower case. It has no other literal. */
function spelled(number: number): string {
  return `${Array.from({ length: 14 }, (_, bit) => ((number >> bit) & 1 ? '\\[' : '\\{')).join('')}.*z`;
}

/** Hostile cases from a review. None may be slow or large, unless a cap says so. */
describe('hostile texts', () => {
  it('defers a pattern that may cross lines once, however many lines there are', () => {
    const patterns = Array.from({ length: 200 }, (_, number) => `refused\\s+to\\s+\\d{${number + 1}}`);
    const { hits, caps } = engineOf(patterns).search(`${'refused\n'.repeat(8192)}refused to 7`);
    expect(hits.length === 1 || caps.length > 0).toBe(true);
  });

  it('stops, and says so, when many patterns share a literal of every line', () => {
    const patterns = Array.from(
      { length: 10_000 },
      (_, number) => `error.*failed \\d{${(number % 900) + 1}}`,
    );
    expect(engineOf(patterns).search(`error\n${'failed \n'.repeat(32_768)}`).caps).toEqual([
      expect.objectContaining({ cap: 'work' }),
    ]);
  });

  it('bounds the search for a long literal, which V8 may look for at every character', () => {
    const patterns = [`${'a'.repeat(400)}b.*c`, `x.*${'ab'.repeat(200)}c`];
    const text = `x${'a'.repeat(399)}b ${'a'.repeat(32_768)}${'ab'.repeat(16_384)} c`;
    const { hits, caps } = engineOf(patterns).search(text);
    const expected = createReferenceEngine(patterns).search(text).hits;
    expect(caps.length > 0 || hits.length === expected.length).toBe(true);
  });

  it('stops, and says so, when more patterns match than one search may compile', () => {
    const patterns = Array.from({ length: 10_000 }, (_, number) => `error.*failed 5(?:x${number})?`);
    const { hits, caps } = engineOf(patterns).search('error: failed 5');
    expect(hits.length).toBeGreaterThan(1000);
    expect(caps).toEqual([expect.objectContaining({ cap: 'work' })]);
  });

  it('charges a large program for its size', () => {
    const engine = engineOf(['kzz.*(?:x|y[a-z]{900})+[0-9]q']);
    expect(engine.search(`kzz${'yx'.repeat(32_768)}7q`).caps).toEqual([
      expect.objectContaining({ cap: 'work' }),
    ]);
  });

  it.each([
    ['many lengths of one letter', (i: number) => `${'x'.repeat(5 + i)}.*end${i}`, 'x'],
    ['many spellings that pass for each other', spelled, '['],
  ])('stops, says so, and keeps little, where a text is made of literals alike: %s', (_, pattern, letter) => {
    const patterns = Array.from({ length: 1000 }, (_, number) => pattern(number));
    const engine = engineOf(patterns);
    expect(engine.search(letter.repeat(65_536)).caps).toEqual([expect.objectContaining({ cap: 'work' })]);
    const [before, hostile, after] = engine.searchAll(['xxxxx end0', letter.repeat(16_000), 'xxxxx end0']);
    expect(hostile?.caps).toEqual([expect.objectContaining({ cap: 'work' })]);
    expect([before, after]).toEqual([engine.search('xxxxx end0'), engine.search('xxxxx end0')]);
    expect(before?.caps).toEqual([]);
  });

  it('answers the same text the same, cold and warm', () => {
    const patterns = Array.from({ length: 400 }, (_, number) => `s${1000 + number}(?:a|ab)+x`);
    const engine = engineOf(patterns);
    const text = patterns.map((_, number) => `s${1000 + number}abx`).join(' ');
    expect(engine.search(text)).toEqual(engine.search(text));
  });
});
