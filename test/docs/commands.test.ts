import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { codeBlocks, shellExamples } from '../support/docs/shell-examples.ts';
import { PAGES_WALKED } from '../support/docs/walked-pages.ts';

/** The pages of rules are generated, and their blocks contain parts of entries, so they are left out. */
const PAGES = globSync('{*.md,docs/*.md,docs/decisions/*.md}').sort();

/** Blocks of commands that other tests run, not test/docs/e2e/walkthroughs.test.ts. */
const RUN_BY: Record<string, { commands: RegExp; test: string }[]> = {
  'README.md': [
    { commands: /^npm ci && npm start .*\nnpm cit .*\n$/, test: '.ci/run' },
    { commands: /^KEDB_WEBHOOK_TOKEN=try-me npm start\n$/, test: 'test/docs/e2e/readme.test.ts' },
    { commands: /^curl /, test: 'test/docs/e2e/readme.test.ts' },
  ],
  'docs/api.md': [
    {
      commands: /^KEDB_WEBHOOK_TOKEN=try-me KEDB_API_TOKEN=try-api KEDB_EXPORT_TOKEN=try-export npm start\n$/,
      test: 'test/docs/e2e/api-docs.test.ts',
    },
    { commands: /^curl [\s\S]*8787/, test: 'test/docs/e2e/api-docs.test.ts' },
  ],
};

/** The words after the fence of a block. examples.test.ts runs `console` blocks, and yaml.test.ts checks `yaml` blocks. */
const KINDS = ['', 'sh', 'sh clone', 'sh no-test', 'console', 'text', 'yaml', 'json', 'toml', 'ts'];

/** The first words of lines that no test can run, because they need an account, a download or a reader's own host. */
const NEEDS_THE_WORLD =
  /\bgit clone\b|\bgh secret\b|\bnpm (ci|install)\b|\bwrangler\S* (?!deploy\b.*--dry-run)|example\.(workers\.dev|com|org)/;

const blocks = PAGES.flatMap((page) =>
  shellExamples(readFileSync(page, 'utf8')).map((example) => ({ page, ...example })),
);

describe('commands in the documents', () => {
  it.each(PAGES)('stand in blocks of a known kind: %s', (page) => {
    const strange = codeBlocks(readFileSync(page, 'utf8')).filter(({ info }) => !KINDS.includes(info));
    expect(strange).toEqual([]);
  });

  it.each(PAGES)('do not hide in a block of no kind: %s', (page) => {
    const unnamed = codeBlocks(readFileSync(page, 'utf8')).filter(({ info }) => info === '');
    expect(unnamed.filter(({ text }) => /^(\$ |kedb |npx |npm |curl |wrangler )/m.test(text))).toEqual([]);
  });

  it.each(PAGES)('are all found: %s', (page) => {
    const text = readFileSync(page, 'utf8');
    const marked = codeBlocks(text).filter(({ info }) => /^sh\b/.test(info));
    expect(shellExamples(text).map(({ commands }) => commands)).toEqual(marked.map(({ text }) => text));
  });

  it.each(blocks.filter(({ runsIn }) => runsIn !== 'no-test'))(
    'are run by a test: $page $commands',
    (block) => {
      const others = RUN_BY[block.page] ?? [];
      const isRun =
        block.page in PAGES_WALKED || others.some(({ commands }) => commands.test(block.commands));
      expect(isRun).toBe(true);
    },
  );

  it.each(blocks.filter(({ runsIn }) => runsIn === 'no-test'))(
    'are left out for a reason: $page $commands',
    (block) => {
      expect(block.commands).toMatch(NEEDS_THE_WORLD);
    },
  );

  it('pin wrangler to the version that the tests use', () => {
    const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
    const named = PAGES.flatMap((page) => readFileSync(page, 'utf8').match(/wrangler@[\d.]+/g) ?? []);
    expect(new Set(named)).toEqual(new Set([`wrangler@${devDependencies.wrangler}`]));
  });

  it('call by npx only packages of the lockfile: npx asks the registry for any other name, and for kedb outside of a clone', () => {
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
    const called = globSync('{*.md,docs/**/*.md,action.yml,.github/**/*.{yml,yaml}}').flatMap((file) =>
      packagesOfNpx(readFileSync(file, 'utf8')),
    );
    expect(called.filter((name) => !(`node_modules/${name}` in packages))).toEqual([]);
    expect(packagesOfNpx('npx -y kedb@1 match; npx --yes @a/b@2.0.0')).toEqual(['kedb', '@a/b']);
  });
});

/** The names of the packages, without their versions. */
function packagesOfNpx(text: string): string[] {
  return [...text.matchAll(/\bnpx (?:-\S+ )*(@?\w[\w./-]*)/g)].map(([, name = '']) => name);
}
