import { reset, runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  alert,
  episodes,
  ledger,
  occurrences,
  record,
  total,
  unwrap,
} from '../../../test/support/workerd/ledger-driver.ts';

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
    await runInDurableObject(ledger(), (_, { storage }) => storage.sql.exec('UPDATE ledger SET rules = NULL'));
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

describe('the quota of a source', () => {
  /** Makes episodes up; the next one makes the ledger check its quotas. */
  function fill(count: number, endsAt: string | null): Promise<void> {
    return runInDurableObject(ledger(), (_, { storage: { sql } }) => {
      sql.exec(
        `INSERT INTO episodes (number, source, fingerprint, labels, starts_at, last_start, ends_at, error_id, nth, heard_at, closed_at)
         WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
         SELECT i, 'alertmanager', 'made ' || i, '{}', ?, ?, ?, 'ERROR-001', 1, i, CASE WHEN ? IS NULL THEN NULL ELSE 1 END FROM n`,
        ...[count, FULL, FULL, endsAt, endsAt],
      );
      sql.exec('UPDATE ledger SET episodes = ?', 999_999);
    });
  }

  const FULL = '2026-11-23T00:00:00.000000000Z';
  const made = (n: number) => alert({ fingerprint: `made ${n}`, starts_at: FULL });

  it('ends the open episodes that were heard of longest ago; they go on when they are heard of', async () => {
    await fill(100_005, null);
    await record([alert()]);
    const { open } = await episodes();
    expect(open).toBe(100_000);
    expect(await record([made(1), made(6), made(7)])).toMatchObject([
      { state: 'open', opened: false },
      { state: 'open', opened: false },
      { state: 'open', opened: false },
    ]);
    expect((await episodes()).open).toBe(100_002);
    expect(await total()).toBe(1);
  });

  it('shrinks a large surplus step by step', async () => {
    await fill(105_000, null);
    await record([alert()]);
    expect((await episodes()).open).toBe(105_001 - 2000);
  });

  it('deletes the oldest ended episodes', async () => {
    await fill(200_010, FULL);
    await record([alert()]);
    const rows = await runInDurableObject(ledger(), (_, { storage: { sql } }) =>
      sql.exec('SELECT count(*) AS episodes, min(number) AS first, max(number) AS last FROM episodes').one(),
    );
    expect(rows).toEqual({ episodes: 200_000, first: 12, last: 1_000_000 });
  });
});

describe('the quota of all sources together', () => {
  it('makes the source that keeps most give way, so that no number of sources fills the storage', async () => {
    await runInDurableObject(ledger(), (_, { storage: { sql } }) => {
      const insert = `INSERT INTO episodes (number, source, fingerprint, labels, starts_at, last_start, ends_at, nth, heard_at, closed_at)
         WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
         SELECT i + ?, ?, i, '{}', '2026-11-23', '2026-11-23', ?, 1, i, 1 FROM n`;
      sql.exec(insert, 90_000, 0, 'open', null);
      sql.exec(insert, 150_000, 100_000, 'small', '2026-11-23');
      sql.exec(insert, 161_000, 300_000, 'large', '2026-11-23');
      sql.exec('UPDATE ledger SET episodes = ?', 999_999);
    });
    await record([alert()]);
    const rows = await runInDurableObject(ledger(), (_, { storage: { sql } }) =>
      sql.exec('SELECT source, count(*) AS count FROM episodes GROUP BY source ORDER BY source').toArray(),
    );
    expect(rows.map(({ source, count }) => [source, count])).toEqual([
      ['alertmanager', 1],
      ['large', 161_000 - 1001],
      ['open', 90_000],
      ['small', 150_000],
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
    expect(await countRows()).toBe(600 - 500);
    await runDurableObjectAlarm(ledger());
    expect(await countRows()).toBe(1);
    expect(await total()).toBe(600);
  });

  it('keeps what ended 29 days ago: an echo of it is nothing new', async () => {
    const at = Date.now() - 29 * DAY;
    const firing = alert({ starts_at: new Date(at - 60_000).toISOString() });
    await record([firing, { ...firing, status: 'resolved', ends_at: new Date(at).toISOString() }], at);
    await runDurableObjectAlarm(ledger());
    expect(await countRows()).toBe(1);
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
    const { groups } = unwrap(await ledger().listUnmatched(10, 10_000));
    expect(groups.map(({ id }) => id)).toEqual(['newer']);
    const { outcomes } = unwrap(await ledger().listOutcomes({ errorId: null, limit: 10, maxBytes: 10_000 }));
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

  async function countRows(): Promise<number> {
    const { episodes: listed } = await episodes({ limit: 1000 });
    return listed.length;
  }
});
