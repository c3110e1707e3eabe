import { cloudflareTest } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';

/** Tokens that every Worker test knows. */
const bindings = { KEDB_WEBHOOK_TOKEN: 'webhook-token', KEDB_API_TOKEN: 'api-token,next-api-token' };

export default defineConfig({
  test: {
    globalSetup: 'test/support/kb/build-kb.ts',
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['{src,test,scripts}/**/*.test.ts'],
          exclude: ['src/worker/**', 'test/{e2e,docs/e2e}/**', 'test/**/workerd/**'],
        },
      },
      {
        extends: true,
        plugins: [cloudflareTest({ wrangler: { configPath: './wrangler.toml' }, miniflare: { bindings } })],
        oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
        test: {
          name: 'workerd',
          include: ['src/worker/**/*.test.ts', 'test/**/workerd/**/*.test.ts'],
          provide: {
            chaosSeeds: Number(process.env.KEDB_CHAOS_SEEDS ?? 200),
            chaosFirstSeed: Number(process.env.KEDB_CHAOS_FIRST_SEED ?? 1),
          },
          setupFiles: ['test/support/workerd/empty-ledger.ts'],
          isolate: false,
          maxWorkers: 1,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['test/{e2e,docs/e2e}/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
