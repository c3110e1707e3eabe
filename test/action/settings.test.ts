import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPullRequest, type PullRequest } from '../support/github/pull-request.ts';
import { temporaryFolder } from '../support/processes/temporary-folder.ts';

let pr: PullRequest;
beforeEach(() => {
  pr = createPullRequest();
});
afterEach(() => pr.remove());

describe('the settings', () => {
  const OFF = 'checks:\n  samples/not-matched: off\n';

  it('may lie elsewhere, and their problems are shown there', async () => {
    pr.repository.commit({ 'config/kedb.yaml': 'max_attempts: 0\n' });
    const { stdout } = await pr.run(await pr.fakeGitHub(), { inputs: { settings: 'config/kedb.yaml' } });
    expect(stdout).toContain('::error title=kedb settings/schema,file=config/kedb.yaml,line=1');
    expect((await pr.run(await pr.fakeGitHub(), { inputs: { settings: 'none.yaml' } })).stdout).toContain(
      'the input settings is "none.yaml": there is no such file',
    );
  });

  it('are those of the base under pull_request_target', async () => {
    pr.repository.commit({ 'kb/kedb.yaml': OFF });
    const github = await pr.fakeGitHub();
    const trusted = await pr.run(github, { env: { GITHUB_EVENT_NAME: 'pull_request_target' } });
    expect(trusted.stdout).toContain('samples/not-matched');
  });

  it('loosen nothing in a pull request, and each loosened key is named in the log and the summary', async () => {
    pr.repository.commit({
      'kb/kedb.yaml': `${OFF}  base/settings-loosened: off\naccess: open\n# kedb-allow base/settings-loosened: hide it\n`,
    });
    const { stdout, summary, exitCode } = await pr.run(await pr.fakeGitHub(), {
      inputs: { 'changed-only': 'true' },
    });
    expect(exitCode).toBe(1);
    expect(stdout).toContain('::error title=kedb samples/not-matched');
    for (const text of [stdout, summary]) {
      expect(text).toContain('samples/not-matched goes from error to off');
      expect(text).toContain('access goes from token to open');
      expect(text).toContain('base/settings-loosened is always a warning');
    }
  });

  it('that cannot be used are compared with nothing, so that the mistake stands out', async () => {
    pr.repository.commit({ 'kb/kedb.yaml': 'bogus: 1\naccess: open\n' });
    const { stdout } = await pr.run(await pr.fakeGitHub());
    expect(stdout).toContain('the settings of this change cannot be used, so kedb cannot compare them');
    expect(stdout).not.toContain('access goes from');
  });

  it('of another file are compared with that file in the base', async () => {
    pr.repository.commit({ 'config/kedb.yaml': OFF });
    const { stdout } = await pr.run(await pr.fakeGitHub(), { inputs: { settings: 'config/kedb.yaml' } });
    expect(stdout).toContain('file=config/kedb.yaml,line=2');
    expect(stdout).toContain('samples/not-matched goes from error to off');
  });

  it('may be named by an absolute path, and are compared all the same', async () => {
    pr.repository.commit({ 'config/kedb.yaml': OFF });
    const settings = join(pr.repository.folder, 'config/kedb.yaml');
    const { stdout } = await pr.run(await pr.fakeGitHub(), { inputs: { settings } });
    expect(stdout).toContain('samples/not-matched goes from error to off');
  });

  it('of a file outside the repository are the same before and after the change', async () => {
    const settings = join(temporaryFolder({ 'kedb.yaml': OFF }), 'kedb.yaml');
    const { stdout } = await pr.run(await pr.fakeGitHub(), { inputs: { settings } });
    expect(stdout).not.toContain('base/settings-loosened');
    expect(stdout).not.toContain('samples/not-matched');
  });

  it('come with a notice where pull_request_target has the base checked out', async () => {
    const github = await pr.fakeGitHub();
    const env = { GITHUB_EVENT_NAME: 'pull_request_target' };
    expect((await pr.run(github, { env })).stdout).not.toContain('kedb compares nothing');
    pr.repository.git('checkout', '--quiet', '--detach', pr.base);
    const { stdout, summary } = await pr.run(github, { env });
    expect(stdout).toContain(
      '::notice title=kedb::kedb compares nothing: pull_request_target checks out the base branch',
    );
    expect(summary).not.toContain('Matching impact');
  });
});
