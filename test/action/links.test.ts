import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
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

  it('that have the name of an output are replaced', async () => {
    const outside = temporaryFolder(OUTSIDE);
    const workspace = temporaryFolder({ ...ENTRY, 'kedb-deploy/package-lock.json': 'theirs' });
    symlinkSync(join(outside, 'profile'), join(workspace, 'kedb-deploy/kb.txt'));
    const { exitCode } = await build(workspace);
    expect(exitCode).toBe(0);
    expect(textsIn(outside)).toEqual(OUTSIDE);
    expect(readdirSync(join(workspace, 'kedb-deploy')).sort()).toEqual([
      'assets',
      'kb.txt',
      'package-lock.json',
      'page-files.txt',
      'worker.js',
      'worker.licenses.txt',
      'wrangler.jsonc',
    ]);
  });

  it('are read as kb-path only inside the workspace, and never as settings or as wrangler-config', async () => {
    const outside = temporaryFolder({ 'kedb.yaml': '', 'config.json': '{"name":"theirs"}', ...ENTRY });
    const workspace = temporaryFolder({ 'other/ERROR-001-x.md': ENTRY['kb/redis/ERROR-001-x.md'] });
    symlinkSync('other', join(workspace, 'kb'));
    for (const name of ['kedb.yaml', 'config.json']) symlinkSync(join(outside, name), join(workspace, name));
    symlinkSync(join(outside, 'kb'), join(workspace, 'linked'));
    const saidWith = async (inputs: Record<string, string>) =>
      (await runAction(inputs, { GITHUB_WORKSPACE: workspace })).stdout;
    expect(await saidWith({})).toContain('file=kb/ERROR-001-x.md');
    expect(await saidWith({ 'kb-path': 'linked' })).toContain('which is outside the workspace');
    expect(await saidWith({ settings: 'kedb.yaml' })).toContain('there is no such file');
    expect(await saidWith({ mode: 'build', 'wrangler-config': 'config.json' })).toContain(
      'it is outside the workspace',
    );
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
