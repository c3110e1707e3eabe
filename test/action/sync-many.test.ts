import { afterEach, describe, expect, it } from 'vitest';
import { TRAILER } from '../../src/action/proposal/own-branch.ts';
import type { FakePull } from '../support/github/fake-github/pull-routes.ts';
import { entryText } from '../support/kb/kb-files.ts';
import { unmatchedGroup } from '../support/kb/unmatched-group.ts';
import { createCountsWorld, OWN } from '../support/sync/counts-world.ts';
import { createSyncWorld, type SyncWorld } from '../support/sync/sync-world.ts';

/** One more than a page of GitHub, and than sync writes in one request. */
const MANY = 101;
const DRAFTS = 'kedb/drafts-main-kb';

let world: SyncWorld | null = null;
afterEach(() => world?.close());

const numbers = Array.from({ length: MANY }, (_, n) => n);
const idOf = (n: number) => `ERROR-${String(n).padStart(3, '0')}`;
const pathOf = (n: number) => `kb/redis/${idOf(n)}-x.md`;

describe('more than fits on a page', { timeout: 60_000 }, () => {
  it('of entries: each is in the one commit', async () => {
    const files = numbers.map((n) => [pathOf(n), entryText(idOf(n), 'patterns: [abc]')] as const);
    const totals = numbers.map((n) => [idOf(n), n + 1] as const);
    const here = await createSyncWorld(Object.fromEntries(files), Object.fromEntries(totals));
    world = here;
    const { outputs } = await here.sync({ strategy: 'pull-request' });
    expect(outputs['changed-files']).toBe(String(MANY + 1));
    expect(here.repository.git('rev-list', '--count', `main..${OWN}`)).toBe('1');
    expect(numbers.map((n) => here.countOf(pathOf(n), OWN))).toEqual(numbers.map((n) => n + 1));
    expect(here.github().requests.filter((request) => /POST .*\/git\/trees$/.test(request))).toHaveLength(2);
  });

  it('of commits: what GitHub does not show may be somebody’s', async () => {
    const here = await createCountsWorld();
    world = here;
    await here.propose();
    for (let commits = 1; commits < MANY - 1; commits += 1) commitByUs(here);
    const theirs = here.pushByPerson({ 'README.md': 'by a person\n' }, OWN);
    expect(here.git('rev-list', '--count', `main..${OWN}`)).toBe(String(MANY));
    const { stdout } = await here.propose();
    expect(stdout).toContain(`the branch ${OWN} has commits by somebody`);
    expect(here.head(OWN)).toBe(theirs);
  });

  it('of pull requests: what was decided in the first is known', async () => {
    const here = await createSyncWorld({ [pathOf(1)]: entryText('ERROR-001', 'patterns: [abc]') }, {});
    world = here;
    here.worker.unmatched = [unmatchedGroup('no space is left on the device')];
    await here.sync({ drafts: 'true' });
    const { list } = here.github().pulls;
    Object.assign(list[0] ?? {}, { state: 'closed' });
    for (let number = 2; number <= MANY; number += 1) list.unshift(closedPull(number));
    const { outputs } = await here.sync({ drafts: 'true' });
    expect(outputs).toMatchObject({ drafts: '0', 'drafts-pull-request': '' });
    expect(list).toHaveLength(MANY);
  });
});

/** A commit as sync makes it, on top of the commits of its branch. */
function commitByUs({ repository, head }: SyncWorld): void {
  const tip = head(OWN);
  const message = `Count more\n\n${TRAILER}`;
  const commit = repository.commitTree(`${tip}^{tree}`, [tip], message, 'github-actions[bot]');
  repository.git('update-ref', `refs/heads/${OWN}`, commit, tip);
}

function closedPull(number: number): FakePull {
  const about = { title: 'Add drafts', body: '', head: { ref: DRAFTS, sha: '' }, base: { ref: 'main' } };
  return { number, state: 'closed', merged_at: null, ...about };
}
