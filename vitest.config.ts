import { availableParallelism } from 'node:os';
import { cloudflareTest } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';
import { strictAnswers } from './test/support/strict-answers.ts';

/** Tokens that every Worker test knows. */
const bindings = {
  KEDB_WEBHOOK_TOKEN: 'webhook-token',
  KEDB_API_TOKEN: 'api-token,next-api-token',
  KEDB_SHORT_TOKENS: 'allowed',
};

/** `KEDB_SEED=random` looks for cases that no run had before; `KEDB_SEED=42` has those of a seed again. */
function chooseSeed(wanted = '20261130'): number {
  const seed = wanted === 'random' ? Date.now() & 0x7fffffff : Number(wanted);
  if (!Number.isInteger(seed)) throw new Error(`KEDB_SEED is a whole number or "random", not "${wanted}"`);
  if (wanted === 'random') console.log(`property tests: KEDB_SEED=${seed}`);
  // This file is read once for each project: all of them take the same.
  process.env.KEDB_SEED = String(seed);
  return seed;
}

const propertySeed = chooseSeed(process.env.KEDB_SEED);

export default defineConfig({
  test: {
    globalSetup: 'test/support/kb/build-kb.ts',
    // Many tests wait for processes, so there are more workers than cores.
    maxWorkers: availableParallelism() * 2,
    testTimeout: 40_000,
    // The Worker logs every request.
    silent: 'passed-only',
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          sequence: { groupOrder: 0 },
          environment: 'node',
          include: ['{src,test,scripts}/**/*.test.ts'],
          exclude: ['src/worker/**', 'test/{e2e,docs/e2e}/**', 'test/**/workerd/**'],
          provide: { propertySeed },
          setupFiles: ['test/support/property-seed.ts'],
        },
      },
      {
        extends: true,
        plugins: [
          cloudflareTest({ wrangler: { configPath: './wrangler.toml' }, miniflare: { bindings } }),
          strictAnswers(),
        ],
        oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
        test: {
          name: 'workerd',
          sequence: { groupOrder: 1 },
          include: ['src/worker/**/*.test.ts', 'test/**/workerd/**/*.test.ts'],
          provide: {
            propertySeed,
            chaosSeeds: Number(process.env.KEDB_CHAOS_SEEDS ?? 20),
            chaosFirstSeed: Number(process.env.KEDB_CHAOS_FIRST_SEED ?? 1),
          },
          setupFiles: ['test/support/property-seed.ts', 'test/support/workerd/empty-ledger.ts'],
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          sequence: { groupOrder: 1 },
          environment: 'node',
          include: ['test/{e2e,docs/e2e}/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
