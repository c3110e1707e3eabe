import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FakeGitHubOptions } from '../support/github/fake-github.ts';
import { entryText } from '../support/kb/kb-files.ts';
import { createSyncWorld, type SyncWorld } from '../support/sync/sync-world.ts';
import { startConnectProxy } from '../support/worker/connect-proxy.ts';
import { startTlsFront } from '../support/worker/tls-front.ts';

const ONE = 'kb/redis/ERROR-001-one.md';
const TWO = 'kb/redis/ERROR-002-two.md';

let world: SyncWorld;

beforeEach(async () => {
  world = await createSyncWorld(
    {
      [ONE]: entryText('ERROR-001', 'occurrence_count: 10 # by hand until 2025\npatterns: [abc]'),
      [TWO]: entryText('ERROR-002', 'patterns: [xyz]'),
      'kb/redis/ERROR-003-latin.md': 'not read',
      'README.md': '# A repository\n',
    },
    { 'ERROR-001': 3, 'ERROR-002': 1 },
  );
});
afterEach(() => world.close());

const git = (...args: string[]) => world.repository.git(...args);
const commits = () => Number(git('rev-list', '--count', 'main'));
const counts = () => [world.countOf(ONE), world.countOf(TWO)];

/** One run of sync, with a GitHub that has these options. */
async function syncOn(
  options: Partial<FakeGitHubOptions>,
  inputs: Record<string, string> = {},
  env: Record<string, string> = {},
) {
  await world.startGitHub(options);
  return world.sync(inputs, env);
}

describe('mode: sync', { timeout: 60_000 }, () => {
  it('commits the counts, and nothing else', async () => {
    const { exitCode, outputs, summary } = await world.sync();
    expect(exitCode).toBe(0);
    expect(outputs).toMatchObject({ 'commit-sha': world.head(), verified: 'true', 'changed-files': '3' });
    expect(world.fileAt(ONE)).toContain('occurrence_count: 13 # by hand until 2025\n');
    expect(world.fileAt(TWO)).toContain('- **2026-11-20** (kedb): 1 occurrence\n');
    expect(git('diff', '--name-only', 'main~', 'main').split('\n')).toEqual([
      'kb/.kedb/counts.json',
      ONE,
      TWO,
    ]);
    expect(git('log', '-1', '--format=%B', 'main')).toBe(
      'Count 4 occurrences of 2 entries\n\nERROR-001 +3\nERROR-002 +1',
    );
    expect(summary).toContain('| ERROR-001 | +3 |');
  });

  it('has nothing to do the second time, and then only what is new', async () => {
    await world.sync();
    const again = await world.sync();
    expect(again.outputs).toMatchObject({ 'commit-sha': '', 'changed-files': '0' });
    expect(commits()).toBe(2);
    world.worker.totals.set('ERROR-002', 2);
    await world.sync();
    expect(counts()).toEqual([13, 2]);
  });

  it('needs no checkout, and does not mind one that is old or edited', async () => {
    world.pushByPerson({ [ONE]: world.fileAt(ONE).replace('Title of', 'A better title of') });
    await world.sync({}, { GITHUB_WORKSPACE: '/nonexistent' });
    expect(world.fileAt(ONE)).toContain('A better title of');
    expect(world.countOf(ONE)).toBe(13);
    world.worker.totals.set('ERROR-001', 4);
    await world.sync();
    expect(world.fileAt(ONE)).toContain('A better title of');
    expect(world.countOf(ONE)).toBe(14);
  });

  it('reads again when somebody pushes in between, and keeps what they wrote', async () => {
    const commitFaults = [
      () =>
        world.pushByPerson({
          [ONE]: world.fileAt(ONE).replace('occurrence_count: 10', 'occurrence_count: 20'),
        }),
      () => world.pushByPerson({ 'README.md': '# Another title\n' }),
    ];
    const { exitCode, outputs } = await syncOn({ commitFaults });
    expect(exitCode).toBe(0);
    expect(outputs['commit-sha']).toBe(world.head());
    expect(counts()).toEqual([23, 1]);
    expect(world.fileAt('README.md')).toBe('# Another title\n');
  });

  it.each(['answer lost', 'done but failed', 'bad gateway', 'rate limit'] as const)(
    'counts once on: %s',
    async (fault) => {
      const { exitCode, outputs } = await syncOn({ commitFaults: [fault] });
      expect(exitCode).toBe(0);
      expect(outputs).toMatchObject({ 'commit-sha': world.head(), verified: 'true', 'changed-files': '3' });
      expect([...counts(), commits()]).toEqual([13, 1, 2]);
    },
  );

  it('finds its commit when the answer was lost and somebody pushed on top of it', async () => {
    const pushed = [() => undefined, () => void world.pushByPerson({ 'README.md': 'by a person' })];
    const { outputs } = await syncOn({
      commitFaults: ['answer lost'],
      faults: { createCommitOnBranch: ['answer lost'], 'GET /git/ref/heads/main': pushed },
    });
    expect(outputs).toMatchObject({ 'commit-sha': git('rev-parse', 'main~'), 'changed-files': '3' });
    expect([...counts(), commits()]).toEqual([13, 1, 3]);
  });

  it('counts once when several run at once', async () => {
    await world.startGitHub({});
    const runs = await Promise.all([world.sync(), world.sync(), world.sync()]);
    expect(runs.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0]);
    expect([...counts(), commits()]).toEqual([13, 1, 2]);
  });

  it('commits nothing in a dry run', async () => {
    const { outputs, stdout } = await world.sync({ 'dry-run': 'true' });
    expect(outputs).toMatchObject({ 'commit-sha': '', 'changed-files': '3' });
    expect(stdout).toContain('ERROR-001 +3');
    expect(commits()).toBe(1);
  });

  it('warns of what waits for its entry, and counts the rest', async () => {
    world.worker.totals.set('ERROR-009', 5);
    const { exitCode, stdout } = await world.sync();
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^::warning title=kedb::5 occurrences of ERROR-009 not counted/m);
    expect(world.countOf(ONE)).toBe(13);
  });

  it('commits to another branch, on GitHub Enterprise Server too', async () => {
    git('branch', 'team/kb');
    const { outputs } = await syncOn({ prefix: '/api/v3' }, { branch: 'team/kb' });
    expect(outputs['commit-sha']).toBe(git('rev-parse', 'team/kb'));
    expect(commits()).toBe(1);
  });

  it('goes through the proxy of the runner', async () => {
    const front = await startTlsFront('kedb.invalid', Number(new URL(world.worker.url).port));
    const proxy = await startConnectProxy(front.port);
    const { exitCode } = await syncOn(
      {},
      { 'worker-url': 'https://kedb.invalid/kedb' },
      { https_proxy: proxy.url, NODE_EXTRA_CA_CERTS: front.certificate },
    );
    await proxy.close();
    front.close();
    expect([exitCode, world.countOf(ONE)]).toEqual([0, 13]);
    expect(new Set(proxy.asked)).toEqual(new Set(['kedb.invalid:443']));
  });

  it('waits for a Worker that is busy', async () => {
    world.worker.refusals.push(503, 503);
    expect((await world.sync()).exitCode).toBe(0);
    expect(world.countOf(ONE)).toBe(13);
  });

  it.each([
    ['a token that only reads', { permissions: ['contents: read'] }, {}, 'permission contents: write'],
    ['a protected branch', { commitFaults: ['protected'] }, {}, 'strategy to auto'],
    ['no such branch', {}, { branch: 'nowhere' }, 'Check that the branch exists'],
    ['a wrong token of the Worker', {}, { 'worker-token': 'x' }, 'KEDB_API_TOKEN'],
    ['no address of the Worker', {}, { 'worker-url': '' }, 'worker-url'],
    ['an address that others could listen to', {}, { 'worker-url': 'http://kedb.example' }, 'https'],
    ['an address of something else', {}, { 'worker-url': 'file:///etc' }, 'worker-url'],
    ['an actor that would break the line', {}, { 'history-actor': 'a) **x' }, 'history-actor'],
  ] satisfies [string, Partial<FakeGitHubOptions>, Record<string, string>, string][])(
    'says what to do about %s',
    async (_, options, inputs, advice) => {
      const { exitCode, stdout } = await syncOn(options, inputs);
      expect(exitCode).toBe(1);
      expect(stdout).toMatch(/^::error::/m);
      expect(stdout).toContain(advice);
      expect(stdout).not.toContain('    at ');
      expect(commits()).toBe(1);
    },
  );

  it('counts nothing on top of counts that are broken', async () => {
    world.pushByPerson({ 'kb/.kedb/counts.json': '<<<<<<< HEAD\n' });
    const { exitCode, stdout } = await world.sync();
    expect(exitCode).toBe(1);
    expect(stdout).toContain('::error::kb/.kedb/counts.json: the file contains a merge conflict');
    expect(world.countOf(ONE)).toBe(10);
  });
});
