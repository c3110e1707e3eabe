import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type CountsWorld, createCountsWorld, OWN, TWO } from '../support/sync/counts-world.ts';

let world: CountsWorld;

beforeEach(async () => {
  world = await createCountsWorld();
});
afterEach(() => world.close());

describe('somebody else’s commits on the branch', { timeout: 60_000 }, () => {
  it('are kept, and said; once they are merged, sync goes on', async () => {
    await world.propose();
    const theirs = world.pushByPerson({ [TWO]: `${world.fileAt(TWO, OWN)}- seen by Ralph\n` }, OWN);
    world.worker.totals.set('ERROR-001', 7);
    const { exitCode, stdout, outputs } = await world.propose();
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^::notice title=kedb::the branch kedb\/sync-main-kb has commits by ralph/m);
    expect(outputs).toMatchObject({ 'commit-sha': '', 'pull-request': '1' });
    expect(world.head(OWN)).toBe(theirs);
    world.github().pulls.merge(1, 'squash');
    await world.propose();
    expect(world.fileAt(TWO)).toContain('seen by Ralph');
    expect([world.counts(), world.counts(OWN)]).toEqual([
      [13, 1],
      [17, 1],
    ]);
    expect(world.pulls()).toHaveLength(2);
  });

  it('are kept when they come between reading and writing', async () => {
    await world.startGitHub({});
    await world.propose();
    world.worker.totals.set('ERROR-001', 7);
    let theirs = '';
    const push = () => {
      theirs = world.pushByPerson({ 'README.md': 'by a person' }, OWN);
    };
    await world.startGitHub({ faults: { updateRefs: [push] } });
    const { stdout } = await world.propose();
    expect(stdout).toContain('has commits by ralph');
    expect(world.head(OWN)).toBe(theirs);
  });

  it('are kept when they are ours, amended', async () => {
    await world.propose();
    world.git('checkout', '--quiet', OWN);
    world.git('commit', '--quiet', '--amend', '--allow-empty', '--no-edit');
    world.git('checkout', '--quiet', 'main');
    const theirs = world.head(OWN);
    expect((await world.propose()).stdout).toContain('has commits by');
    expect(world.head(OWN)).toBe(theirs);
  });

  it('are kept when they are ours, amended by the person whose token it is', async () => {
    await world.startGitHub({ login: 'ralph' });
    await world.propose();
    const made = world.head(OWN);
    world.worker.totals.set('ERROR-001', 7);
    await world.propose();
    expect(world.head(OWN)).not.toBe(made);
    const theirs = amendLater();
    world.worker.totals.set('ERROR-001', 8);
    expect((await world.propose()).stdout).toContain('has commits by ralph');
    expect(world.head(OWN)).toBe(theirs);
  });

  it('are not removed when there is nothing left to count', async () => {
    await world.propose();
    const theirs = world.pushByPerson({ 'README.md': 'by a person' }, OWN);
    await world.sync();
    expect((await world.propose()).exitCode).toBe(0);
    expect(world.head(OWN)).toBe(theirs);
    expect(world.pulls()[0]?.state).toBe('open');
  });
});

/** A minute later is enough, because amending keeps the author's time. */
function amendLater(): string {
  vi.stubEnv('GIT_COMMITTER_DATE', '2035-01-01T00:00:00Z');
  world.git('checkout', '--quiet', OWN);
  world.git('commit', '--quiet', '--amend', '--allow-empty', '--no-edit');
  world.git('checkout', '--quiet', 'main');
  vi.unstubAllEnvs();
  return world.head(OWN);
}
