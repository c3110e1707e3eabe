import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FakeGitHubOptions } from '../support/github/fake-github.ts';
import { type CountsWorld, createCountsWorld, OWN } from '../support/sync/counts-world.ts';

let world: CountsWorld;

beforeEach(async () => {
  world = await createCountsWorld();
});
afterEach(() => world.close());

describe('strategy: auto', { timeout: 60_000 }, () => {
  const auto = () => world.sync({ strategy: 'auto' });

  it('commits where it may', async () => {
    const { outputs } = await auto();
    expect(outputs).toMatchObject({ 'commit-sha': world.head(), 'pull-request': '' });
    expect([world.counts(), world.pulls()]).toEqual([[13, 1], []]);
  });

  it('opens a pull request on a protected branch, and closes it once it may commit', async () => {
    const protectedGitHub = await world.startGitHub({ protectedBranches: ['main'] });
    const { exitCode, outputs } = await auto();
    expect([exitCode, outputs['pull-request']]).toEqual([0, '1']);
    expect([world.counts(), world.counts(OWN)]).toEqual([
      [10, 0],
      [13, 1],
    ]);
    const freed = await world.startGitHub({ pulls: protectedGitHub.pulls });
    await auto();
    expect([world.counts(), world.branches(), freed.pulls.list[0]?.state]).toEqual([[13, 1], '', 'closed']);
  });
});

describe('what is missing is said, with where to switch it on', { timeout: 60_000 }, () => {
  it.each([
    [
      'a token that may not push',
      { permissions: ['contents: read', 'pull-requests: read', 'pull-requests: write'] },
      'Give the job the permission contents: write',
    ],
    [
      'a token that may not write pull requests',
      { permissions: ['contents: read', 'contents: write', 'pull-requests: read'] },
      'Give the job the permission pull-requests: write',
    ],
    [
      'a token that may not see pull requests',
      { permissions: ['contents: read', 'contents: write'] },
      'Give the job the permission pull-requests: write',
    ],
    [
      'a repository where jobs open no pull requests',
      { faults: { 'POST /pulls': ['may not open pull requests'] } },
      'Settings → Actions → General → Workflow permissions',
    ],
    ['a rule for all branches', { protectedBranches: [OWN] }, `A rule refuses the branch ${OWN}`],
  ] satisfies [string, Partial<FakeGitHubOptions>, string][])('%s', async (_, options, advice) => {
    await world.startGitHub(options);
    const { exitCode, stdout } = await world.propose();
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^::error::kedb could not propose the counts from kedb\/sync-main-kb to main: /m);
    expect(stdout).toContain(advice);
    expect(stdout).not.toContain('    at ');
  });
});
