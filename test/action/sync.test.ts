import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseEntry } from '../../src/core/entry/parse-entry.ts';
import {
  type FakeGitHub,
  type FakeGitHubOptions,
  REPOSITORY,
  startFakeGitHub,
  TOKEN,
} from '../support/fake-github.ts';
import { API_TOKEN, type FakeWorker, startFakeWorker } from '../support/fake-worker.ts';
import { createGitRepository, type GitRepository } from '../support/git-repository.ts';
import { entryText } from '../support/kb-files.ts';
import { runAction } from '../support/run-action.ts';

const ONE = 'kb/redis/ERROR-001-one.md';
const TWO = 'kb/redis/ERROR-002-two.md';

let repository: GitRepository;
let worker: FakeWorker;
let github: FakeGitHub | null;

beforeEach(async () => {
  github = null;
  repository = createGitRepository();
  repository.commit({
    [ONE]: entryText('ERROR-001', 'occurrence_count: 10 # by hand until 2025\npatterns: [abc]'),
    [TWO]: entryText('ERROR-002', 'patterns: [xyz]'),
    'kb/redis/ERROR-003-latin.md': 'not read',
    'README.md': '# A repository\n',
  });
  worker = await startFakeWorker({ 'ERROR-001': 3, 'ERROR-002': 1 });
});
afterEach(async () => {
  repository.remove();
  await worker.close();
  await github?.close();
});

async function sync(
  options: Partial<FakeGitHubOptions> = {},
  inputs: Record<string, string> = {},
  env: Record<string, string> = {},
) {
  github ??= await startFakeGitHub({ repository, ...options });
  return runAction(
    {
      mode: 'sync',
      'github-token': TOKEN,
      'worker-url': worker.url,
      'worker-token': API_TOKEN,
      ...inputs,
    },
    {
      GITHUB_WORKSPACE: repository.folder,
      GITHUB_EVENT_NAME: 'schedule',
      GITHUB_REF: 'refs/heads/main',
      GITHUB_REPOSITORY: REPOSITORY,
      GITHUB_API_URL: github.url,
      ...env,
    },
  );
}

const head = () => repository.git('rev-parse', 'main');
const commits = () => Number(repository.git('rev-list', '--count', 'main'));
const fileAt = (path: string) => repository.read(`main:${path}`).toString();
const countOf = (path: string) => parseEntry(path, fileAt(path)).value.entry?.occurrence_count;

/** What somebody does in a clone of their own while sync runs. */
function pushByPerson(path: string, text: string): void {
  const before = head();
  const oid = repository.commitOnto(before, { [path]: Buffer.from(text) }, 'by a person');
  repository.git('update-ref', 'refs/heads/main', oid, before);
}

describe('mode: sync', () => {
  it('commits the counts, and nothing else', async () => {
    const { exitCode, outputs, summary } = await sync();
    expect(exitCode).toBe(0);
    expect(outputs).toMatchObject({ 'commit-sha': head(), verified: 'true', 'changed-files': '3' });
    expect(fileAt(ONE)).toContain('occurrence_count: 13 # by hand until 2025\n');
    expect(fileAt(TWO)).toContain('- **2026-11-20** (kedb): 1 occurrence\n');
    expect(repository.git('diff', '--name-only', 'main~', 'main').split('\n')).toEqual([
      'kb/.kedb/counts.json',
      ONE,
      TWO,
    ]);
    expect(repository.git('log', '-1', '--format=%B', 'main')).toBe(
      'Count 4 occurrences of 2 entries\n\nERROR-001 +3\nERROR-002 +1',
    );
    expect(summary).toContain('| ERROR-001 | +3 |');
  });

  it('has nothing to do the second time, and then only what is new', async () => {
    await sync();
    const again = await sync();
    expect(again.outputs).toMatchObject({ 'commit-sha': '', 'changed-files': '0' });
    expect(commits()).toBe(2);
    worker.totals.set('ERROR-002', 2);
    await sync();
    expect([countOf(ONE), countOf(TWO)]).toEqual([13, 2]);
  });

  it('needs no checkout, and does not mind one that is old or edited', async () => {
    pushByPerson(ONE, fileAt(ONE).replace('Title of', 'A better title of'));
    await sync({}, {}, { GITHUB_WORKSPACE: '/nonexistent' });
    expect(fileAt(ONE)).toContain('A better title of');
    expect(countOf(ONE)).toBe(13);
    worker.totals.set('ERROR-001', 4);
    await sync();
    expect(fileAt(ONE)).toContain('A better title of');
    expect(countOf(ONE)).toBe(14);
  });

  it('reads again when somebody pushes in between, and keeps what they wrote', async () => {
    const commitFaults = [
      () => pushByPerson(ONE, fileAt(ONE).replace('occurrence_count: 10', 'occurrence_count: 20')),
      () => pushByPerson('README.md', '# Another title\n'),
    ];
    const { exitCode, outputs } = await sync({ commitFaults });
    expect(exitCode).toBe(0);
    expect(outputs['commit-sha']).toBe(head());
    expect([countOf(ONE), countOf(TWO)]).toEqual([23, 1]);
    expect(fileAt('README.md')).toBe('# Another title\n');
  });

  it.each(['answer lost', 'done but failed', 'bad gateway', 'rate limit'] as const)(
    'counts once on: %s',
    async (fault) => {
      const { exitCode, outputs } = await sync({ commitFaults: [fault] });
      expect(exitCode).toBe(0);
      expect(outputs).toMatchObject({ 'commit-sha': head(), verified: 'true', 'changed-files': '3' });
      expect([countOf(ONE), countOf(TWO), commits()]).toEqual([13, 1, 2]);
    },
  );

  it('counts once when several run at once', async () => {
    github = await startFakeGitHub({ repository });
    const runs = await Promise.all([sync(), sync(), sync()]);
    expect(runs.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0]);
    expect([countOf(ONE), countOf(TWO), commits()]).toEqual([13, 1, 2]);
  });

  it('commits nothing in a dry run', async () => {
    const { outputs, stdout } = await sync({}, { 'dry-run': 'true' });
    expect(outputs).toMatchObject({ 'commit-sha': '', 'changed-files': '3' });
    expect(stdout).toContain('ERROR-001 +3');
    expect(commits()).toBe(1);
  });

  it('warns of what waits for its entry, and counts the rest', async () => {
    worker.totals.set('ERROR-009', 5);
    const { exitCode, stdout } = await sync();
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^::warning title=kedb::5 waiting for ERROR-009/m);
    expect(countOf(ONE)).toBe(13);
  });

  it('commits to another branch, on GitHub Enterprise Server too', async () => {
    repository.git('branch', 'team/kb');
    const { outputs } = await sync({ prefix: '/api/v3' }, { branch: 'team/kb' });
    expect(outputs['commit-sha']).toBe(repository.git('rev-parse', 'team/kb'));
    expect(commits()).toBe(1);
  });

  it('waits for a Worker that is busy', async () => {
    worker.refusals.push(503, 503);
    expect((await sync()).exitCode).toBe(0);
    expect(countOf(ONE)).toBe(13);
  });

  it.each([
    ['a token that only reads', { permissions: ['contents: read'] }, {}, 'permission contents: write'],
    ['a protected branch', { commitFaults: ['protected'] }, {}, 'Settings → Rules → Rulesets'],
    ['no such branch', {}, { branch: 'nowhere' }, 'Is there such a branch'],
    ['a wrong token of the Worker', {}, { 'worker-token': 'x' }, 'KEDB_API_TOKEN'],
    ['no address of the Worker', {}, { 'worker-url': '' }, 'worker-url'],
    ['an address of something else', {}, { 'worker-url': 'file:///etc' }, 'worker-url'],
    ['a strategy that is not there yet', {}, { strategy: 'auto' }, 'takes commit'],
    ['an actor that would break the line', {}, { 'history-actor': 'a) **x' }, 'history-actor'],
  ] satisfies [string, Partial<FakeGitHubOptions>, Record<string, string>, string][])(
    'says what to do about %s',
    async (_, options, inputs, advice) => {
      const { exitCode, stdout } = await sync(options, inputs);
      expect(exitCode).toBe(1);
      expect(stdout).toMatch(/^::error::/m);
      expect(stdout).toContain(advice);
      expect(stdout).not.toContain('    at ');
      expect(commits()).toBe(1);
    },
  );

  it('counts nothing on top of counts that are broken', async () => {
    pushByPerson('kb/.kedb/counts.json', '<<<<<<< HEAD\n');
    const { exitCode, stdout } = await sync();
    expect(exitCode).toBe(1);
    expect(stdout).toContain('::error::kb/.kedb/counts.json: this file is not what sync wrote');
    expect(countOf(ONE)).toBe(10);
  });
});
