import { reset } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { afterEach, describe, expect, it } from 'vitest';
import { LedgerUnavailable } from './call-ledger.ts';
import { createLedgerClient } from './ledger-client.ts';
import type { AlertToRecord } from './record-alerts.ts';

const AT = Date.parse('2026-11-23T12:00:00Z');

afterEach(() => reset());

const client = createLedgerClient(env.LEDGER, { KEDB_LEDGER_SHARDS: '8' });

function alert(n: number, errorId = 'ERROR-001'): AlertToRecord {
  return {
    source: 'alertmanager',
    fingerprint: `f${n}`,
    status: 'firing',
    labels: { alertname: `RedisDown${n}`, n: String(n) },
    starts_at: '2026-11-23T12:00:00Z',
    ends_at: null,
    errorId,
    unmatched: null,
  };
}

const alerts = Array.from({ length: 100 }, (_, n) => alert(n));

describe('eight shards', () => {
  it('answer as one: each alert its own history, in order', async () => {
    const { histories } = await client.record({ alerts, inhibitQuery: null, at: AT });
    const again = await client.record({ alerts: alerts.toReversed(), inhibitQuery: null, at: AT });
    const ids = histories.map(({ episode }) => episode.id);
    expect(new Set(ids).size).toBe(100);
    expect(again.histories.map(({ episode }) => episode.id)).toEqual(ids.toReversed());
    expect(again.histories.every(({ episode }) => !episode.opened)).toBe(true);
  });

  it('have totals that add up, and an epoch each', async () => {
    await client.record({ alerts, inhibitQuery: null, at: AT });
    const pages = (await client.readOccurrences({}, 10)).flat();
    expect(new Set(pages.map(({ epoch }) => epoch)).size).toBe(8);
    const totals = pages.flatMap(({ occurrences }) => occurrences.map(({ total }) => total));
    expect(totals).toHaveLength(8);
    expect(totals.reduce((sum, total) => sum + total, 0)).toBe(100);
  });

  it('all tell what fired of late, and none does unless it is asked', async () => {
    await client.record({ alerts, inhibitQuery: null, at: AT });
    const one = { alerts: [alert(0)], at: AT };
    const inhibitQuery = { within: 60_000, after: ['alertname=~"RedisDown.*"'] };
    expect((await client.record({ ...one, inhibitQuery })).recent.alerts).toHaveLength(100);
    expect((await client.record({ ...one, inhibitQuery: null })).recent.alerts).toEqual([]);
  });

  it('all know an outcome, and the one with the episode counts the attempt', async () => {
    await client.record({ alerts, inhibitQuery: null, at: AT });
    const outcome = {
      error_id: 'ERROR-001',
      outcome: 'failed',
      idempotency_key: 'k',
      source: 'alertmanager',
    } as const;
    const recorded = await client.recordOutcome({ ...outcome, fingerprint: 'f7', at: AT });
    expect(recorded.filter(({ episode }) => episode !== null)).toHaveLength(1);
    expect(recorded.every(({ observed }) => observed?.attempts === 1)).toBe(true);
    const { histories } = await client.record({ alerts, inhibitQuery: null, at: AT });
    expect(histories.map(({ episode }) => episode.failed_attempts).filter(Boolean)).toEqual([1]);
    expect(histories.every(({ observedRate }) => observedRate?.attempts === 1)).toBe(true);
  });
});

it('refuses to work with a number of shards that is none', async () => {
  const broken = createLedgerClient(env.LEDGER, { KEDB_LEDGER_SHARDS: 'many' });
  await expect(broken.countUnmatched()).rejects.toThrow('KEDB_LEDGER_SHARDS');
  await expect(broken.record({ alerts: [], inhibitQuery: null, at: AT })).rejects.toBeInstanceOf(
    LedgerUnavailable,
  );
});
