import { reset, runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  alert,
  episodes,
  ledger,
  minute,
  occurrences,
  record,
  resolved,
  total,
  unmatched,
  unwrap,
} from '../../../test/support/workerd/ledger-driver.ts';
import type { Usage } from './kept.ts';
import { RECOUNT } from './migrations.ts';

const DAY = 86_400_000;

afterEach(async () => {
  vi.useRealTimers();
  await reset();
});

const nextAlarm = () => runInDurableObject(ledger(), (_, { storage }) => storage.getAlarm());

describe('silence', () => {
  const start = Date.now() - 20 * DAY;
  const at = (days: number) => start + days * DAY;
  const firing = alert({ starts_at: new Date(start).toISOString() });

  it('ends an episode of which nothing was heard for a week, when it was last heard, and says so', async () => {
    await record([firing], at(0));
    await record([firing], at(6));
    await record([firing], at(12.5));
    await runDurableObjectAlarm(ledger());
    const [closed] = (await episodes()).episodes;
    expect(closed).toMatchObject({ state: 'closed', closed_by: 'silence' });
    // As a number: the ledger leaves out the zeros at the end of a text.
    expect(Date.parse(closed?.ended_at ?? '')).toBe(at(12.5));
    expect((await occurrences()).occurrences).toMatchObject([{ total: 1, longest_ms: 12.5 * DAY }]);
  });

  it('makes one incident of it and of what fired and ended until the ledger noticed', async () => {
    const time = (days: number) => new Date(at(days)).toISOString();
    const tell = async (from: number, to: number) => {
      const other = alert({ fingerprint: 'other', starts_at: time(from) });
      await record([other], at(from));
      await record([{ ...other, status: 'resolved', ends_at: time(to) }], at(to));
    };
    await record([firing], at(0));
    await tell(3, 4);
    await tell(5, 6);
    await runDurableObjectAlarm(ledger());
    await tell(15, 16);
    expect((await occurrences()).occurrences).toMatchObject([{ total: 4, incidents: 2 }]);
  });

  it('is over without a count when the alert is heard again with the same start', async () => {
    const [opened] = await record([firing], at(0));
    await runDurableObjectAlarm(ledger());
    expect(await record([firing], Date.now())).toMatchObject([
      { id: opened?.id, state: 'open', opened: false },
    ]);
    const [open] = (await episodes()).episodes;
    expect(open).toMatchObject({ state: 'open', ended_at: null });
    expect(open).not.toHaveProperty('closed_by');
    expect((await occurrences()).occurrences).toMatchObject([{ total: 1, incidents: 1 }]);
  });

  it.each([
    ['a week', 7 * DAY, [7.5, 31]],
    ['a month', 31 * DAY, [31.5]],
  ])(
    'counts no second incident if the alert is heard again after the sweep of the first, silent for %s',
    async (_, staleAfterMs, sweeps) => {
      vi.useFakeTimers({ toFake: ['Date'], now: at(0) });
      await record([firing], at(0), { staleAfterMs });
      for (const days of sweeps) {
        vi.setSystemTime(at(days));
        await runDurableObjectAlarm(ledger());
      }
      expect((await episodes()).open).toBe(0);
      await record([firing], at(32), { staleAfterMs });
      vi.useRealTimers();
      expect((await episodes()).open).toBe(1);
      expect((await occurrences()).occurrences).toMatchObject([{ total: 1, incidents: 1 }]);
    },
  );

  it('is unknown until a webhook says how long it lasts, as after an import', async () => {
    await record([firing], at(0));
    await runInDurableObject(ledger(), (_, { storage }) =>
      storage.sql.exec('UPDATE ledger SET rules = NULL'),
    );
    await runDurableObjectAlarm(ledger());
    expect((await episodes()).open).toBe(1);
    await record([alert({ fingerprint: 'other' })], at(8));
    await runDurableObjectAlarm(ledger());
    expect((await episodes()).open).toBe(0);
  });

  it('lasts as long as the last webhook said, and no alert is silent that is told once in that time', async () => {
    const rules = { staleAfterMs: 16 * DAY };
    await record([firing], at(0), rules);
    await record([firing], at(1.9), rules);
    await record([firing], at(3.9), rules);
    await runDurableObjectAlarm(ledger());
    expect((await episodes()).open).toBe(0);
    await record([firing], at(4.1), rules);
    await runDurableObjectAlarm(ledger());
    expect((await episodes()).open).toBe(1);
  });
});

/** Makes episodes up. They are of sizes and of numbers that a test needs, so that the next alert makes the ledger check its quotas. */
function fill(
  source: string,
  { from = 1, count, endsAt }: { from?: number; count: number; endsAt: string | null },
  usage: Usage,
): Promise<void> {
  return runInDurableObject(ledger(), (_, { storage: { sql } }) => {
    sql.exec(
      `INSERT INTO episodes (number, source, fingerprint, labels, starts_at, last_start, ends_at, error_id, nth, heard_at, closed_at)
       WITH RECURSIVE n (i) AS (SELECT CAST(?1 AS INTEGER) UNION ALL SELECT i + 1 FROM n WHERE i < ?2)
       SELECT i, ?3, 'made ' || i, '{}', ?4, ?4, ?5, 'ERROR-001', 1, i, iif(?5 IS NULL, NULL, i) FROM n`,
      ...[from, from + count - 1, source, FULL, endsAt],
    );
    sql.exec(
      'UPDATE ledger SET episodes = 999_999, kept = json_set(kept, ?, json(?))',
      `$.${source}`,
      JSON.stringify(usage),
    );
  });
}

const FULL = '2026-11-23T00:00:00.000000000Z';
/** All sources together pass a multiple of 1,000 KiB with the next alert. */
const FULL_KIB = 2_999_999;

function countRows(): Promise<unknown[]> {
  return runInDurableObject(ledger(), (_, { storage: { sql } }) =>
    sql
      .exec(
        'SELECT source, count(*) AS count, min(number) AS first FROM episodes GROUP BY source ORDER BY source',
      )
      .toArray()
      .map(({ source, count, first }) => [source, count, first]),
  );
}

describe('the quota of a source', () => {
  const made = (n: number) => alert({ fingerprint: `made ${n}`, starts_at: FULL });

  it('ends the open episodes that were heard of longest ago; they go on when they are heard of', async () => {
    await fill(
      'alertmanager',
      { count: 50, endsAt: null },
      { episodes: 100_005, open: 100_005, kib: 199_999 },
    );
    await record([alert()]);
    expect((await episodes()).open).toBe(100_000);
    expect(await record([made(1), made(6), made(7)])).toMatchObject([
      { state: 'open', opened: false },
      { state: 'open', opened: false },
      { state: 'open', opened: false },
    ]);
    expect((await episodes()).open).toBe(100_002);
    expect(await total()).toBe(1);
  });

  it('shrinks a large surplus step by step', async () => {
    await fill(
      'alertmanager',
      { count: 3000, endsAt: null },
      { episodes: 105_000, open: 105_000, kib: 199_999 },
    );
    await record([alert()]);
    expect((await episodes()).open).toBe(105_001 - 2000);
  });

  it('deletes the episodes that ended first, until their size fits', async () => {
    await fill('alertmanager', { count: 50, endsAt: FULL }, { episodes: 50, open: 0, kib: FULL_KIB + 10 });
    const wide = { alertname: 'Wide', text: 'x'.repeat(5000) };
    await record(Array.from({ length: 200 }, (_, n) => alert({ labels: wide, fingerprint: `wide ${n}` })));
    // 200 new episodes of 5 KiB: 1,009 KiB too many, more than 50 old ones make room for. What is open stays.
    expect(await countRows()).toEqual([['alertmanager', 200, 1_000_000]]);
  });

  it('deletes no more than it must', async () => {
    await fill('alertmanager', { count: 50, endsAt: FULL }, { episodes: 50, open: 0, kib: FULL_KIB + 10 });
    await record(Array.from({ length: 1000 }, (_, n) => alert({ fingerprint: `new ${n}` })));
    expect(await countRows()).toEqual([['alertmanager', 1000, 1_000_000]]);
    expect((await kept()).alertmanager).toMatchObject({
      episodes: 1000,
      open: 1000,
      kib: FULL_KIB + 10 - 50 + 1000,
    });
  });
});

function kept(): Promise<Record<string, Usage>> {
  return runInDurableObject(ledger(), (_, { storage: { sql } }) =>
    JSON.parse(sql.exec<{ kept: string }>('SELECT kept FROM ledger').one().kept),
  );
}

describe('what the ledger keeps', () => {
  it('is known without counting it, whatever happens to the episodes', async () => {
    const other = { source: 'other', labels: { alertname: 'Wide', text: 'é'.repeat(2000) } };
    await record([alert(), alert({ fingerprint: 'f2' }), alert(other)]);
    await record([resolved(1), { ...resolved(1), ...other }]);
    await record([alert()]);
    await record([alert({ starts_at: minute(2) })]);
    const counted = await kept();
    await runInDurableObject(ledger(), (_, { storage: { sql } }) => void sql.exec(RECOUNT));
    expect(counted).toEqual(await kept());
    expect(counted).toEqual({
      alertmanager: { episodes: 3, open: 2, kib: 3 },
      other: { episodes: 1, open: 0, kib: 4 },
    });
  });
});

describe('the quota of all sources together', () => {
  it('makes the source that keeps most give way, so that no number of sources fills the storage', async () => {
    await fill(
      'open',
      { from: 1, count: 10, endsAt: null },
      { episodes: 90_000, open: 90_000, kib: 2_000_000 },
    );
    await fill(
      'small',
      { from: 101, count: 10, endsAt: FULL },
      { episodes: 150_000, open: 0, kib: 2_000_000 },
    );
    await fill(
      'large',
      { from: 201, count: 1200, endsAt: FULL },
      { episodes: 160_000, open: 0, kib: 2_000_999 },
    );
    await record([alert()]);
    expect(await countRows()).toEqual([
      ['alertmanager', 1, 1_000_000],
      ['large', 200, 1201],
      ['open', 10, 1],
      ['small', 10, 101],
    ]);
  });
});

describe('retention', () => {
  it('deletes what ended long ago, in batches, and keeps what is open and all totals', async () => {
    const old = Date.now() - 31 * DAY;
    const longAgo = new Date(old - 60_000).toISOString();
    const many = Array.from({ length: 600 }, (_, n) => alert({ fingerprint: `f${n}`, starts_at: longAgo }));
    await record(many, old);
    const ends = many.map((one) => ({
      ...one,
      status: 'resolved' as const,
      ends_at: new Date(old).toISOString(),
    }));
    await record(ends.slice(1), old);
    expect(await total()).toBe(600);
    await runDurableObjectAlarm(ledger());
    expect(await countAll()).toBe(600 - 500);
    await runDurableObjectAlarm(ledger());
    expect(await countAll()).toBe(1);
    expect(await total()).toBe(600);
  });

  it('keeps what ended 29 days ago: an echo of it is nothing new', async () => {
    const at = Date.now() - 29 * DAY;
    const firing = alert({ starts_at: new Date(at - 60_000).toISOString() });
    await record([firing, { ...firing, status: 'resolved', ends_at: new Date(at).toISOString() }], at);
    await runDurableObjectAlarm(ledger());
    expect(await countAll()).toBe(1);
    await record([firing], Date.now());
    expect(await total()).toBe(1);
  });

  it('deletes groups of alerts without an entry, and outcomes, after 90 days', async () => {
    const group = (id: string, age: number) => {
      const at = Date.now() - age * DAY;
      const unmatched = { id, alertname: id, service: null, template: id, example: id };
      return record([alert({ fingerprint: id, errorId: null, unmatched })], at);
    };
    await group('older', 91);
    await group('newer', 89);
    const fixed = { error_id: 'ERROR-001', outcome: 'fixed', source: 'alertmanager' } as const;
    await ledger().recordOutcome({ ...fixed, idempotency_key: 'older', at: Date.now() - 91 * DAY });
    await ledger().recordOutcome({ ...fixed, idempotency_key: 'newer', at: Date.now() - 89 * DAY });
    await runDurableObjectAlarm(ledger());
    const { groups } = await unmatched();
    expect(groups.map(({ id }) => id)).toEqual(['newer']);
    const { outcomes } = unwrap(
      await ledger().listOutcomes({ errorId: null, from: null, limit: 10, maxBytes: 10_000 }),
    );
    expect(outcomes.map(({ idempotency_key }) => idempotency_key)).toEqual(['newer']);
  });

  it('looks again within a day, from the first day on', async () => {
    await record([alert()]);
    expect(await nextAlarm()).toBeLessThanOrEqual(Date.now() + DAY);
    await runDurableObjectAlarm(ledger());
    const next = await nextAlarm();
    expect(next).toBeGreaterThan(Date.now());
    expect(next).toBeLessThanOrEqual(Date.now() + DAY);
  });
});

async function countAll(): Promise<number> {
  return (await episodes({ limit: 1000 })).episodes.length;
}
