import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plantedRepository } from '../support/github/planted-repository.ts';
import { createPullRequest, type PullRequest } from '../support/github/pull-request.ts';

let pr: PullRequest;
let marker: string;
beforeEach(() => {
  pr = createPullRequest();
  marker = join(pr.repository.folder, '.git/was-run');
});
afterEach(() => pr.remove());

/** For the base commit, the planted repository returns the files of the pull request, so that nothing seems to have changed. */
function plant(files: Record<string, string>): void {
  const planted = plantedRepository({ base: pr.base, files, marker });
  for (const [path, bytes] of Object.entries(planted)) {
    const file = join(pr.repository.folder, 'kb', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
}

const fileAtHead = (path: string) => pr.repository.read(`HEAD:kb/${path}`).toString();

describe('a pull request that plants its own Git repository in the folder of the knowledge base', () => {
  it('hides no change, and runs nothing', async () => {
    const paths = pr.repository.git('ls-tree', '-r', '--name-only', 'HEAD:kb').split('\n');
    plant(Object.fromEntries(paths.map((path) => [path, fileAtHead(path)])));
    const { exitCode, summary } = await pr.run(await pr.fakeGitHub(), { inputs: { 'changed-only': 'true' } });
    expect(exitCode).toBe(1);
    expect(summary).toContain('ERROR-003-new.md');
    expect(existsSync(marker)).toBe(false);
  });

  it('brings no settings under pull_request_target', async () => {
    const off = 'checks:\n  samples/not-matched: off\n';
    pr.repository.commit({ 'kb/kedb.yaml': off });
    plant({ 'kedb.yaml': off });
    const env = { GITHUB_EVENT_NAME: 'pull_request_target' };
    expect((await pr.run(await pr.fakeGitHub(), { env })).stdout).toContain('samples/not-matched');
    expect(existsSync(marker)).toBe(false);
  });
});
