import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['{src,test,scripts}/**/*.test.ts'],
          exclude: ['test/worker/**', 'test/e2e/**'],
        },
      },
    ],
  },
});
