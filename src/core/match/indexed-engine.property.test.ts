import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildPatternIndex } from './index/build-index.ts';
import { createIndexedEngine } from './indexed-engine.ts';
import { createReferenceEngine } from './reference-engine.ts';
import { patternExample, textFor } from './testing/pattern-arbitrary.ts';

/** More cases, or the case of a seed: KEDB_RUNS=100000 KEDB_SEED=42 npx vitest run indexed-engine.property */
const numRuns = Number(process.env['KEDB_RUNS'] ?? 3000);
const seed = process.env['KEDB_SEED'] ? Number(process.env['KEDB_SEED']) : Date.now() & 0x7fffffff;

const patternsAndTexts = fc.array(patternExample, { minLength: 1, maxLength: 4 }).chain((examples) =>
  fc.record({
    patterns: fc.constant(examples.map(({ source }) => source)),
    texts: fc.array(textFor(examples), { minLength: 1, maxLength: 4 }),
  }),
);

describe('the indexed engine', () => {
  it(`answers as the reference engine does (seed ${seed}, ${numRuns} runs)`, { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(patternsAndTexts, ({ patterns, texts }) => {
        const engine = createIndexedEngine(patterns, buildPatternIndex(patterns));
        const reference = createReferenceEngine(patterns);
        for (const text of texts) expect(engine.search(text)).toEqual(reference.search(text));
      }),
      { numRuns, seed },
    );
  });
});
