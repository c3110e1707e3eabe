import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runAction } from '../support/github/run-action.ts';
import { entryText } from '../support/kb/kb-files.ts';
import { temporaryFolder } from '../support/processes/temporary-folder.ts';

const run = (inputs: Record<string, string>) => runAction({ 'kb-path': 'kb', ...inputs });

describe('an input that cannot be used is told with what it takes', () => {
  it.each([
    [{ 'kb-path': 'no/such/folder' }, /there is no folder .*no\/such\/folder: set the input kb-path/],
    [{ 'kb-path': 'README.md' }, /README\.md is not a folder\. Name a folder of the checkout/],
    [{ 'kb-path': '..' }, /the input kb-path is "\.\.": it is outside the workspace/],
    [
      { settings: 'kb' },
      /the input settings is "kb": .*kb is a link or a folder, not a file\. Give a path relative to/,
    ],
    [
      { 'fail-on': 'sometimes' },
      /the input fail-on is "sometimes"; expected one of error, warning, info, never$/m,
    ],
    [{ 'fail-on': 'Warnings' }, /expected one of error, warning, info, never \(did you mean warning\?\)/],
    [{ 'changed-only': 'yes' }, /the input changed-only is "yes"; expected true or false/],
    [{ comment: 'true' }, /the input comment is "true"; expected one of never, on-failure, always/],
    [{ 'report-format': 'SARIF' }, /expected one of json, sarif \(did you mean sarif\?\)/],
    [{ mode: 'dance' }, /the input mode is "dance"; expected one of check, build, sync/],
    [{ report: 'src' }, /cannot write the report to "src" \(input report\): .*folder/],
    [{ report: 'README.md/x.json' }, /cannot write the report to "README\.md\/x\.json"/],
  ])('%j', async (inputs, message) => {
    const { exitCode, stdout } = await run(inputs);
    expect(stdout).toMatch(message);
    expect(stdout).not.toContain('internal error');
    expect(exitCode).toBe(1);
  });

  it.each(['TRUE', 'True', 'true', 'FALSE', 'False', 'false', ''])('changed-only takes %j', async (value) => {
    const small = temporaryFolder({
      'kb/ERROR-001-x.md': entryText('ERROR-001', 'patterns: [connection refused]'),
    });
    const { exitCode } = await runAction({ 'changed-only': value }, { GITHUB_WORKSPACE: small });
    expect(exitCode).toBe(0);
  });
});

describe('a run that has nothing to compare with', () => {
  it('says so for workflow_dispatch, and on a push where changed-only was asked for', async () => {
    const workspace = temporaryFolder({ 'kb/ERROR-001-x.md': 'nothing of an entry' });
    mkdirSync(join(workspace, '.git'));
    const env = { GITHUB_WORKSPACE: workspace, GITHUB_EVENT_NAME: 'workflow_dispatch' };
    expect((await runAction({}, env)).stdout).toContain(
      '::notice title=kedb::kedb compares nothing: a workflow_dispatch run has no base',
    );
    writeFileSync(join(workspace, 'event.json'), '{"before":"a","after":"b"}');
    const push = { ...env, GITHUB_EVENT_NAME: 'push', GITHUB_EVENT_PATH: join(workspace, 'event.json') };
    expect((await runAction({}, push)).stdout).not.toContain('::notice');
    const { stdout } = await runAction({ 'changed-only': 'true' }, push);
    expect(stdout).toContain('so problems in all files count despite changed-only');
    expect(stdout).toMatch(/^::error::kedb: \d+ errors? in the knowledge base$/m);
  });
});
