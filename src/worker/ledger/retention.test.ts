import { reset, runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test';
import { afterEach, describe, expect, it } from 'vitest';
import {
  alert,
  episodes,
  ledger,
  record,
  total,
  unwrap,
} from '../../../test/support/workerd/ledger-driver.ts';

const DAY = 86_400_000;

afterEach(() => reset());

const nextAlarm = () => runInDurableObject(ledger(), (_, { storage }) => storage.getAlarm());

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
