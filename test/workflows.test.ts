import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

type Step = { uses?: string; run?: string; with?: Record<string, unknown> };
type Job = { needs?: string; permissions?: Record<string, string>; steps: Step[] };
type Workflow = { permissions: Record<string, string>; jobs: Record<string, Job> };

const workflows = globSync('.github/workflows/*.yml')
  .sort()
  .map((file) => ({ file, ...(parse(readFileSync(file, 'utf8')) as Workflow) }));
const jobs = workflows.flatMap(({ file, jobs }) =>
  Object.entries(jobs).map(([name, job]) => ({ file, name, ...job })),
);
const writers = jobs.filter(({ permissions }) => Object.values(permissions ?? {}).includes('write'));

/** Everything that could run code of a package, or of a branch that somebody pushed. */
const RUNS_OUR_CODE = /\b(?:npm|npx|node|bash|sh|make)\b|\.ci\/|scripts\/|dist\/\S+\.js/;

describe('the workflows of this repository', () => {
  it.each(workflows)('may only read, where a job does not say more: $file', ({ permissions }) => {
    expect(permissions).toEqual({ contents: 'read' });
  });

  it.each(jobs)('leave no credentials in the folder: $name of $file', ({ steps }) => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    for (const checkout of checkouts) expect(checkout.with).toMatchObject({ 'persist-credentials': false });
  });

  it('have one job that may write', () => {
    expect(writers.map(({ file, name }) => `${file} ${name}`)).toEqual([
      '.github/workflows/release.yml release',
    ]);
  });

  it.each(writers)('run no code of ours where they may write: $name of $file', ({ needs, steps }) => {
    expect(needs).toBe('checks');
    for (const { run, uses } of steps) {
      expect(run ?? '').not.toMatch(RUNS_OUR_CODE);
      expect(uses ?? 'actions/').toMatch(/^actions\//);
    }
  });

  it('attest every file of dist/ and of the release, and the packages behind them', () => {
    const steps = writers
      .flatMap((job) => job.steps)
      .filter(({ uses }) => uses?.startsWith('actions/attest@'));
    expect(steps.map((step) => step.with)).toEqual([
      { 'subject-path': 'dist/**\nrelease/assets/*\n' },
      { 'subject-path': 'dist/*.js', 'sbom-path': 'release/assets/kedb.cdx.json' },
    ]);
  });
});
