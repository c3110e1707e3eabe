import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CountsWorld, createCountsWorld, ONE, OWN, TWO } from '../support/sync/counts-world.ts';

let world: CountsWorld;

beforeEach(async () => {
  world = await createCountsWorld();
});
afterEach(() => world.close());

/** The changes of the branch on top of main. */
const proposed = () => world.git('log', '--format=%s', `main..${OWN}`).split('\n').filter(Boolean);

describe('strategy: pull-request', { timeout: 60_000 }, () => {
  it('opens one pull request, whose one commit is on top of the base', async () => {
    const before = world.head();
    const { exitCode, outputs, stdout, summary } = await world.propose();
    expect(exitCode).toBe(0);
    expect(outputs).toMatchObject({
      'commit-sha': world.head(OWN),
      verified: 'true',
      'changed-files': '3',
      'pull-request': '1',
    });
    expect(stdout).toContain('pull request #1 has commit');
    expect(world.head()).toBe(before);
    expect(world.git('rev-parse', `${OWN}~`)).toBe(before);
    expect(world.git('diff', '--name-only', 'main', OWN).split('\n')).toEqual([
      'kb/.kedb/counts.json',
      ONE,
      TWO,
    ]);
    expect(world.counts(OWN)).toEqual([13, 1]);
    expect(world.pulls()).toMatchObject([
      { title: 'Update occurrence counts', base: { ref: 'main' }, head: { ref: OWN } },
    ]);
    expect(world.pulls()[0]?.body).toContain('| ERROR-001 | +3 |');
    expect(summary).toContain('| ERROR-001 | +3 |');
  });

  it('brings it up to date, moves nothing without need, and opens no second one', async () => {
    await world.propose();
    const first = world.head(OWN);
    await world.propose();
    expect(world.head(OWN)).toBe(first);
    world.worker.totals.set('ERROR-002', 5);
    await world.propose();
    expect(world.counts(OWN)).toEqual([13, 5]);
    expect(proposed()).toEqual(['Count 8 occurrences of 2 entries']);
    expect(world.pulls()).toHaveLength(1);
    expect(world.pulls()[0]?.body).toContain('| ERROR-002 | +5 |');
  });

  it('knows its own branch by whom its token belongs to', async () => {
    await world.startGitHub({ login: 'kedb-app[bot]' });
    await world.propose();
    world.worker.totals.set('ERROR-002', 5);
    const { stdout } = await world.propose();
    expect(stdout).not.toContain('has commits by');
    expect(world.git('log', '-1', '--format=%an', OWN)).toBe('kedb-app[bot]');
    expect(world.counts(OWN)).toEqual([13, 5]);
  });

  it('builds on what the base is by then, and keeps what people wrote into the body', async () => {
    await world.propose();
    const [pull] = world.pulls();
    if (pull) pull.body = `Ada: do not merge before noon.\r\n\r\n${pull.body}`;
    world.pushByPerson({ [ONE]: world.fileAt(ONE).replace('occurrence_count: 10', 'occurrence_count: 20') });
    await world.propose();
    expect(world.counts(OWN)).toEqual([23, 1]);
    expect(proposed()).toHaveLength(1);
    expect(world.pulls()[0]?.body).toMatch(/^Ada: do not merge before noon\./);
  });

  it.each(['merge', 'squash', 'rebase'] as const)('counts once when it is merged by: %s', async (how) => {
    await world.propose();
    world.pushByPerson({ [ONE]: world.fileAt(ONE).replace('Title of', 'A better title of') });
    world.github().pulls.merge(1, how);
    expect(world.counts()).toEqual([13, 1]);
    const again = await world.propose();
    expect(again.outputs).toMatchObject({ 'commit-sha': '', 'changed-files': '0' });
    expect(world.branches()).toBe('');
    world.worker.totals.set('ERROR-001', 4);
    await world.propose();
    expect(world.pulls().map(({ number, state }) => [number, state])).toEqual([
      [2, 'open'],
      [1, 'closed'],
    ]);
    world.github().pulls.merge(2, how);
    expect(world.counts()).toEqual([14, 1]);
    expect(world.fileAt(ONE)).toContain('A better title of');
  });

  it('is right when it is merged while a sync goes on', async () => {
    await world.startGitHub({});
    await world.propose();
    world.worker.totals.set('ERROR-001', 5);
    await world.startGitHub({ faults: { updateRefs: [() => mergeByHand()] } });
    await world.propose();
    expect(() => world.git('merge-tree', '--write-tree', 'main', OWN)).toThrow();
    await world.propose();
    world.git('merge-tree', '--write-tree', 'main', OWN);
    expect([world.counts(), world.counts(OWN)]).toEqual([
      [13, 1],
      [15, 1],
    ]);
  });

  it('opens another one where a person closed it: counts have to go somewhere', async () => {
    await world.propose();
    Object.assign(world.pulls()[0] ?? {}, { state: 'closed' });
    const { outputs } = await world.propose();
    expect(outputs['pull-request']).toBe('2');
  });

  it('proposes nothing in a dry run', async () => {
    const { outputs, stdout } = await world.propose({ 'dry-run': 'true' });
    expect(outputs).toMatchObject({ 'commit-sha': '', 'changed-files': '3', 'pull-request': '' });
    expect(stdout).toContain('ERROR-001 +3');
    expect([world.branches(), world.pulls()]).toEqual(['', []]);
  });

  it('has one branch for each branch and folder that is synced, on GitHub Enterprise Server too', async () => {
    world.git('branch', 'team/kb');
    await world.startGitHub({ prefix: '/api/v3' });
    await world.propose({ branch: 'team/kb' });
    await world.propose();
    expect(world.branches().split('\n')).toEqual([
      OWN,
      expect.stringMatching(/^kedb\/sync-team-kb-kb-[0-9a-f]{8}$/),
    ]);
    expect(world.pulls().map(({ base }) => base.ref)).toEqual(['main', 'team/kb']);
  });

  it.each([
    ['answer lost', ['updateRefs', 'POST /pulls']],
    ['done but failed', ['updateRefs', 'POST /pulls']],
    ['rate limit', ['updateRefs', 'POST /pulls']],
    ['bad gateway', ['updateRefs', 'POST /pulls']],
    ['bad gateway', ['POST /git/trees', 'POST /git/commits', 'GET /pulls']],
  ] as const)('ends in one pull request of one commit on %s, at %j', async (fault, requests) => {
    await world.startGitHub({ faults: Object.fromEntries(requests.map((request) => [request, [fault]])) });
    const { exitCode, outputs } = await world.propose();
    expect(exitCode).toBe(0);
    expect(outputs).toMatchObject({ 'commit-sha': world.head(OWN), verified: 'true', 'pull-request': '1' });
    expect([proposed().length, world.pulls().length, world.counts(OWN)]).toEqual([1, 1, [13, 1]]);
  });

  it('ends in one pull request of one commit when several run at once', async () => {
    await world.startGitHub({});
    const runs = await Promise.all([world.propose(), world.propose(), world.propose()]);
    expect(runs.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0]);
    expect([proposed().length, world.pulls().length, world.counts(OWN)]).toEqual([1, 1, [13, 1]]);
  });
});

function mergeByHand(): void {
  const tree = world.git('merge-tree', '--write-tree', 'main', OWN);
  world.git('update-ref', 'refs/heads/main', world.repository.commitTree(tree, ['main'], 'Merged', 'ralph'));
}
