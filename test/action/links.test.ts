import { mkdirSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createPullRequest } from '../support/github/pull-request.ts';
import { runAction } from '../support/github/run-action.ts';
import { entryText } from '../support/kb/kb-files.ts';
import { temporaryFolder, textsIn } from '../support/processes/temporary-folder.ts';

const ENTRY = { 'kb/redis/ERROR-001-x.md': entryText('ERROR-001', 'patterns: [abc]') };
const OUTSIDE = { 'kb/precious': 'theirs', profile: 'theirs' };

const build = (workspace: string, inputs: Record<string, string> = {}) =>
  runAction({ mode: 'build', ...inputs }, { GITHUB_WORKSPACE: workspace });

describe('links of a checkout', { timeout: 60_000 }, () => {
  it('are not written through by mode build', async () => {
    const outside = temporaryFolder(OUTSIDE);
    const workspace = temporaryFolder(ENTRY);
    mkdirSync(join(workspace, 'kedb-deploy'));
    symlinkSync(outside, join(workspace, 'kedb-deploy/assets'));
    symlinkSync(outside, join(workspace, 'linked'));
    for (const [path, blocking] of [
      ['kedb-deploy', 'kedb-deploy/assets'],
      ['linked', 'linked'],
      ['linked/new', 'linked'],
    ] as const) {
      const { exitCode, stdout } = await build(workspace, { 'deploy-path': path });
      expect(stdout).toContain(
        `the input deploy-path is "${path}", which cannot be written: ${join(workspace, blocking)} is not a folder`,
      );
      expect(exitCode).toBe(1);
    }
    expect(textsIn(outside)).toEqual(OUTSIDE);
  });

  it('that have the name of an output are not replaced', async () => {
    const outside = temporaryFolder(OUTSIDE);
    const workspace = temporaryFolder({ ...ENTRY, 'kedb-deploy/package-lock.json': 'theirs' });
    symlinkSync(join(outside, 'profile'), join(workspace, 'kedb-deploy/kb.txt'));
    const { exitCode, stdout } = await build(workspace);
    expect(stdout).toContain('kb.txt is there, and it is not from an earlier build: name another folder');
    expect(exitCode).toBe(1);
    expect(textsIn(outside)).toEqual(OUTSIDE);
    expect(readdirSync(join(workspace, 'kedb-deploy')).sort()).toEqual(['kb.txt', 'package-lock.json']);
  });

  it('are read neither as kb-path, nor as settings or as wrangler-config', async () => {
    const outside = temporaryFolder({ 'kedb.yaml': '', 'config.json': '{"name":"theirs"}', ...ENTRY });
    const workspace = temporaryFolder({ 'other/ERROR-001-x.md': ENTRY['kb/redis/ERROR-001-x.md'] });
    symlinkSync('other', join(workspace, 'kb'));
    for (const name of ['kedb.yaml', 'config.json']) symlinkSync(join(outside, name), join(workspace, name));
    symlinkSync(join(outside, 'kb'), join(workspace, 'linked'));
    const saidWith = async (inputs: Record<string, string>) =>
      (await runAction(inputs, { GITHUB_WORKSPACE: workspace })).stdout;
    for (const mode of ['check', 'build', 'sync'])
      for (const path of ['kb', 'linked', join(workspace, 'kb'), 'kb/redis'])
        expect(await saidWith({ mode, 'kb-path': path })).toMatch(
          /::error::the input kb-path is ".*": .* is not a folder of its own, and kedb does not follow links\. Name a folder of the checkout\n/,
        );
    const elsewhere = { 'kb-path': 'other' };
    symlinkSync('other', join(workspace, 'config'));
    expect(await saidWith({ ...elsewhere, settings: 'kedb.yaml' })).toContain(
      'kedb.yaml is a link or a folder',
    );
    expect(await saidWith({ ...elsewhere, settings: 'config/kedb.yaml' })).toContain(
      'kedb does not follow links',
    );
    expect(await saidWith({ ...elsewhere, mode: 'build', 'wrangler-config': 'config.json' })).toContain(
      'config.json is a link or a folder',
    );
  });

  it.each([
    ['kb', 'kb'],
    ['team', 'team/kb'],
  ])('hide no folder from the comparison with the base: %j', async (moved, path) => {
    const pr = createPullRequest();
    try {
      pr.repository.commit({
        'team/kb/kedb.yaml': 'min_success_rate: 0.8\n',
        'kb/kedb.yaml': 'min_success_rate: 0.8\n',
      });
      pr.repository.git('checkout', '--quiet', '-B', 'topic');
      const { folder } = pr.repository;
      renameSync(join(folder, moved), join(folder, 'real'));
      symlinkSync('real', join(folder, moved));
      rmSync(join(folder, 'real', path.slice(moved.length), 'kedb.yaml'));
      pr.repository.commit({});
      const { exitCode, stdout } = await pr.run(await pr.fakeGitHub(), { inputs: { 'kb-path': path } });
      expect(stdout).toContain(
        `::error::the input kb-path is "${path}": ${join(folder, moved)} is not a folder of its own`,
      );
      expect(exitCode).toBe(1);
    } finally {
      await pr.remove();
    }
  });

  it('lead to no folder that a report makes outside', async () => {
    const outside = temporaryFolder({});
    const workspace = temporaryFolder(ENTRY);
    symlinkSync(outside, join(workspace, 'linked'));
    const { stdout } = await runAction(
      { report: 'linked/made/report.json' },
      { GITHUB_WORKSPACE: workspace },
    );
    expect(stdout).toContain('kedb cannot write the report to "linked/made/report.json" (input report): ');
    expect(readdirSync(outside)).toEqual([]);
    for (const report of ['.', '../report.json', 'kb/..'])
      expect((await runAction({ report }, { GITHUB_WORKSPACE: workspace })).stdout).toContain(
        '(input report): expected a file in the workspace',
      );
  });
});
