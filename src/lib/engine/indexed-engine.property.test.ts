import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainExample } from '../../../test/support/arbitraries/chain-arbitrary.ts';
import { patternExample } from '../../../test/support/arbitraries/pattern-arbitrary.ts';
import { textFor } from '../../../test/support/arbitraries/text-arbitrary.ts';
import { createReferenceEngine } from '../../../test/support/engine/reference-engine.ts';
import { buildPatternIndex } from './index/build-index.ts';
import { createIndexedEngine } from './indexed-engine.ts';

/** To run more cases, or other ones: KEDB_RUNS=100000 KEDB_SEED=random npx vitest run --project node indexed-engine.property */
const numRuns = Number(process.env.KEDB_RUNS ?? 1000);

/** Limits that no case reaches. With the ordinary ones, one of a hundred thousand cases is so large that the search stops early. */
const NO_LIMITS = { candidates: 1e12, work: 1e12 };

function patternsAndTexts(example: typeof patternExample) {
  return fc.array(example, { minLength: 1, maxLength: 4 }).chain((examples) =>
    fc.record({
      patterns: fc.constant(examples.map(({ source }) => source)),
      texts: fc.array(textFor(examples), { minLength: 1, maxLength: 4 }),
    }),
  );
}

describe(`the indexed engine answers as the reference engine does (${numRuns} runs)`, () => {
  it.each([
    ['any patterns', patternExample],
    ['patterns that chains confirm', chainExample],
  ])('on %s', { timeout: 3_600_000 }, (_, example) => {
    fc.assert(
      fc.property(patternsAndTexts(example), ({ patterns, texts }) => {
        const index = buildPatternIndex(patterns);
        const engine = createIndexedEngine(patterns, index, NO_LIMITS);
        const inUse = createIndexedEngine(patterns, index);
        const reference = createReferenceEngine(patterns);
        const expected = texts.map((text) => reference.search(text));
        expect(texts.map((text) => engine.search(text))).toEqual(expected);
        expect(engine.searchAll(texts)).toEqual(expected);
        for (const [i, text] of texts.entries()) {
          const found = inUse.search(text);
          if (found.caps.length === 0) expect(found).toEqual(expected[i]);
        }
      }),
      { numRuns },
    );
  });
});

/** Words with characters at their ends that grams take for a newline or for the end of a text, and dozens of words of three letters. */
const HARD = [
  'redis ',
  ' redis',
  '*redis',
  'redis*',
  'bar*',
  '*oom',
  'oom*',
  'oom ',
  ' oom',
  'four',
  '*x*x',
  'x  x',
];
const THREES = [...'abcdefgh'].flatMap((a) => [...'xyz12345'].map((b) => `${a}${b}${a}`));
const quote = (text: string) => `\\Q${text}\\E`;
const WORDS = [...HARD, ...HARD.map((word) => word.trim()), ...THREES];

const batches = fc.record({
  words: fc.subarray(WORDS, { minLength: 1 }),
  texts: fc.array(
    fc
      .array(fc.constantFrom(...WORDS, '\n', '', 'Z'.repeat(5000)), { maxLength: 5 })
      .map((parts) => parts.join('')),
    { maxLength: 12 },
  ),
  limits: fc.record({ candidates: fc.integer({ min: 1, max: 12 }), work: fc.constantFrom(20_000, 1e9) }),
});

describe('a text is answered the same in any batch', () => {
  it('with the same hits and the same limits', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(batches, ({ words, texts, limits }) => {
        const patterns = words.map(quote);
        const engine = createIndexedEngine(patterns, buildPatternIndex(patterns), limits);
        expect(engine.searchAll(texts)).toEqual(texts.map((text) => engine.search(text)));
      }),
      { numRuns: Math.ceil(numRuns / 6) },
    );
  });

  it('as the reference engine answers it', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(batches, ({ words, texts }) => {
        const patterns = words.map(quote);
        const engine = createIndexedEngine(patterns, buildPatternIndex(patterns));
        const reference = createReferenceEngine(patterns);
        expect(engine.searchAll(texts)).toEqual(texts.map((text) => reference.search(text)));
      }),
      { numRuns: Math.ceil(numRuns / 60) },
    );
  });
});
