import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FakeGitHubOptions } from '../support/fake-github.ts';
import { entryText } from '../support/kb-files.ts';
import { createSyncWorld, type SyncWorld } from '../support/sync-world.ts';

const ONE = 'kb/redis/ERROR-001-one.md';
const TWO = 'kb/redis/ERROR-002-two.md';
const OWN = 'kedb/sync-main-kb';

let world: SyncWorld;

beforeEach(async () => {
  world = await createSyncWorld(
    {
      [ONE]: entryText('ERROR-001', 'occurrence_count: 10\npatterns: [abc]'),
      [TWO]: entryText('ERROR-002', 'patterns: [xyz]'),
    },
    { 'ERROR-001': 3, 'ERROR-002': 1 },
  );
});
afterEach(() => world.close());

const git = (...args: string[]) => world.repository.git(...args);
const propose = (inputs: Record<string, string> = {}) => world.sync({ strategy: 'pull-request', ...inputs });
const pulls = () => world.github().pulls.list;
const counts = (branch?: string) => [world.countOf(ONE, branch), world.countOf(TWO, branch)];
const branches = () => git('for-each-ref', '--format=%(refname:short)', 'refs/heads/kedb');
/** What the branch has on top of main. */
const proposed = () => git('log', '--format=%s', `main..${OWN}`).split('\n').filter(Boolean);

describe('strategy: pull-request', { timeout: 60_000 }, () => {
  it('opens one pull request, whose one commit is on top of the base', async () => {
    const before = world.head();
    const { exitCode, outputs, stdout, summary } = await propose();
    expect(exitCode).toBe(0);
    expect(outputs).toMatchObject({
      'commit-sha': world.head(OWN),
      verified: 'true',
      'changed-files': '3',
      'pull-request': '1',
    });
    expect(stdout).toContain('pull request #1 holds commit');
    expect(world.head()).toBe(before);
    expect(git('rev-parse', `${OWN}~`)).toBe(before);
    expect(git('diff', '--name-only', 'main', OWN).split('\n')).toEqual(['kb/.kedb/counts.json', ONE, TWO]);
    expect(counts(OWN)).toEqual([13, 1]);
    expect(pulls()).toMatchObject([{ title: 'Count what fired', base: { ref: 'main' }, head: { ref: OWN } }]);
    expect(pulls()[0]?.body).toContain('| ERROR-001 | +3 |');
    expect(summary).toContain('| ERROR-001 | +3 |');
  });

  it('brings it up to date, moves nothing without need, and opens no second one', async () => {
    await propose();
    const first = world.head(OWN);
    await propose();
    expect(world.head(OWN)).toBe(first);
    world.worker.totals.set('ERROR-002', 5);
    await propose();
    expect(counts(OWN)).toEqual([13, 5]);
    expect(proposed()).toEqual(['Count 8 occurrences of 2 entries']);
    expect(pulls()).toHaveLength(1);
    expect(pulls()[0]?.body).toContain('| ERROR-002 | +5 |');
  });

  it('builds on what the base is by then, and keeps what people wrote into the body', async () => {
    await propose();
    const [pull] = pulls();
    if (pull) pull.body = `Ada: do not merge before noon.\r\n\r\n${pull.body}`;
    world.pushByPerson({ [ONE]: world.fileAt(ONE).replace('occurrence_count: 10', 'occurrence_count: 20') });
    await propose();
    expect(counts(OWN)).toEqual([23, 1]);
    expect(proposed()).toHaveLength(1);
    expect(pulls()[0]?.body).toMatch(/^Ada: do not merge before noon\./);
  });

  it.each(['merge', 'squash', 'rebase'] as const)('counts once when it is merged by: %s', async (how) => {
    await propose();
    world.pushByPerson({ [ONE]: world.fileAt(ONE).replace('Title of', 'A better title of') });
    world.github().pulls.merge(1, how);
    expect(counts()).toEqual([13, 1]);
    const again = await propose();
    expect(again.outputs).toMatchObject({ 'commit-sha': '', 'changed-files': '0' });
    expect(branches()).toBe('');
    world.worker.totals.set('ERROR-001', 4);
    await propose();
    expect(pulls().map(({ number, state }) => [number, state])).toEqual([
      [2, 'open'],
      [1, 'closed'],
    ]);
    world.github().pulls.merge(2, how);
    expect(counts()).toEqual([14, 1]);
    expect(world.fileAt(ONE)).toContain('A better title of');
  });

  it('is right when it is merged while a sync goes on', async () => {
    await world.startGitHub({});
    await propose();
    world.worker.totals.set('ERROR-001', 5);
    await world.startGitHub({ faults: { updateRefs: [() => mergeByHand()] } });
    await propose();
    expect(() => git('merge-tree', '--write-tree', 'main', OWN)).toThrow();
    await propose();
    git('merge-tree', '--write-tree', 'main', OWN);
    expect([counts(), counts(OWN)]).toEqual([
      [13, 1],
      [15, 1],
    ]);
  });

  it('opens another one where a person closed it: counts have to go somewhere', async () => {
    await propose();
    Object.assign(pulls()[0] ?? {}, { state: 'closed' });
    const { outputs } = await propose();
    expect(outputs['pull-request']).toBe('2');
  });

  it('proposes nothing in a dry run', async () => {
    const { outputs, stdout } = await propose({ 'dry-run': 'true' });
    expect(outputs).toMatchObject({ 'commit-sha': '', 'changed-files': '3', 'pull-request': '' });
    expect(stdout).toContain('ERROR-001 +3');
    expect([branches(), pulls()]).toEqual(['', []]);
  });

  it('has one branch for each branch and folder that is synced, on GitHub Enterprise Server too', async () => {
    git('branch', 'team/kb');
    await world.startGitHub({ prefix: '/api/v3' });
    await propose({ branch: 'team/kb' });
    await propose();
    expect(branches().split('\n')).toEqual([OWN, 'kedb/sync-team-kb-kb']);
    expect(pulls().map(({ base }) => base.ref)).toEqual(['main', 'team/kb']);
  });

  it.each([
    ['answer lost', ['updateRefs', 'POST /pulls']],
    ['done but failed', ['updateRefs', 'POST /pulls']],
    ['rate limit', ['updateRefs', 'POST /pulls']],
    ['bad gateway', ['updateRefs', 'POST /pulls']],
    ['bad gateway', ['POST /git/trees', 'POST /git/commits', 'GET /pulls']],
  ] as const)('ends in one pull request of one commit on %s, at %j', async (fault, requests) => {
    await world.startGitHub({ faults: Object.fromEntries(requests.map((request) => [request, [fault]])) });
    const { exitCode, outputs } = await propose();
    expect(exitCode).toBe(0);
    expect(outputs).toMatchObject({ 'commit-sha': world.head(OWN), verified: 'true', 'pull-request': '1' });
    expect([proposed().length, pulls().length, counts(OWN)]).toEqual([1, 1, [13, 1]]);
  });

  it('ends in one pull request of one commit when several run at once', async () => {
    await world.startGitHub({});
    const runs = await Promise.all([propose(), propose(), propose()]);
    expect(runs.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0]);
    expect([proposed().length, pulls().length, counts(OWN)]).toEqual([1, 1, [13, 1]]);
  });
});

describe('somebody else’s commits on the branch', { timeout: 60_000 }, () => {
  it('are kept, and said; once they are merged, sync goes on', async () => {
    await propose();
    const theirs = world.pushByPerson({ [TWO]: `${world.fileAt(TWO, OWN)}- seen by Ralph\n` }, OWN);
    world.worker.totals.set('ERROR-001', 7);
    const { exitCode, stdout, outputs } = await propose();
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^::notice title=kedb::the branch kedb\/sync-main-kb has commits by ralph/m);
    expect(outputs).toMatchObject({ 'commit-sha': '', 'pull-request': '1' });
    expect(world.head(OWN)).toBe(theirs);
    world.github().pulls.merge(1, 'squash');
    await propose();
    expect(world.fileAt(TWO)).toContain('seen by Ralph');
    expect([counts(), counts(OWN)]).toEqual([
      [13, 1],
      [17, 1],
    ]);
    expect(pulls()).toHaveLength(2);
  });

  it('are kept when they come between reading and writing', async () => {
    await world.startGitHub({});
    await propose();
    world.worker.totals.set('ERROR-001', 7);
    let theirs = '';
    const push = () => {
      theirs = world.pushByPerson({ 'README.md': 'by a person' }, OWN);
    };
    await world.startGitHub({ faults: { updateRefs: [push] } });
    const { stdout } = await propose();
    expect(stdout).toContain('has commits by ralph');
    expect(world.head(OWN)).toBe(theirs);
  });

  it('are kept when they are ours, amended', async () => {
    await propose();
    git('checkout', '--quiet', OWN);
    git('commit', '--quiet', '--amend', '--allow-empty', '--no-edit');
    git('checkout', '--quiet', 'main');
    const theirs = world.head(OWN);
    expect((await propose()).stdout).toContain('has commits by');
    expect(world.head(OWN)).toBe(theirs);
  });

  it('are not removed when there is nothing left to count', async () => {
    await propose();
    const theirs = world.pushByPerson({ 'README.md': 'by a person' }, OWN);
    await world.sync();
    expect((await propose()).exitCode).toBe(0);
    expect(world.head(OWN)).toBe(theirs);
    expect(pulls()[0]?.state).toBe('open');
  });
});

describe('strategy: auto', { timeout: 60_000 }, () => {
  const auto = () => world.sync({ strategy: 'auto' });

  it('commits where it may', async () => {
    const { outputs } = await auto();
    expect(outputs).toMatchObject({ 'commit-sha': world.head(), 'pull-request': '' });
    expect([counts(), pulls()]).toEqual([[13, 1], []]);
  });

  it('opens a pull request on a protected branch, and closes it once it may commit', async () => {
    const protectedGitHub = await world.startGitHub({ protectedBranches: ['main'] });
    const { exitCode, outputs } = await auto();
    expect([exitCode, outputs['pull-request']]).toEqual([0, '1']);
    expect([counts(), counts(OWN)]).toEqual([
      [10, 0],
      [13, 1],
    ]);
    const freed = await world.startGitHub({ pulls: protectedGitHub.pulls });
    await auto();
    expect([counts(), branches(), freed.pulls.list[0]?.state]).toEqual([[13, 1], '', 'closed']);
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
    const { exitCode, stdout } = await propose();
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^::error::the counts were not proposed from kedb\/sync-main-kb to main: /m);
    expect(stdout).toContain(advice);
    expect(stdout).not.toContain('    at ');
  });
});

function mergeByHand(): void {
  const tree = git('merge-tree', '--write-tree', 'main', OWN);
  git('update-ref', 'refs/heads/main', world.repository.commitTree(tree, ['main'], 'Merged', 'ralph'));
}
