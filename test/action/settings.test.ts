import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPullRequest, type PullRequest } from '../support/github/pull-request.ts';

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
    const { stdout } = await pr.run(github);
    expect(stdout).not.toContain('samples/not-matched');
    const trusted = await pr.run(github, { env: { GITHUB_EVENT_NAME: 'pull_request_target' } });
    expect(trusted.stdout).toContain('samples/not-matched');
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
