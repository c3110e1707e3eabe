import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CountsWorld, createCountsWorld, ONE } from '../support/sync/counts-world.ts';

const SETTINGS = 'kb/kedb.yaml';

let world: CountsWorld;

beforeEach(async () => {
  world = await createCountsWorld();
  world.worker.incidents = new Map([['ERROR-001', 1]]);
});
afterEach(() => world.close());

const lines = () => [...world.fileAt(ONE).matchAll(/^- (.*\(kedb\): .*)$/gm)].map(([, text]) => text);

describe('sync with kedb.yaml', { timeout: 60_000 }, () => {
  it('counts alerts or incidents, and nothing twice when the setting changes', async () => {
    world.pushByPerson({ [SETTINGS]: 'occurrences: incidents\n' });
    await world.sync();
    expect([...world.counts(), ...lines()]).toEqual([11, 0, '**2026-11-20** (kedb): 1 occurrence']);
    world.pushByPerson({ [SETTINGS]: 'occurrences: alerts\n' });
    expect((await world.sync()).outputs['commit-sha']).toBe('');
    world.worker.totals.set('ERROR-001', 5);
    await world.sync();
    expect(world.counts()).toEqual([13, 0]);
    world.pushByPerson({ [SETTINGS]: 'occurrences: incidents\n' });
    world.worker.incidents?.set('ERROR-001', 2);
    world.worker.totals.set('ERROR-001', 9);
    await world.sync();
    expect([...world.counts(), ...lines()]).toEqual([14, 0, '**2026-11-20** (kedb): 4 occurrences']);
  });

  it('records more alerts of the same incident, so that they do not count later', async () => {
    world.pushByPerson({ [SETTINGS]: 'occurrences: incidents\n' });
    await world.sync();
    world.worker.totals.set('ERROR-001', 50);
    world.worker.lastSeen = '2026-11-22';
    const { outputs } = await world.sync();
    expect(outputs['commit-sha']).toBe(world.head());
    expect(world.git('log', '-1', '--format=%s', 'main')).toBe('Record the totals of the Worker');
    expect(world.fileAt(ONE)).toContain('last_seen: 2026-11-22');
    world.pushByPerson({ [SETTINGS]: '' });
    await world.sync();
    expect(world.counts()).toEqual([11, 0]);
  });

  it('counts no incidents of a Worker that knows none', async () => {
    world.worker.incidents = null;
    world.pushByPerson({ [SETTINGS]: 'occurrences: incidents\n' });
    const { exitCode, stdout } = await world.sync();
    expect([exitCode, ...world.counts()]).toEqual([1, 10, 0]);
    expect(stdout).toContain('the Worker is too old to count incidents');
  });

  it('counts nothing if the settings are broken, or if a date is in the future', async () => {
    world.pushByPerson({ [SETTINGS]: 'occurrences: incident\n' });
    const broken = await world.sync();
    expect([broken.exitCode, ...world.counts()]).toEqual([1, 10, 0]);
    expect(broken.stdout).toContain('kb/kedb.yaml has errors, so sync does not know what to count');
    world.pushByPerson({ [SETTINGS]: '' });
    world.worker.lastSeen = '2999-01-01';
    const early = await world.sync();
    expect([early.exitCode, ...world.counts()]).toEqual([0, 10, 0]);
    expect(early.stdout).toMatch(
      /^::warning.*kedb does not count ERROR-001 yet: .* fired on 2999-01-01, which is in the future/m,
    );
  });

  it('takes the settings of the input settings', async () => {
    world.repository.commit({ 'config/kedb.yaml': 'occurrences: incidents\n' });
    await world.sync({ settings: 'config/kedb.yaml' });
    expect(world.counts()).toEqual([11, 0]);
  });

  it('writes no History line with history: none, and one a month with history: monthly', async () => {
    world.pushByPerson({ [SETTINGS]: 'history: none\n' });
    await world.sync();
    expect([...world.counts(), ...lines()]).toEqual([13, 1]);
    const old =
      '- **2026-09-29** (kedb): 2 occurrences\n- **2026-09-30** (kedb): 3 occurrences\n- **2026-09-30** (kedb): 4 occurrences: a bad day\n';
    world.pushByPerson({
      [SETTINGS]: 'history: monthly\n',
      [ONE]: `${world.fileAt(ONE)}\n## History\n${old}`,
    });
    world.worker.totals.set('ERROR-001', 4);
    world.worker.lastSeen = new Date().toISOString().slice(0, 10);
    await world.sync();
    expect(lines()).toEqual([
      '**2026-09-30** (kedb): 5 occurrences in September 2026',
      '**2026-09-30** (kedb): 4 occurrences: a bad day',
      `**${world.worker.lastSeen}** (kedb): 1 occurrence`,
    ]);
  });
});
