import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runAction } from '../support/github/run-action.ts';
import { temporaryFolder } from '../support/processes/temporary-folder.ts';

const run = (inputs: Record<string, string>) => runAction({ 'kb-path': 'kb', ...inputs });

describe('an input that cannot be used is told with what it takes', () => {
  it.each([
    [{ 'kb-path': 'no/such/folder' }, /there is no folder .*no\/such\/folder: set the input kb-path/],
    [{ 'kb-path': 'README.md' }, /README\.md is not a folder: set the input kb-path/],
    [{ 'kb-path': '..' }, /the input kb-path is "\.\.", which leads out of the workspace/],
    [{ settings: 'kb' }, /the input settings is "kb": there is no such file\. Give its path from/],
    [{ 'fail-on': 'sometimes' }, /the input fail-on is "sometimes"; it takes error, warning, info$/m],
    [{ 'fail-on': 'Warnings' }, /it takes error, warning, info \(did you mean warning\?\)/],
    [{ 'changed-only': 'yes' }, /the input changed-only is "yes"; it takes true or false/],
    [{ comment: 'true' }, /the input comment is "true"; it takes never, on-failure, always/],
    [{ 'report-format': 'SARIF' }, /it takes json, sarif \(did you mean sarif\?\)/],
    [{ mode: 'dance' }, /the input mode is "dance"; it takes check, build, sync/],
    [{ report: 'src' }, /the input report is "src", which cannot be written: .*directory/],
    [{ report: 'README.md/x.json' }, /the input report is "README\.md\/x\.json", which cannot be written/],
  ])('%j', async (inputs, message) => {
    const { exitCode, stdout } = await run(inputs);
    expect(stdout).toMatch(message);
    expect(stdout).not.toContain('internal error');
    expect(exitCode).toBe(1);
  });

  it.each(['TRUE', 'True', 'true', 'FALSE', 'False', 'false', ''])('changed-only takes %j', async (value) => {
    expect((await run({ 'changed-only': value })).exitCode).toBe(0);
  });
});

describe('a run that has nothing to compare with', () => {
  it('says so for workflow_dispatch, and on a push where changed-only was asked for', async () => {
    const workspace = temporaryFolder({ 'kb/ERROR-001-x.md': 'nothing of an entry' });
    mkdirSync(join(workspace, '.git'));
    const env = { GITHUB_WORKSPACE: workspace, GITHUB_EVENT_NAME: 'workflow_dispatch' };
    expect((await runAction({}, env)).stdout).toContain(
      '::notice title=kedb::nothing is compared with a base: a run for workflow_dispatch has none',
    );
    writeFileSync(join(workspace, 'event.json'), '{"before":"a","after":"b"}');
    const push = { ...env, GITHUB_EVENT_NAME: 'push', GITHUB_EVENT_PATH: join(workspace, 'event.json') };
    expect((await runAction({}, push)).stdout).not.toContain('::notice');
    const { stdout } = await runAction({ 'changed-only': 'true' }, push);
    expect(stdout).toContain('so problems of all files count in spite of changed-only');
    expect(stdout).toMatch(/^::error::kedb: \d+ errors? in the knowledge base$/m);
  });
});
