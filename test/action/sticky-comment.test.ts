import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPullRequest, type PullRequest, soundEntry } from '../support/github/pull-request.ts';

let pr: PullRequest;
beforeEach(() => {
  pr = createPullRequest();
});
afterEach(() => pr.remove());

describe('the sticky comment', () => {
  it('is written once and then kept up to date, on GitHub Enterprise Server too', async () => {
    const github = await pr.fakeGitHub({ prefix: '/api/v3', login: 'kedb-app[bot]' });
    for (let index = 0; index < 120; index++) {
      github.comments.push({ id: 1000 + index, user: { login: 'someone' }, body: `comment ${index}` });
    }
    await pr.run(github, { inputs: { comment: 'always' } });
    await pr.run(github, { inputs: { comment: 'always' } });
    const ours = github.comments.filter(({ user }) => user.login === 'kedb-app[bot]');
    expect(ours).toHaveLength(1);
    expect(ours[0]?.body).toContain('<!-- kedb check kb -->\n## kedb check');
    expect(ours[0]?.body).toContain('https://git.example/octo/kb/actions/runs/42');
    expect(github.requests).toContain('POST /api/graphql');
  });

  it('leaves the comment of another author alone, whatever its marker', async () => {
    const github = await pr.fakeGitHub();
    const planted = { id: 1, user: { login: 'github-actions' }, body: '<!-- kedb check kb -->\nall is well' };
    github.comments.push({ ...planted });
    await pr.run(github, { inputs: { comment: 'always' } });
    expect(github.comments).toHaveLength(2);
    expect(github.comments[0]).toEqual(planted);
  });

  it('begins only on failure where that was asked for, and tells when it is over', async () => {
    const github = await pr.fakeGitHub();
    const inputs = { comment: 'on-failure' };
    const sane = { ...inputs, 'changed-only': 'true', 'kb-path': 'sane' };
    pr.repository.commit({ 'sane/ERROR-009-x.md': soundEntry('ERROR-009', 'abcdef') });
    await pr.run(github, { inputs: sane });
    expect(github.comments).toEqual([]);
    await pr.run(github, { inputs });
    expect(github.comments[0]?.body).toContain('❌');
    pr.repository.commit({
      'kb/redis/ERROR-003-new.md': null,
      'kb/redis/ERROR-002-old.md': null,

      'kb/redis/ERROR-001-refused.md': soundEntry('ERROR-001', 'connection refused'),
    });
    await pr.run(github, { inputs });
    expect(github.comments).toHaveLength(1);
    expect(github.comments[0]?.body).not.toContain('❌');
  });

  it('is missed once on a fork, whose token only reads; all the rest is there', async () => {
    const github = await pr.fakeGitHub({ permissions: ['contents: read', 'pull-requests: read'] });
    const { stdout, summary, outputs, exitCode } = await pr.run(github, {
      inputs: { comment: 'always' },
      fork: true,
    });
    expect(stdout.match(/^::notice/gm)).toHaveLength(1);
    expect(stdout).toMatch(
      /^::notice title=kedb::kedb could not write the comment \(HTTP 403[^\n]*from forks/m,
    );
    expect(stdout).toContain('::error title=kedb front-matter/schema,file=kb/redis/ERROR-003-new.md');
    expect(summary).toContain('➖ lost | ERROR-001');
    expect(outputs.errors).not.toBe('0');
    expect(exitCode).toBe(1);
    expect(github.comments).toEqual([]);
  });

  it('says so where GitHub cannot be reached, and where', async () => {
    const github = { ...(await pr.fakeGitHub()), url: 'http://127.0.0.1:1/api/v3' };
    expect((await pr.run(github, { inputs: { comment: 'always' } })).stdout).toContain(
      '::notice title=kedb::kedb could not write the comment (127.0.0.1:1 cannot be reached: bad port)',
    );
  });

  it('names the permission that a job of the repository itself lacks', async () => {
    const github = await pr.fakeGitHub({ permissions: ['contents: read', 'pull-requests: read'] });
    expect((await pr.run(github, { inputs: { comment: 'always' } })).stdout).toContain(
      'Give the job the permission pull-requests: write',
    );
  });
});
