import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CountsWorld, createCountsWorld, ONE, TWO } from '../support/sync/counts-world.ts';

const COUNTS = 'kb/.kedb/counts.json';

let world: CountsWorld;

/** Synced once: the counts are 13 and 1. Then both entries fire again. */
beforeEach(async () => {
  world = await createCountsWorld();
  await world.sync();
  expect(world.counts()).toEqual([13, 1]);
  world.worker.totals.set('ERROR-001', 5);
  world.worker.totals.set('ERROR-002', 2);
}, 60_000);
afterEach(() => world.close());

/** A person works in their clone of a branch. */
function inClone(branch: string, work: () => void): void {
  world.git('checkout', '--quiet', '--force', branch);
  world.git('reset', '--quiet', '--hard');
  work();
  world.git('add', '--all');
  world.git('commit', '--quiet', '--allow-empty', '--message=by a person');
}

/** Syncs twice: the first run says something, and the second has nothing to do. */
async function syncTwice(): Promise<string> {
  const { exitCode, stdout } = await world.sync();
  expect([exitCode, (await world.sync()).outputs['commit-sha']]).toEqual([0, '']);
  return stdout;
}

const lines = () => [...world.fileAt(ONE).matchAll(/^- .*\(kedb\): (.*)$/gm)].map(([, text]) => text);

describe('sync on a real repository, after', { timeout: 60_000 }, () => {
  it('a revert of its commit: it counts again what the revert took back', async () => {
    await world.sync();
    inClone('main', () => void world.git('revert', '--no-edit', 'HEAD'));
    expect(world.counts()).toEqual([13, 1]);
    expect(await syncTwice()).toContain('ERROR-001 +2');
    expect([...world.counts(), ...lines()]).toEqual([15, 2, '5 occurrences']);
  });

  it('a revert of an entry alone: it restores the count', async () => {
    await world.sync();
    inClone('main', () => void world.git('checkout', 'HEAD~', '--', ONE));
    expect(await syncTwice()).toMatch(
      /^::notice.*occurrence_count of ERROR-001 was 15 .* is 13 now. kedb restores 15/m,
    );
    expect(world.counts()).toEqual([15, 2]);
    expect(world.git('log', '-1', '--format=%s%n%b', 'main')).toMatch(
      /^Correct the count of ERROR-001\n.*restores 15/,
    );
  });

  it('a restored older counts.json: it adds nothing twice', async () => {
    await world.sync();
    inClone('main', () => void world.git('checkout', 'HEAD~', '--', COUNTS));
    expect(await syncTwice()).toContain(
      'counts.json is older than ERROR-001: the entry already contains 2 occurrences',
    );
    expect(world.counts()).toEqual([15, 2]);
  });

  it.each([
    ['lower', 'occurrence_count: 2', [15, 2], 'is 2 now. kedb restores 13'],
    ['higher', 'occurrence_count: 100', [102, 2], 'is 100 now. kedb keeps 100'],
    ['removed', 'patterns_by: nobody', [15, 2], 'is gone now. kedb restores 13'],
  ])('a %s count by hand', async (_, line, counts, told) => {
    const text = world.fileAt(ONE).replace('occurrence_count: 13', line).replace('patterns_by: nobody\n', '');
    world.pushByPerson({ [ONE]: text });
    expect(await syncTwice()).toContain(told);
    expect(world.counts()).toEqual(counts);
  });

  it('a count and `written` that a person lowers together: it keeps the lower one', async () => {
    world.pushByPerson({
      [ONE]: world.fileAt(ONE).replace('occurrence_count: 13', 'occurrence_count: 2'),
      [COUNTS]: world.fileAt(COUNTS).replace('"written": 13', '"written": 2'),
    });
    await syncTwice();
    expect(world.counts()).toEqual([4, 2]);
  });

  it.each(['ours', 'theirs'])(
    'a union merge of two synced branches, with the entries of %s',
    async (side) => {
      world.pushByPerson({ '.gitattributes': 'counts.json merge=union\n' });
      world.git('branch', 'other', 'main');
      await world.sync({ branch: 'other' });
      world.worker.totals.set('ERROR-001', 6);
      await world.sync();
      inClone('main', () => void world.git('merge', '--quiet', '--no-edit', `-X${side}`, 'other'));
      expect(world.fileAt(COUNTS).match(/"ERROR-001"/g)).toHaveLength(2);
      expect(await syncTwice()).toContain('counts.json has several lines for ERROR-001');
      expect(world.counts()).toEqual([16, 2]);
      expect(world.fileAt(COUNTS).match(/"ERROR-001"/g)).toHaveLength(1);
    },
  );

  it.each([
    ['main', 'other'],
    ['other', 'main'],
  ])('a merge by hand: the entries of %s with the counts.json of %s', async (entries, counts) => {
    world.git('branch', 'other', 'main');
    await world.sync({ branch: 'other' });
    world.worker.totals.set('ERROR-001', 6);
    await world.sync();
    const chosen = {
      [ONE]: world.fileAt(ONE, entries),
      [TWO]: world.fileAt(TWO, entries),
      [COUNTS]: world.fileAt(COUNTS, counts),
    };
    world.pushByPerson(chosen);
    await syncTwice();
    expect(world.counts()).toEqual([16, 2]);
  });

  it('the loss of an entry: its occurrences wait, and count when it is back', async () => {
    inClone('main', () => void world.git('rm', '--quiet', ONE));
    expect((await world.sync()).stdout).toContain(
      '2 occurrences of ERROR-001 not counted: no readable entry has that id',
    );
    inClone('main', () => void world.git('checkout', 'HEAD~2', '--', ONE));
    await syncTwice();
    expect(world.counts()).toEqual([15, 2]);
  });

  it('a new id: the entry continues its count', async () => {
    const text = world
      .fileAt(ONE)
      .replace('error_id: ERROR-001', 'error_id: ERROR-042\nrenamed_from: [ERROR-001]');
    world.pushByPerson({ [ONE]: text });
    world.worker.totals.set('ERROR-042', 1);
    expect(await syncTwice()).toContain('ERROR-042 continues the count of ERROR-001');
    expect(world.counts()).toEqual([16, 2]);
  });

  it('a counts.json with CRLF and a BOM, or of version 1', async () => {
    world.pushByPerson({ [COUNTS]: `\ufeff${world.fileAt(COUNTS).replaceAll('\n', '\r\n')}` });
    await syncTwice();
    expect(world.counts()).toEqual([15, 2]);
    const epoch = Object.keys(JSON.parse(world.fileAt(COUNTS)).entries['ERROR-001'].epochs).join();
    world.pushByPerson({
      [COUNTS]: JSON.stringify({ version: 1, epochs: { [epoch]: { 'ERROR-001': 5, 'ERROR-002': 2 } } }),
    });
    world.worker.totals.set('ERROR-001', 6);
    expect(await syncTwice()).toContain('counts.json now has version 2');
    expect([...world.counts(), JSON.parse(world.fileAt(COUNTS)).version]).toEqual([16, 2, 2]);
    expect(JSON.parse(world.fileAt(COUNTS)).entries['ERROR-002'].written).toBe(2);
  });

  it('damage to counts.json: it counts nothing, and says why', async () => {
    const written = world.fileAt(COUNTS);
    const damages = [
      ['"alerts": 3', '"alerts": 3.5', 'alerts is 3.5, but must be integer'],
      ['"alerts": 3', '"alerts": -1', 'alerts is -1, but must be >= 0'],
      ['"alerts": 3', '"alerts": 9007199254740992', 'but must be <= 9007199254740991'],
      [
        '"version": 2',
        '"version": 3',
        'version 3, but this version of kedb reads up to version 2. Update the Action',
      ],
      ['    "ERROR-001"', '<<<<<<< HEAD\n    "ERROR-001"', 'the file contains a merge conflict'],
    ] as const;
    for (const [text, damage, told] of damages) {
      world.pushByPerson({ [COUNTS]: written.replace(text, damage) });
      const { exitCode, stdout } = await world.sync();
      expect([exitCode, ...world.counts()]).toEqual([1, 13, 1]);
      expect(stdout).toMatch(/^::error::kb\/\.kedb\/counts\.json: /m);
      expect(stdout).toContain(told);
    }
  });

  it('the loss of counts.json, under another name of the actor: it counts nothing', async () => {
    inClone('main', () => void world.git('rm', '--quiet', COUNTS));
    const { exitCode, stdout } = await world.sync({ 'history-actor': 'another-bot' });
    expect([exitCode, ...world.counts()]).toEqual([1, 13, 1]);
    expect(stdout).toContain('this file is missing, but sync has already counted ERROR-001');
  });
});
