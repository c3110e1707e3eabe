import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CheckReport } from '../../src/core/generated/types.ts';
import {
  type FakeGitHub,
  type FakeGitHubOptions,
  REPOSITORY,
  startFakeGitHub,
  TOKEN,
} from '../support/fake-github.ts';
import { createGitRepository, type GitRepository } from '../support/git-repository.ts';
import { entryText } from '../support/kb-files.ts';
import { type ActionRun, runAction } from '../support/run-action.ts';

const RECORD = 'redis: connection refused\n';
const sound = (id: string, pattern: string) => entryText(id, `patterns: ["${pattern}"]`);
const broken = (id: string) => entryText(id, 'patterns: [abc]').replace('medium', 'hgih');

let repository: GitRepository;
let base: string;
let head: string;
const servers: FakeGitHub[] = [];

/** main: two sound entries and a broken one; topic: one loses its pattern, and a broken one is added. */
beforeEach(() => {
  repository = createGitRepository();
  base = repository.commit({
    'kb/redis/ERROR-001-refused.md': sound('ERROR-001', 'connection refused'),
    'kb/redis/ERROR-001-refused.match.log': RECORD,
    'kb/redis/ERROR-002-old.md': broken('ERROR-002'),
    'kb/nginx.md': '',
    'README.md': '# A repository\n',
  });
  repository.git('checkout', '--quiet', '-b', 'topic');
  head = repository.commit({
    'kb/redis/ERROR-001-refused.md': sound('ERROR-001', 'connection reset'),
    'kb/redis/ERROR-003-new.md': broken('ERROR-003'),
  });
  repository.git('checkout', '--quiet', '--detach', 'main');
  repository.git('merge', '--quiet', '--no-ff', '--message=Merge topic into main', 'topic');
});
afterEach(async () => {
  repository.remove();
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function fakeGitHub(options: Partial<FakeGitHubOptions> = {}): Promise<FakeGitHub> {
  const server = await startFakeGitHub({ repository, ...options });
  servers.push(server);
  return server;
}

type Run = {
  inputs?: Record<string, string>;
  env?: Record<string, string>;
  fork?: boolean;
  workspace?: string;
};

/** As on `pull_request`: the event, the API, and the merge commit checked out. */
function run(
  github: FakeGitHub,
  { inputs = {}, env = {}, fork = false, workspace }: Run = {},
): Promise<ActionRun> {
  const event = join(repository.folder, '.git', 'event.json');
  const branch = (sha: string, full_name: string) => ({ sha, repo: { full_name } });
  const pull_request = {
    number: 7,
    base: branch(base, REPOSITORY),
    head: branch(head, fork ? 'someone/kb' : REPOSITORY),
  };
  writeFileSync(event, JSON.stringify({ pull_request }));
  return runAction(
    { 'github-token': TOKEN, ...inputs },
    {
      GITHUB_WORKSPACE: workspace ?? repository.folder,
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: event,
      GITHUB_REPOSITORY: REPOSITORY,
      GITHUB_API_URL: github.url,
      GITHUB_SERVER_URL: 'https://git.example',
      GITHUB_RUN_ID: '42',
      ...env,
    },
  );
}

/** What actions/checkout does by itself: the commit alone, none of its parents. */
function shallowClone(): string {
  const folder = join(repository.folder, '.git', 'shallow');
  repository.git('branch', '--force', 'merged', 'HEAD');
  repository.git('clone', '--quiet', '--depth=1', '--branch=merged', `file://${repository.folder}`, folder);
  return folder;
}

const LOST = '| ➖ lost | ERROR-001 | *none* | <code>redis: connection refused</code> |';

describe('the Action on a pull request', () => {
  it('compares with the base in the checkout, and asks nobody', async () => {
    const github = await fakeGitHub();
    const { summary, outputs, exitCode } = await run(github);
    expect(summary).toContain('Of 1 sample record: **0 gained, 1 lost, 0 moved to another entry**.');
    expect(summary).toContain(LOST);
    expect(summary).toContain(`https://git.example/${REPOSITORY}/blob/${head}/kb/redis/ERROR-003-new.md#L6`);
    expect(summary).toMatch(/ERROR-003-new\.md\]\([^)]+\) \| yes \|/);
    expect(summary).toMatch(/ERROR-002-old\.md\]\([^)]+\) \| {2}\|/);
    expect(Number(outputs.errors)).toBeGreaterThan(2);
    expect(exitCode).toBe(1);
    expect(github.requests).toEqual([]);
  });

  it('reads the base over the API where the clone is shallow, and only what differs', async () => {
    const github = await fakeGitHub();
    const { summary, stdout } = await run(github, { workspace: shallowClone() });
    expect(summary).toContain(LOST);
    expect(stdout).not.toContain('::notice');
    const blobs = github.requests.filter((request) => request.includes('/git/blobs/'));
    expect(blobs).toHaveLength(1);
  });

  it('annotates what the change touches first', async () => {
    const { stdout } = await run(await fakeGitHub());
    const files = [...stdout.matchAll(/^::error title=[^\n]*?,file=([^,]+)/gm)].map(([, file]) => file);
    expect(files.indexOf('kb/redis/ERROR-003-new.md')).toBeLessThan(
      files.indexOf('kb/redis/ERROR-002-old.md'),
    );
  });

  it('fails only for what the change touches, with changed-only', async () => {
    const github = await fakeGitHub();
    const inputs = { 'changed-only': 'true' };
    expect((await run(github, { inputs })).stdout).toMatch(
      /^::error::kedb: \d+ errors? in the files of this change$/m,
    );
    repository.commit({
      'kb/redis/ERROR-001-refused.md': sound('ERROR-001', 'connection refused'),
      'kb/redis/ERROR-003-new.md': null,
    });
    repository.git('reset', '--quiet', '--soft', base);
    head = repository.commit({});
    const { exitCode, summary } = await run(github, { inputs });
    expect(exitCode).toBe(0);
    expect(summary).toContain('ERROR-002-old.md');
    expect(summary).toContain('None of them fails this run.');
  });

  it('asks for the list of files where the base cannot be read', async () => {
    const github = await fakeGitHub({
      permissions: ['pull-requests: read'],
      changedFiles: [...Array.from({ length: 100 }, (_, n) => `docs/${n}.md`), 'kb/redis/ERROR-003-new.md'],
    });
    const { stdout, exitCode } = await run(github, {
      inputs: { 'changed-only': 'true' },
      workspace: shallowClone(),
    });
    expect(stdout).toMatch(/^::notice title=kedb::the base of this change cannot be read[^\n]*HTTP 403/m);
    expect(stdout).toMatch(/^::error::kedb: 1 error in the files of this change$/m);
    expect(exitCode).toBe(1);
  });

  it.each([{ permissions: [] }, { token: '' }])(
    'checks all files, and says so, with %j',
    async ({ permissions, token }) => {
      const github = await fakeGitHub({ ...(permissions && { permissions }) });
      const { stdout, exitCode } = await run(github, {
        inputs: { 'changed-only': 'true', ...(token !== undefined && { 'github-token': token }) },
        workspace: shallowClone(),
      });
      expect(stdout.match(/^::notice title=kedb::the base/gm)).toHaveLength(1);
      expect(stdout).toContain('which files changed is not known, so problems of all files count');
      expect(exitCode).toBe(1);
    },
  );
});

describe('the sticky comment', () => {
  it('is written once and then kept up to date, on GitHub Enterprise Server too', async () => {
    const github = await fakeGitHub({ prefix: '/api/v3', login: 'kedb-app[bot]' });
    for (let index = 0; index < 120; index++) {
      github.comments.push({ id: 1000 + index, user: { login: 'someone' }, body: `comment ${index}` });
    }
    await run(github, { inputs: { comment: 'always' } });
    await run(github, { inputs: { comment: 'always' } });
    const ours = github.comments.filter(({ user }) => user.login === 'kedb-app[bot]');
    expect(ours).toHaveLength(1);
    expect(ours[0]?.body).toContain('<!-- kedb check kb -->\n## kedb check');
    expect(ours[0]?.body).toContain('https://git.example/octo/kb/actions/runs/42');
    expect(github.requests).toContain('POST /api/graphql');
  });

  it('leaves the comment of another author alone, whatever its marker', async () => {
    const github = await fakeGitHub();
    const planted = { id: 1, user: { login: 'github-actions' }, body: '<!-- kedb check kb -->\nall is well' };
    github.comments.push({ ...planted });
    await run(github, { inputs: { comment: 'always' } });
    expect(github.comments).toHaveLength(2);
    expect(github.comments[0]).toEqual(planted);
  });

  it('begins only on failure where that was asked for, and tells when it is over', async () => {
    const github = await fakeGitHub();
    const inputs = { comment: 'on-failure' };
    const sane = { ...inputs, 'changed-only': 'true', 'kb-path': 'sane' };
    repository.commit({ 'sane/ERROR-009-x.md': sound('ERROR-009', 'abcdef') });
    await run(github, { inputs: sane });
    expect(github.comments).toEqual([]);
    await run(github, { inputs });
    expect(github.comments[0]?.body).toContain('❌');
    repository.commit({
      'kb/redis/ERROR-003-new.md': null,
      'kb/redis/ERROR-002-old.md': null,
      'kb/nginx.md': null,
      'kb/redis/ERROR-001-refused.md': sound('ERROR-001', 'connection refused'),
    });
    await run(github, { inputs });
    expect(github.comments).toHaveLength(1);
    expect(github.comments[0]?.body).not.toContain('❌');
  });

  it('is missed once on a fork, whose token only reads; all the rest is there', async () => {
    const github = await fakeGitHub({ permissions: ['contents: read', 'pull-requests: read'] });
    const { stdout, summary, outputs, exitCode } = await run(github, {
      inputs: { comment: 'always' },
      fork: true,
    });
    expect(stdout.match(/^::notice/gm)).toHaveLength(1);
    expect(stdout).toMatch(
      /^::notice title=kedb::the comment could not be written \(HTTP 403[^\n]*from a fork/m,
    );
    expect(stdout).toContain('::error title=kedb front-matter/schema,file=kb/redis/ERROR-003-new.md');
    expect(summary).toContain(LOST);
    expect(outputs.errors).not.toBe('0');
    expect(exitCode).toBe(1);
    expect(github.comments).toEqual([]);
  });

  it('names the permission that a job of the repository itself lacks', async () => {
    const github = await fakeGitHub({ permissions: ['contents: read', 'pull-requests: read'] });
    expect((await run(github, { inputs: { comment: 'always' } })).stdout).toContain(
      'give the job the permission pull-requests: write',
    );
  });
});

describe('the report file', () => {
  it('is JSON or SARIF, where it was asked for', async () => {
    const github = await fakeGitHub();
    const { outputs } = await run(github, { inputs: { report: 'out/kedb.json' } });
    expect(outputs.report).toBe('out/kedb.json');
    const report = JSON.parse(readFileSync(join(repository.folder, 'out/kedb.json'), 'utf8')) as CheckReport;
    expect(report.impact).toMatchObject({ lost: 1, changes: [{ from: 'ERROR-001', to: null }] });
    expect(report.changed_files).toEqual(['redis/ERROR-001-refused.md', 'redis/ERROR-003-new.md']);
    await run(github, { inputs: { report: 'kedb.sarif', 'report-format': 'sarif' } });
    expect(readFileSync(join(repository.folder, 'kedb.sarif'), 'utf8')).toContain(
      '"uri": "kb/redis/ERROR-003-new.md"',
    );
  });
});

describe('the settings', () => {
  const OFF = 'checks:\n  samples/matched: off\n';

  it('may lie elsewhere, and their problems are shown there', async () => {
    repository.commit({ 'config/kedb.yaml': 'max_attempts: 0\n' });
    const { stdout } = await run(await fakeGitHub(), { inputs: { settings: 'config/kedb.yaml' } });
    expect(stdout).toContain('::error title=kedb settings/schema,file=config/kedb.yaml,line=1');
    expect((await run(await fakeGitHub(), { inputs: { settings: 'none.yaml' } })).stdout).toContain(
      'the input settings is "none.yaml": there is no such file',
    );
  });

  it('are those of the base under pull_request_target', async () => {
    repository.commit({ 'kb/kedb.yaml': OFF });
    const github = await fakeGitHub();
    const { stdout } = await run(github);
    expect(stdout).not.toContain('samples/matched');
    const trusted = await run(github, { env: { GITHUB_EVENT_NAME: 'pull_request_target' } });
    expect(trusted.stdout).toContain('samples/matched');
  });
});
