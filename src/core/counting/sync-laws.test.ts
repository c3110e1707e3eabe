import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryText } from '../../../test/support/kb/kb-files.ts';
import type { LedgerOccurrences } from '../../generated/api.ts';
import { parseEntry } from '../entry/parse-entry.ts';
import { planSync } from './plan-sync.ts';

const IDS = ['ERROR-001', 'ERROR-002'];
const SHARDS = 2;

const id = fc.constantFrom(...IDS);
const event = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      does: fc.constant('fire' as const),
      id,
      shard: fc.nat(SHARDS - 1),
      day: fc.nat(8),
    }),
  },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('read' as const) }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('commit' as const), reading: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('crash' as const), reading: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('person' as const), id, adds: fc.nat(9) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('wipe' as const), shard: fc.nat(SHARDS - 1) }) },
);

/** The ledgers, a branch, and readings of the ledgers that are still on their way. `expected` are the right counts at the end. */
function createWorld() {
  const files = new Map(IDS.map((one) => [`redis/${one}.md`, entryText(one, 'patterns: [abc]')]));
  let countsText: string | null = null;
  let epochs = 0;
  const newLedger = (shard: number): LedgerOccurrences => ({
    shard,
    epoch: `epoch ${epochs++}`,
    revision: 0,
    occurrences: [],
  });
  const ledgers = Array.from({ length: SHARDS }, (_, shard) => newLedger(shard));
  const readings: LedgerOccurrences[][] = [];
  const expected = new Map(IDS.map((one) => [one, 0]));
  const expectMore = (one: string, more: number) => expected.set(one, (expected.get(one) ?? 0) + more);
  const plan = (read: readonly LedgerOccurrences[]) =>
    planSync({ files, countsText, ledgers: read, actor: 'kedb' });

  const world = {
    fire(one: string, shard: number, day: number) {
      const date = `2026-11-2${day}`;
      const { occurrences } = ledgers[shard] ?? newLedger(shard);
      const before = occurrences.find(({ error_id }) => error_id === one);
      if (!before)
        occurrences.push({
          error_id: one,
          total: 1,
          first_seen: date,
          last_seen: date,
          days: {},
          revision: 1,
        });
      else {
        before.total += 1;
        if (date > before.last_seen) before.last_seen = date;
        if (date < before.first_seen) before.first_seen = date;
      }
      expectMore(one, 1);
    },
    read: () => readings.push(structuredClone(ledgers)),
    readingAt: (back: number) => readings.at(-1 - back) ?? structuredClone(ledgers),
    plan,
    commit(read: readonly LedgerOccurrences[]) {
      const { edits, countsText: written } = plan(read);
      for (const [path, text] of edits) files.set(path, text);
      countsText = written ?? countsText;
    },
    person(one: string, adds: number) {
      const path = `redis/${one}.md`;
      const now = world.count(one) + adds;
      const text = files.get(path) ?? '';
      const line = `occurrence_count: ${now}`;
      const edited = /^occurrence_count: .*$/m.test(text)
        ? text.replace(/^occurrence_count: .*$/m, line)
        : text.replace('patterns:', `${line}\npatterns:`);
      files.set(path, edited);
      expectMore(one, adds);
    },
    /** Only right after a sync: otherwise counts that are not in Git yet would be lost with the storage. */
    wipe(shard: number) {
      world.commit(ledgers);
      ledgers[shard] = newLedger(shard);
    },
    count: (one: string) =>
      parseEntry(`redis/${one}.md`, files.get(`redis/${one}.md`) ?? '').value.entry?.occurrence_count ?? -1,
    counts: () => new Map(IDS.map((one) => [one, world.count(one)])),
    expected,
    ledgers,
  };
  return world;
}

type World = ReturnType<typeof createWorld>;
type Event = typeof event extends fc.Arbitrary<infer T> ? T : never;

function play(world: World, happened: Event): void {
  if (happened.does === 'fire') world.fire(happened.id, happened.shard, happened.day);
  if (happened.does === 'read') world.read();
  if (happened.does === 'commit') world.commit(world.readingAt(happened.reading));
  if (happened.does === 'crash') world.plan(world.readingAt(happened.reading));
  if (happened.does === 'person') world.person(happened.id, happened.adds);
  if (happened.does === 'wipe') world.wipe(happened.shard);
}

describe('sync', { timeout: 60_000 }, () => {
  it('counts every occurrence once, whatever comes between: old readings, crashes, people, wiped ledgers', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 25 }), (events) => {
        const world = createWorld();
        for (const one of events) play(world, one);
        world.commit(world.ledgers);
        expect(world.counts()).toEqual(world.expected);
        expect(world.plan(world.ledgers).countsText).toBeNull();
      }),
      { numRuns: 150 },
    );
  });

  it('gives the same, in whatever order the ledgers are read', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 15 }), (events) => {
        const world = createWorld();
        for (const one of events) play(world, one);
        expect(world.plan([...world.ledgers].reverse())).toEqual(world.plan(world.ledgers));
      }),
      { numRuns: 50 },
    );
  });
});
