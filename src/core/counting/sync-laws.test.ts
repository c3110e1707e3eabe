import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ERRORS, LawWorld } from '../../../test/support/sync/law-world.ts';
import { DEFAULT_SETTINGS } from '../kb/settings/settings.ts';

const error = fc.constantFrom(...ERRORS);
const shard = fc.nat(1);
const day = fc.constantFrom(
  '2026-09-30',
  '2026-10-02',
  '2026-10-31',
  '2026-11-01',
  '2026-11-27',
  '2026-11-28',
);

/** An event of the world. */
type Event = (world: LawWorld) => void;

const events = {
  fire: fc.tuple(error, shard, day, fc.record({ isIncident: fc.boolean(), isOld: fc.boolean() })).map(
    ([one, at, date, how]): Event =>
      (world) =>
        world.fire(one, at, date, how),
  ),
  incident: shard.map(
    (at): Event =>
      (world) =>
        world.beginIncident(at),
  ),
  read: fc.constant<Event>((world) => world.read()),
  commit: fc.nat(5).map(
    (back): Event =>
      (world) =>
        world.commit(world.readingAt(back)),
  ),
  crash: fc.nat(5).map(
    (back): Event =>
      (world) =>
        void world.plan(world.readingAt(back)),
  ),
  person: fc.tuple(error, fc.nat(9)).map(
    ([one, adds]): Event =>
      (world) =>
        world.person(one, adds),
  ),
  wipe: shard.map(
    (at): Event =>
      (world) =>
        world.wipe(at),
  ),
  delete: error.map(
    (one): Event =>
      (world) =>
        world.deleteOrRestore(one),
  ),
  rename: fc.tuple(error, fc.boolean()).map(
    ([one, isKept]): Event =>
      (world) =>
        world.rename(one, isKept),
  ),
  revert: fc.tuple(fc.constantFrom('all', 'entries', 'counts'), fc.nat(2)).map(
    ([what, back]): Event =>
      (world) =>
        world.revert(what as 'all', back),
  ),
  switch: fc.constantFrom('alerts' as const, 'incidents' as const).map(
    (occurrences): Event =>
      (world) => {
        world.settings = { ...world.settings, occurrences };
      },
  ),
  history: fc.constantFrom('daily' as const, 'monthly' as const).map(
    (history): Event =>
      (world) => {
        world.settings = { ...world.settings, history };
      },
  ),
  noHistory: fc.constant<Event>((world) => {
    world.settings = { ...world.settings, history: 'none' };
  }),
};

const USUAL = [
  'fire',
  'fire',
  'fire',
  'read',
  'commit',
  'commit',
  'crash',
  'person',
  'wipe',
  'delete',
  'history',
] as const;

function some(names: readonly (keyof typeof events)[], maxLength: number): fc.Arbitrary<Event[]> {
  return fc.array(fc.oneof(...names.map((name) => events[name])), { maxLength, size: 'max' });
}

/** Plays the events, then syncs: everything is counted once, and nothing is left to do. */
function expectRight(happened: readonly Event[], occurrences: 'alerts' | 'incidents'): void {
  const world = new LawWorld({ ...DEFAULT_SETTINGS, occurrences });
  for (const event of happened) event(world);
  world.restoreAll();
  world.commit();
  expect(world.counts()).toEqual(world.expected);
  expect(world.plan()).toMatchObject({ countsText: null, problems: [], refusal: null });
}

describe('sync counts everything once', { timeout: 120_000 }, () => {
  it('despite old readings, crashes, people, wiped ledgers, deleted and restored entries', () => {
    fc.assert(
      fc.property(
        some([...USUAL, 'noHistory'], 25),
        fc.constantFrom('alerts', 'incidents'),
        (happened, unit) => expectRight(happened, unit as 'alerts'),
      ),
      { numRuns: 150 },
    );
  });

  it('despite switches between alerts and incidents, and other ids', () => {
    fc.assert(
      fc.property(some([...USUAL, 'incident', 'switch', 'rename', 'noHistory'], 25), (happened) =>
        expectRight(happened, 'alerts'),
      ),
      { numRuns: 150 },
    );
  });

  it('despite reverted commits of sync, in whole or in part, and other ids', () => {
    const names = [...USUAL, 'revert', 'revert', 'revert', 'rename'] as const;
    fc.assert(
      fc.property(some(names, 25), (happened) => expectRight(happened, 'alerts')),
      { numRuns: 150 },
    );
  });

  it('despite a revert of the entries that it repairs, and then a revert of the counts in that repair', () => {
    const fire: Event = (world) => world.fire(0, 0, '2026-11-28');
    const sync: Event = (world) => world.commit();
    const revert =
      (what: 'entries' | 'counts'): Event =>
      (world) =>
        world.revert(what, 0);
    expectRight([fire, sync, fire, sync, fire, revert('entries'), sync, revert('counts')], 'alerts');
  });

  it('or not at all, if the counts file is lost', () => {
    fc.assert(
      fc.property(some([...USUAL, 'rename'], 15), fc.constantFrom('daily', 'none'), (happened, history) => {
        const world = new LawWorld({ ...DEFAULT_SETTINGS, history: history as 'daily' });
        for (const event of happened) event(world);
        world.restoreAll();
        world.settings = { ...world.settings, history: history as 'daily' };
        world.loseCounts();
        if (world.plan().refusal) return;
        world.commit();
        expect(world.counts()).toEqual(world.expected);
      }),
      { numRuns: 150 },
    );
  });

  it('in whatever order the ledgers are read', () => {
    fc.assert(
      fc.property(some([...USUAL, 'rename', 'switch'], 15), (happened) => {
        const world = new LawWorld({ ...DEFAULT_SETTINGS, history: 'monthly' });
        for (const event of happened) event(world);
        expect(world.plan([...world.ledgers].reverse())).toEqual(world.plan());
      }),
      { numRuns: 50 },
    );
  });
});
