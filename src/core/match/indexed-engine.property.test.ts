import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainExample } from '../../../test/support/arbitraries/chain-arbitrary.ts';
import { patternExample } from '../../../test/support/arbitraries/pattern-arbitrary.ts';
import { textFor } from '../../../test/support/arbitraries/text-arbitrary.ts';
import { buildPatternIndex } from './index/build-index.ts';
import { createIndexedEngine } from './indexed-engine.ts';
import { createReferenceEngine } from './reference-engine.ts';

/** More cases, or the case of a seed: KEDB_RUNS=100000 KEDB_SEED=42 npx vitest run indexed-engine.property */
const numRuns = Number(process.env.KEDB_RUNS ?? 3000);
const seed = process.env.KEDB_SEED ? Number(process.env.KEDB_SEED) : Date.now() & 0x7fffffff;

function patternsAndTexts(example: typeof patternExample) {
  return fc.array(example, { minLength: 1, maxLength: 4 }).chain((examples) =>
    fc.record({
      patterns: fc.constant(examples.map(({ source }) => source)),
      texts: fc.array(textFor(examples), { minLength: 1, maxLength: 4 }),
    }),
  );
}

describe(`the indexed engine answers as the reference engine does (seed ${seed}, ${numRuns} runs)`, () => {
  it.each([
    ['any patterns', patternExample],
    ['patterns that chains confirm', chainExample],
  ])('on %s', { timeout: 3_600_000 }, (_, example) => {
    fc.assert(
      fc.property(patternsAndTexts(example), ({ patterns, texts }) => {
        const engine = createIndexedEngine(patterns, buildPatternIndex(patterns));
        const reference = createReferenceEngine(patterns);
        const expected = texts.map((text) => reference.search(text));
        expect(texts.map((text) => engine.search(text))).toEqual(expected);
        expect(engine.searchAll(texts)).toEqual(expected);
      }),
      { numRuns, seed },
    );
  });
});
