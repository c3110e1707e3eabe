import { reset, runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fingerprintOf } from '../../lib/alertmanager/fingerprint.ts';
import { listEpisodesOf } from './episodes.ts';
import { createLedgerClient } from './ledger-client.ts';
import type { AlertToRecord } from './record-alerts.ts';

const AT = Date.parse('2026-11-23T12:00:00Z');

afterEach(() => reset());

const client = createLedgerClient(env.LEDGER, { KEDB_LEDGER_SHARDS: '3' });

type Labels = Record<string, string>;

function alert(labels: Labels, over: Partial<AlertToRecord> = {}): AlertToRecord {
  return {
    source: 'alertmanager',
    fingerprint: fingerprintOf(labels),
    status: 'firing',
    labels,
    starts_at: '2026-11-23T12:00:00Z',
    ends_at: null,
    errorId: 'ERROR-001',
    unmatched: null,
    ...over,
  };
}

async function fire(...alerts: AlertToRecord[]): Promise<void> {
  await client.record({ alerts, inhibitQuery: null, at: AT });
}

async function find(labels: Labels): Promise<Labels[]> {
  const query = { sources: ['alertmanager'], fingerprint: fingerprintOf(labels), labels };
  const lists = await client.listEpisodesOf(query);
  return lists.flatMap(({ episodes }) => episodes.map((episode) => episode.labels));
}

const SHOP = { alertname: 'FindMe', job: 'shop', pod: 'a' };
const BILL = { alertname: 'FindMe', job: 'bill' };

describe('the episodes of an alert', () => {
  it('are found by all of its labels, and by some of them, in every shard', async () => {
    await fire(alert(SHOP), alert(BILL), alert({ alertname: 'Other', job: 'shop' }));
    expect(await find(SHOP)).toEqual([SHOP]);
    expect(await find({ alertname: 'FindMe', job: 'shop' })).toEqual([SHOP]);
    expect(await find({ alertname: 'FindMe' })).toHaveLength(2);
    expect(await find({ ...SHOP, extra: 'x' })).toEqual([]);
    expect(await find({ ...BILL, pod: '' })).toEqual([BILL]);
  });

  it('are found under a fingerprint that its sender made up', async () => {
    await fire(alert(SHOP, { fingerprint: 'f1' }));
    expect(await find(SHOP)).toEqual([SHOP]);
  });

  it('are not hidden by a storm of newer ones', async () => {
    await fire(alert(SHOP));
    await fire(...Array.from({ length: 3500 }, (_, n) => alert({ alertname: 'Storm', n: String(n) })));
    expect(await find(SHOP)).toEqual([SHOP]);
  });

  it('are found by reading the same number of rows, however many others are open', async () => {
    await fire(alert(SHOP));
    const storm = (name: string) =>
      fire(...Array.from({ length: 3500 }, (_, n) => alert({ alertname: name, n: `${n}` })));
    await storm('One');
    const read = await rowsRead();
    await storm('Other');
    expect(await rowsRead()).toBe(read);
  });

  function rowsRead(): Promise<number> {
    return runInDurableObject(env.LEDGER.getByName('ledger-0'), (_, { storage: { sql } }) => {
      const exec = vi.spyOn(sql, 'exec');
      listEpisodesOf(sql, '', { sources: ['alertmanager'], fingerprint: '', labels: SHOP, maxBytes: 1e6 });
      const cursors = exec.mock.results.map(({ value }) => value);
      exec.mockRestore();
      return cursors.reduce((sum, { rowsRead }) => sum + rowsRead, 0);
    });
  }

  it.each([
    { alertname: '' },
    { alertname: '\ud800', __proto__: 'x' },
    { alertname: `'; DROP TABLE episodes` },
  ])('are none for %j', async (labels) => {
    await fire(alert(SHOP));
    expect(await find({ ...labels })).toEqual([]);
  });
});
