import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPullRequest, type PullRequest, type RunOptions } from '../support/github/pull-request.ts';
import { startRedirect } from '../support/processes/listen.ts';
import { API_TOKEN, type FakeWorker, RECENT_ALERTS, startFakeWorker } from '../support/worker/fake-worker.ts';

let pr: PullRequest;
let worker: FakeWorker;
beforeEach(async () => {
  pr = createPullRequest();
  worker = await startFakeWorker(RECENT_ALERTS);
});
afterEach(() => Promise.all([pr.remove(), worker.close()]));

async function run(inputs: Record<string, string>, options: Partial<RunOptions> = {}) {
  const all = { 'worker-url': worker.url, 'worker-token': API_TOKEN, ...inputs };
  return pr.run(await pr.fakeGitHub(), { ...options, inputs: all });
}

describe('recent alerts, given the address of the Worker', () => {
  it('are compared between base and head', async () => {
    const { summary, stdout } = await run({});
    expect(summary).toContain(
      'Of 5 recent occurrences that the Worker remembers: **4 gained, 0 lost, 0 moved to another entry**. The impact on 1 is unknown, because the Worker keeps no annotations.',
    );
    expect(summary).toContain(
      '| ➕ gained | *none* | ERROR-001 | **CacheReset**<br><code>redis: connection reset by peer</code> | 4 | 2026-11-21 |',
    );
    expect(stdout).toContain(`::add-mask::${API_TOKEN}`);
    expect(stdout).not.toContain('::notice');
  });

  it.each<[inputs: Record<string, string>, why: string]>([
    [{ 'worker-token': 'wrong' }, 'refuses the token: use one of its KEDB_API_TOKEN values'],
    [{ 'worker-token': '' }, 'the input worker-token is empty'],
    [
      { 'worker-url': 'http://127.0.0.1:1/' },
      'the Worker at http://127.0.0.1:1 cannot be reached (connect ECONNREFUSED 127.0.0.1:1)',
    ],
    [{ path: 'none' }, '/none/v1/episodes does not exist: check the address of the Worker'],
    [{ path: 'odd' }, 'is not that of a kedb Worker'],
  ])('are missed with a notice, and nothing else, with %j', async ({ path, ...inputs }, why) => {
    const elsewhere = path ? { 'worker-url': worker.url.replace('kedb', path) } : {};
    const { summary, stdout, outputs } = await run({ ...inputs, ...elsewhere });
    const notices = stdout.match(/^::notice .*$/gm);
    expect(notices).toEqual([expect.stringContaining(`kedb::kedb does not compare recent alerts: `)]);
    expect(notices?.[0]).toContain(why);
    expect(summary).toMatch(/### Recent alerts\n\nkedb could not compare them: /);
    expect(summary).toContain('### Matching impact');
    expect(Number(outputs.errors)).toBeGreaterThan(2);
  });

  it('are not asked for from a fork, which has no secrets', async () => {
    expect((await run({ 'worker-token': '' }, { fork: true })).summary).toContain(
      'GitHub gives no secrets to pull requests from forks',
    );
  });

  it('are asked for at that address only: no redirect gets the token', async () => {
    const redirecting = await startRedirect();
    const { stdout } = await run({ 'worker-url': redirecting.url });
    await redirecting.close();
    expect(stdout).toContain('answers HTTP 307');
    expect(redirecting.tokens).toEqual([]);
  });

  it('fail the step only where the address is none', async () => {
    expect((await run({ 'worker-url': 'kedb.example' })).stdout).toContain(
      '::error::the input worker-url is "kedb.example"; expected the Worker\'s address',
    );
    expect((await run({ 'worker-url': 'http://kedb.example' })).stdout).toContain(
      '::error::the input worker-url is "http://kedb.example"; expected an https address',
    );
  });
});
