import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CheckReport } from '../../src/generated/report.ts';
import { REPOSITORY } from '../support/github/fake-github.ts';
import { createGitRepository } from '../support/github/git-repository.ts';
import { createPullRequest, type PullRequest, soundEntry } from '../support/github/pull-request.ts';
import { temporaryFolder } from '../support/processes/temporary-folder.ts';

let pr: PullRequest;
beforeEach(() => {
  pr = createPullRequest();
});
afterEach(() => pr.remove());

const LOST = '| ➖ lost | ERROR-001 | *none* | <code>redis: connection refused</code> |';

describe('the Action on a pull request', () => {
  it('compares with the base in the checkout, and asks nobody', async () => {
    const github = await pr.fakeGitHub();
    const { summary, outputs, exitCode } = await pr.run(github);
    expect(summary).toContain('Of 1 sample record: **0 gained, 1 lost, 0 moved to another entry**.');
    expect(summary).toContain(LOST);
    expect(summary).toContain(
      `https://git.example/${REPOSITORY}/blob/${pr.head}/kb/redis/ERROR-003-new.md#L6`,
    );
    expect(summary).toMatch(/ERROR-003-new\.md\]\([^)]+\) \| yes \|/);
    expect(summary).toMatch(/ERROR-002-old\.md\]\([^)]+\) \| {2}\|/);
    expect(Number(outputs.errors)).toBeGreaterThan(2);
    expect(exitCode).toBe(1);
    expect(github.requests).toEqual([]);
  });

  it('reads the base over the API where the clone is shallow, and only what differs', async () => {
    const github = await pr.fakeGitHub();
    const { summary, stdout } = await pr.run(github, { workspace: pr.shallowClone() });
    expect(summary).toContain(LOST);
    expect(stdout).not.toContain('::notice');
    const blobs = github.requests.filter((request) => request.includes('/git/blobs/'));
    expect(blobs).toHaveLength(1);
  });

  it('annotates what the change touches first', async () => {
    const { stdout } = await pr.run(await pr.fakeGitHub());
    const files = [...stdout.matchAll(/^::error title=[^\n]*?,file=([^,]+)/gm)].map(([, file]) => file);
    expect(files.indexOf('kb/redis/ERROR-003-new.md')).toBeLessThan(
      files.indexOf('kb/redis/ERROR-002-old.md'),
    );
  });

  it('fails only for what the change touches, with changed-only', async () => {
    const github = await pr.fakeGitHub();
    const inputs = { 'changed-only': 'true' };
    expect((await pr.run(github, { inputs })).stdout).toMatch(
      /^::error::kedb: \d+ errors? in the entries of this change$/m,
    );
    pr.repository.commit({
      'kb/redis/ERROR-001-refused.md': soundEntry('ERROR-001', 'connection refused'),
      'kb/redis/ERROR-003-new.md': null,
    });
    pr.repository.git('reset', '--quiet', '--soft', pr.base);
    pr.head = pr.repository.commit({});
    const { exitCode, summary, stdout } = await pr.run(github, { inputs });
    expect(exitCode).toBe(0);
    expect(stdout).not.toContain('::error');
    expect(summary).toContain('ERROR-002-old.md');
    expect(summary).toContain('None of these problems fails this run.');
  });

  it('compares nothing where the knowledge base is a submodule, or a checkout of something else', async () => {
    const other = createGitRepository();
    other.commit({ 'kb/ERROR-009-x.md': soundEntry('ERROR-009', 'x y z').replace('medium', 'hgih') });
    const { git, folder } = pr.repository;
    git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', other.folder, 'sub');
    const github = await pr.fakeGitHub();
    const changedOnly = { 'changed-only': 'true' };
    const inner = await pr.run(github, { inputs: { ...changedOnly, 'kb-path': 'sub/kb' } });
    const alone = temporaryFolder({});
    git('clone', '--quiet', other.folder, join(alone, 'runbooks'));
    const inputs = { ...changedOnly, 'kb-path': 'runbooks/kb' };
    const beside = await pr.run(github, { inputs, workspace: alone });
    expect(folder).not.toBe(alone);
    for (const { stdout, exitCode } of [inner, beside]) {
      expect(stdout).toMatch(/^::notice title=kedb::kedb compares nothing: \S+ is in another repository/m);
      expect(stdout).toContain('Problems in all its files count despite changed-only.');
      expect(exitCode).toBe(1);
    }
    other.remove();
  });

  it('says that the base has no knowledge base in a folder that was moved', async () => {
    const github = await pr.fakeGitHub();
    pr.repository.git('mv', 'kb', 'runbooks');
    pr.head = pr.repository.commit({});
    const { stdout } = await pr.run(github, { inputs: { 'kb-path': 'runbooks' } });
    expect(stdout.match(/^::notice.*$/gm)).toEqual([
      expect.stringContaining(
        'The base of this change has no knowledge base in runbooks, so kedb compares nothing.',
      ),
    ]);
  });

  it('takes no line endings of the checkout for a change', async () => {
    const { git, folder } = pr.repository;
    git('config', 'core.autocrlf', 'true');
    rmSync(join(folder, 'kb/redis/ERROR-002-old.md'));
    git('checkout', '--quiet', '.');
    expect(readFileSync(join(folder, 'kb/redis/ERROR-002-old.md'), 'utf8')).toContain('\r\n');
    const { summary } = await pr.run(await pr.fakeGitHub(), { inputs: { 'changed-only': 'true' } });
    expect(summary).toMatch(/ERROR-002-old\.md[^|]*\) \| {2}\|/);
  });

  it('asks for the list of files where the base cannot be read', async () => {
    const github = await pr.fakeGitHub({
      permissions: ['pull-requests: read'],
      changedFiles: [...Array.from({ length: 100 }, (_, n) => `docs/${n}.md`), 'kb/redis/ERROR-003-new.md'],
    });
    const { stdout, exitCode } = await pr.run(github, {
      inputs: { 'changed-only': 'true' },
      workspace: pr.shallowClone(),
    });
    expect(stdout).toMatch(/^::notice title=kedb::kedb cannot read the base of this change[^\n]*HTTP 403/m);
    expect(stdout).toMatch(/^::error::kedb: 1 error in the entries of this change$/m);
    expect(exitCode).toBe(1);
  });

  it.each([{ permissions: [] }, { token: '' }])(
    'checks all files, and says so, with %j',
    async ({ permissions, token }) => {
      const github = await pr.fakeGitHub({ ...(permissions && { permissions }) });
      const { stdout, exitCode } = await pr.run(github, {
        inputs: { 'changed-only': 'true', ...(token !== undefined && { 'github-token': token }) },
        workspace: pr.shallowClone(),
      });
      expect(stdout.match(/^::notice title=kedb::kedb cannot read the base/gm)).toHaveLength(1);
      expect(stdout).toContain('kedb cannot tell which files changed, so problems in all files count');
      expect(exitCode).toBe(1);
    },
  );
});

describe('the report file', () => {
  it('is JSON or SARIF, where it was asked for', async () => {
    const github = await pr.fakeGitHub();
    const { outputs } = await pr.run(github, { inputs: { report: 'out/kedb.json' } });
    expect(outputs.report).toBe('out/kedb.json');
    const report = JSON.parse(
      readFileSync(join(pr.repository.folder, 'out/kedb.json'), 'utf8'),
    ) as CheckReport;
    expect(report.impact).toMatchObject({ lost: 1, changes: [{ from: 'ERROR-001', to: null }] });
    expect(report.changed_files).toEqual(['redis/ERROR-001-refused.md', 'redis/ERROR-003-new.md']);
    await pr.run(github, { inputs: { report: 'kedb.sarif', 'report-format': 'sarif' } });
    expect(readFileSync(join(pr.repository.folder, 'kedb.sarif'), 'utf8')).toContain(
      '"uri": "kb/redis/ERROR-003-new.md"',
    );
  });
});
