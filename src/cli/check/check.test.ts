import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text as readAll } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGitRepository, type GitRepository } from '../../../test/support/github/git-repository.ts';
import { entryText } from '../../../test/support/kb/kb-files.ts';
import { runKedb } from '../../../test/support/processes/run-kedb.ts';
import { temporaryFolder } from '../../../test/support/processes/temporary-folder.ts';
import { API_TOKEN, RECENT_ALERTS, startFakeWorker } from '../../../test/support/worker/fake-worker.ts';
import type { CheckReport } from '../../generated/report.ts';
import { run } from '../run.ts';

const broken = (id: string) => entryText(id, 'patterns: [abc]').replace('medium', 'hgih');
let repository: GitRepository;
let kb: string;

/** The branch main has a broken entry. The branch topic adds an entry with a sample, and is behind main. */
beforeAll(() => {
  repository = createGitRepository();
  kb = join(repository.folder, 'my kb');
  repository.commit({ 'my kb/ERROR-001-old.md': broken('ERROR-001') });
  repository.git('checkout', '--quiet', '-b', 'topic');
  repository.commit({
    'my kb/redis/ERROR-002-x.md': entryText('ERROR-002', 'patterns: ["connection refused"]'),
    'my kb/redis/ERROR-002-x.match.log': 'redis: connection refused\n',
  });
  repository.git('checkout', '--quiet', 'main');
  repository.commit({ 'my kb/ERROR-003-later.md': entryText('ERROR-003', 'patterns: [later]') });
  repository.git('checkout', '--quiet', 'topic');
});
afterAll(() => repository.remove());

async function check(args: string[], env: NodeJS.ProcessEnv = {}) {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const printed = Promise.all([readAll(stdout), readAll(stderr)]);
  const exitCode = await run(['check', kb, ...args], { stdin: Readable.from([]), stdout, stderr, env });
  stdout.end();
  stderr.end();
  const [out, err] = await printed;
  return { exitCode, out, err };
}

describe('kedb check --format', () => {
  it('github prints annotations with paths of the repository, and nothing else that the runner acts upon', async () => {
    const { out, exitCode } = await check(['--format', 'github']);
    expect(out).toMatch(/^::error title=kedb front-matter\/schema,file=my kb\/ERROR-001-old\.md,line=6,/);
    expect(out).toMatch(/\nkedb: 1 error, 3 warnings\n$/);
    expect(exitCode).toBe(1);
  });

  it('sarif prints a log with paths of the repository', async () => {
    const { runs } = JSON.parse((await check(['--format', 'sarif'])).out);
    const [{ ruleId, locations }] = runs[0].results;
    expect(ruleId).toBe('front-matter/schema');
    expect(locations[0].physicalLocation.artifactLocation.uri).toBe('my%20kb/ERROR-001-old.md');
  });

  it('json has the statistics', async () => {
    const report = JSON.parse((await check(['--format', 'json'])).out) as CheckReport;
    expect(report.statistics).toMatchObject({ entries: 1, patterns: 1, match_samples: 1 });
    expect(report).not.toHaveProperty('impact');
  });

  it("text is no command in a workflow's log", async () => {
    const text = (await check([], { GITHUB_ACTIONS: 'true' })).out;
    expect(text).not.toMatch(/^\s*::|##\[/m);
    expect(text).toContain('^^^^');
  });
});

describe('kedb check of files', () => {
  const settings = 'checks: { sections/missing: off, samples/missing: off }\n';
  const folder = () =>
    temporaryFolder({
      'kb/kedb.yaml': settings,
      'kb/redis/ERROR-001-x.md': entryText('ERROR-001', 'patterns: [failure of part]'),
      'kb/redis/ERROR-001-x.match.log': 'nothing of the kind\n',
      'kb/redis/ERROR-002-y.md': entryText('ERROR-002', 'patterns: [failure of part]'),
      'kb/redis/ERROR-003-z.md': broken('ERROR-003'),
      'other.md': '# Other\n',
    });
  const rules = (out: string) =>
    Array.from(out.matchAll(/^(\S+?):.*\[(\S+)\]$/gm), ([, file, rule]) => `${file} ${rule}`);

  it('reports their problems and those that they cause, as pre-commit passes them', async () => {
    const kb = join(folder(), 'kb');
    const sample = await runKedb(['check', join(kb, 'redis/ERROR-001-x.match.log')]);
    expect(rules(sample.out)).toContain('redis/ERROR-001-x.match.log samples/not-matched');
    expect(sample.out).not.toContain('ERROR-003');
    expect(sample.err).toContain('reports only the problems of 1 file and those that they cause elsewhere');
    const both = await runKedb(['check', join(kb, 'redis/ERROR-002-y.md'), join(kb, 'redis/ERROR-003-z.md')]);
    expect(both.out).toContain('✗ 3 entries checked: 1 error');
    expect(both.exitCode).toBe(1);
  });

  it('passes with files that have no problem, although others have', async () => {
    const root = folder();
    writeFileSync(join(root, 'kb/redis/ERROR-004-a.md'), entryText('ERROR-004', 'patterns: [loss of power]'));
    const { exitCode, out } = await runKedb([
      'check',
      join(root, 'kb'),
      join(root, 'kb/redis/ERROR-004-a.md'),
    ]);
    expect({ exitCode, out }).toEqual({
      exitCode: 0,
      out: expect.stringMatching(/^✓ 4 entries checked: no errors, no warnings/),
    });
  });

  it('passes over files of no knowledge base, as pre-commit passes all that changed', async () => {
    const root = folder();
    writeFileSync(join(root, 'README.md'), '# x');
    const files = ['README.md', 'other.md', 'kb/redis/ERROR-002-y.md'].map((file) => join(root, file));
    const mixed = await runKedb(['check', join(root, 'kb'), ...files]);
    expect(mixed.err).toContain('README.md and 1 other file, outside of the knowledge base');
    expect(mixed.err).toContain('reports only the problems of 1 file');
    const none = await runKedb(['check', join(root, 'kb'), join(root, 'README.md')]);
    expect(none.exitCode).toBe(0);
  });

  it('refuses two folders, and files that do not exist', async () => {
    const root = folder();
    const two = await runKedb(['check', join(root, 'kb'), root]);
    expect(two.err).toContain('name one folder, and files in it');
    const missing = await runKedb(['check', join(root, 'kb/kedb.yaml'), join(root, 'kb/none.md')]);
    expect(missing.err).toContain('there is no file or folder');
    expect([two.exitCode, missing.exitCode]).toEqual([2, 2]);
  });
});

describe('kedb check --summary and --level', () => {
  it('counts the problems of each rule', async () => {
    const { out, exitCode } = await check(['--summary']);
    expect(out).toMatch(/^ {5}1 error {3}front-matter\/schema {2,}front matter has all required keys/);
    expect(out).toContain('✗ 2 entries checked: 1 error');
    expect(exitCode).toBe(1);
  });

  it('shows only a severity and above, and counts all', async () => {
    const all = await check(['--format', 'json']);
    const errors = await check(['--format', 'json', '--level', 'error', '--fail-on', 'warning']);
    const [before, after] = [all, errors].map(({ out }) => JSON.parse(out) as CheckReport);
    expect(new Set(after?.problems.map(({ severity }) => severity))).toEqual(new Set(['error']));
    expect(after?.warnings).toBe(before?.warnings);
    expect(errors.exitCode).toBe(1);
  });
});

describe('kedb check --base', () => {
  it('compares with where the branch left the other one', async () => {
    const { out } = await check(['--base', 'main', '--format', 'json']);
    const report = JSON.parse(out) as CheckReport;
    expect(report.changed_files).toEqual(['redis/ERROR-002-x.match.log', 'redis/ERROR-002-x.md']);
    expect(report.impact).toMatchObject({ records: 1, gained: 1, lost: 0, moved: 0 });
  });

  it('says that a moved folder has no base', async () => {
    const moved = createGitRepository();
    moved.commit({ 'kb/a/ERROR-001-x.md': entryText('ERROR-001', 'patterns: [abc]\noccurrence_count: 5') });
    moved.git('checkout', '--quiet', '-b', 'topic');
    moved.git('mv', 'kb', 'runbooks');
    moved.commit({
      'runbooks/a/ERROR-001-x.md': entryText('ERROR-001', 'patterns: [abc]\noccurrence_count: 1'),
    });
    const { err } = await runKedb(['check', join(moved.folder, 'runbooks'), '--base', 'main']);
    moved.remove();
    expect(err).toMatch(/main has no knowledge base in .*runbooks, so kedb compares nothing with it/);
    expect((await check(['--base', 'main'])).err).not.toContain('compares nothing');
  });

  it('hints at the knowledge base above', async () => {
    const { err, exitCode } = await runKedb(['check', 'kb/redis']);
    expect(err).toContain(
      'kb/redis is a folder inside the knowledge base kb, whose settings do not apply here',
    );
    expect(exitCode).toBeLessThan(2);
    expect((await runKedb(['check', 'kb'])).err).toBe('');
  });

  it('takes settings from elsewhere for no change', async () => {
    const settings = ['--settings', join(repository.folder, 'other.yaml')];
    writeFileSync(join(repository.folder, 'other.yaml'), 'max_attempts: 0');
    const { out } = await check(['--base', 'main', '--format', 'json', ...settings]);
    const report = JSON.parse(out) as CheckReport;
    expect(report.changed_files).toEqual(['redis/ERROR-002-x.match.log', 'redis/ERROR-002-x.md']);
    expect(report.problems.map(({ file }) => file)).toContain('../other.yaml');
  });

  it('compares settings of the repository with their file in the base, and others with nothing', async () => {
    const text = 'access: open\nchecks: { patterns/short: off }\n';
    const outside = join(temporaryFolder({ 'kedb.yaml': text }), 'kedb.yaml');
    expect((await check(['--base', 'main', '--settings', outside])).out).not.toContain('settings-loosened');
    const inside = join(repository.folder, 'other.yaml');
    writeFileSync(inside, text);
    const { out } = await check(['--base', 'main', '--settings', inside]);
    expect(out).toContain('access goes from token to open');
    expect(out).toContain('patterns/short goes from');
  });

  it('says that there is no repository, or that the clone is shallow', async () => {
    const lone = temporaryFolder({ 'kb/a.md': 'x' });
    const refused = await runKedb(['check', join(lone, 'kb'), '--base', 'HEAD']);
    expect(refused.err).toBe(
      `kedb: --base needs Git, but ${join(lone, 'kb')} is in no Git repository, or git is not installed\n`,
    );
    expect(refused.exitCode).toBe(2);
    expect((await check(['--base', 'none'])).err).toMatch(
      /is not a commit, branch or tag in the repository of .*my kb\n/,
    );
    const shallow = join(repository.folder, '.git/shallow');
    writeFileSync(shallow, `${repository.git('rev-parse', 'HEAD').trim()}\n`);
    const { err } = await check(['--base', 'none']);
    rmSync(shallow);
    expect(err).toContain('which is a shallow clone: get the rest first, as with `git fetch --unshallow`');
  });

  it('shows the impact in the text', async () => {
    expect((await check(['--base', 'main'])).out).toContain(
      'matching, of 1 sample record: 1 gained, 0 lost, 0 moved\n  gained none → ERROR-002  redis/ERROR-002-x.match.log:1 redis: connection refused\n',
    );
  });

  it('fails only for what differs, with --changed-only', async () => {
    expect((await check(['--base', 'main'])).exitCode).toBe(1);
    const { exitCode, out } = await check(['--base', 'main', '--changed-only']);
    expect(exitCode).toBe(0);
    expect(out).toContain('ERROR-001-old.md');
  });

  it('makes no annotation for what did not change, with --changed-only', async () => {
    const { out } = await check(['--base', 'main', '--changed-only', '--format', 'github']);
    expect(out).not.toContain('ERROR-001-old.md');
    expect(out).toMatch(/kedb: 1 error, /);
  });

  it('refuses a submodule of the repository in which it runs, and a base in which it was one', async () => {
    const outer = createGitRepository();
    outer.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', repository.folder, 'sub');
    outer.commit({});
    const here = process.cwd();
    process.chdir(outer.folder);
    const refused = await runKedb(['check', 'sub/my kb', '--base', 'main']);
    process.chdir(here);
    expect(refused).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('in a repository of its own'),
    });
    outer.git('rm', '--quiet', '--cached', 'sub');
    rmSync(join(outer.folder, 'sub/.git'));
    const was = await runKedb(['check', join(outer.folder, 'sub/my kb'), '--base', 'HEAD']);
    expect(was).toMatchObject({ exitCode: 2, err: expect.stringContaining('it was a submodule there') });
    outer.remove();
  });

  it("asks a Worker for its recent alerts, by the environment's token", async () => {
    const worker = await startFakeWorker(RECENT_ALERTS);
    const args = ['--base', 'main', '--worker', worker.url];
    const { out } = await check(args, { KEDB_API_TOKEN: `${API_TOKEN}, other` });
    expect(out).toContain('alerts, of 5 recent occurrences: 0 gained, 0 lost, 0 moved\n');
    expect((await check(args, { KEDB_API_TOKEN: 'wrong' })).out).toContain(
      'recent alerts could not be compared: the Worker at http://127.0.0.1:',
    );
    expect(await check(args)).toMatchObject({ exitCode: 2, err: expect.stringContaining('KEDB_API_TOKEN') });
    await worker.close();
  });

  it.each([
    [['--worker', 'https://kedb.example'], '--worker needs --base'],
    [['--base', 'main', '--worker', 'kedb.example'], '--worker kedb.example cannot be used; expected the'],
    [['--base', 'main', '--worker', 'http://kedb.example'], 'expected an https address'],
    [['--base', 'no-such-branch'], '--base no-such-branch is not a commit, branch or tag'],
    [['--base', '--all'], '--base --all is not a commit'],
    [['--changed-only'], '--changed-only needs --base'],
    [['--summary', '--format', 'json'], '--summary needs --format text'],
  ])('answers the wrong call %j with exit code 2', async (args, message) => {
    const { exitCode, err } = await check(args);
    expect(err).toContain(message);
    expect(exitCode).toBe(2);
  });

  it('refuses a folder behind a link of the repository', async () => {
    const { folder } = repository;
    symlinkSync('my kb', join(folder, 'linked'));
    symlinkSync('.', join(folder, 'here'));
    const outside = temporaryFolder({});
    symlinkSync(folder, join(outside, 'repository'));
    const checked = async (path: string) => (await runKedb(['check', path, '--base', 'main'])).err;
    for (const path of ['linked', 'here/my kb', 'here/linked/redis'])
      expect(await checked(join(folder, path))).toContain(
        'is a link, and kedb does not follow links of a repository',
      );
    const settings = join(folder, 'linked/kedb.yaml');
    expect((await runKedb(['check', kb, '--base', 'main', '--settings', settings])).err).toContain(
      'is a link',
    );
    for (const path of [kb, join(outside, 'repository', 'my kb')]) expect(await checked(path)).toBe('');
  });
});
