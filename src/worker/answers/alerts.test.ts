import { reset } from 'cloudflare:test';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { entryText } from '../../../test/support/kb/kb-files.ts';
import { appOf } from '../../../test/support/workerd/app-of.ts';
import type { UnmatchedAnswer } from '../../generated/api.ts';
import { shardOf } from '../ledger/layouts.ts';

const NOON = Date.parse('2026-11-23T12:00:00Z');
const TIMES = ['2026-11-23T12:00:00.000Z', '2026-11-23T12:01:00.000Z', '2026-11-23T12:02:00.000Z'];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON });
});
afterEach(async () => {
  vi.useRealTimers();
  await reset();
});

const call = appOf(
  { 'a/ERROR-001-a.md': entryText('ERROR-001', 'patterns: [abc]') },
  { KEDB_LEDGER_SHARDS: '2' },
);

const TWO = { shards: 2, by: 'name' } as const;
const LABELS = { alertname: 'LogErrors' };

/** Fingerprints of one shard. */
function fingerprintsOf(shard: number, count: number): string[] {
  const all = Array.from({ length: 40 }, (_, n) => `f${n}`);
  const isThere = (fingerprint: string) =>
    shardOf(TWO, { source: 'alertmanager', fingerprint, labels: LABELS }) === shard;
  return all.filter(isThere).slice(0, count);
}

/** The time some minutes after noon. */
async function fire(minute: number, fingerprints: readonly string[]): Promise<void> {
  vi.setSystemTime(NOON + minute * 60_000);
  const alert = {
    status: 'firing',
    labels: LABELS,
    annotations: { description: 'nobody knows this' },
    startsAt: '2026-11-23T11:59:00Z',
  };
  const alerts = fingerprints.map((fingerprint) => ({ ...alert, fingerprint }));
  const headers = { authorization: 'Bearer webhook-token', 'content-type': 'application/json' };
  const body = JSON.stringify({ version: '4', alerts });
  expect((await call('/webhooks/alertmanager', { method: 'POST', headers, body })).status).toBe(200);
}

async function groups() {
  const headers = { authorization: 'Bearer api-token' };
  const response = await call('/v1/unmatched', { headers });
  return (await response.json<UnmatchedAnswer>()).groups;
}

describe('GET /v1/unmatched of two shards', () => {
  it.each([
    [0, 1],
    [1, 0],
  ])('adds up a group that shard %i has first, and then shard %i', async (first, second) => {
    await fire(0, fingerprintsOf(first, 2));
    await fire(1, fingerprintsOf(second, 3));
    expect(await groups()).toMatchObject([
      { alertname: 'LogErrors', count: 5, first_seen: TIMES[0], last_seen: TIMES[1] },
    ]);
  });

  it('keeps the times of the shard that has both', async () => {
    const [early, late] = fingerprintsOf(1, 2);
    await fire(0, [early ?? '']);
    await fire(1, fingerprintsOf(0, 1));
    await fire(2, [late ?? '']);
    expect(await groups()).toMatchObject([{ count: 3, first_seen: TIMES[0], last_seen: TIMES[2] }]);
  });
});

describe('the pages of GET /v1/unmatched', () => {
  it('have every group of two shards once, and each page says how many there are', async () => {
    const names = Array.from({ length: 25 }, (_, n) => `Unknown${String.fromCharCode(97 + n)}`);
    const alerts = names.flatMap((alertname, n) =>
      Array.from({ length: 1 + (n % 4) }, (_, pod) => ({
        status: 'firing',
        labels: { alertname, pod: `p${pod}` },
        startsAt: '2026-11-23T11:59:00Z',
      })),
    );
    const headers = { authorization: 'Bearer webhook-token', 'content-type': 'application/json' };
    await call('/webhooks/alertmanager', { method: 'POST', headers, body: JSON.stringify({ alerts }) });
    const counts: [string | null, number][] = [];
    for (let cursor: string | undefined = ''; cursor !== undefined; ) {
      const response = await call(`/v1/unmatched?limit=4&cursor=${cursor}`, {
        headers: { authorization: 'Bearer api-token' },
      });
      const { groups, total, next, truncated }: UnmatchedAnswer = await response.json();
      expect([groups.length <= 4, total, truncated]).toEqual([true, 25, undefined]);
      counts.push(...groups.map(({ alertname, count }): [string | null, number] => [alertname, count]));
      cursor = next;
    }
    expect(counts.map(([, count]) => count)).toEqual(
      counts
        .map(([, count]) => count)
        .toSorted()
        .toReversed(),
    );
    expect(new Map(counts)).toEqual(new Map(names.map((name, n) => [name, 1 + (n % 4)])));
    expect(counts).toHaveLength(25);
  });
});

describe('GET /v1/unmatched after a change of the knowledge base', () => {
  const kbOf = (entry: string) => appOf({ 'a/ERROR-001-a.md': entryText('ERROR-001', entry) });
  const fireAt = async (to: typeof call, pods: readonly string[]) => {
    const alerts = pods.map((pod) => ({
      status: 'firing',
      labels: { alertname: 'CrashLoop', pod },
      annotations: { description: `pod ${pod} restarts` },
      startsAt: '2026-11-23T11:59:00Z',
    }));
    const headers = { authorization: 'Bearer webhook-token', 'content-type': 'application/json' };
    const body = JSON.stringify({ version: '4', alerts });
    expect((await to('/webhooks/alertmanager', { method: 'POST', headers, body })).status).toBe(200);
    const response = await to('/v1/unmatched', { headers: { authorization: 'Bearer api-token' } });
    return (await response.json<UnmatchedAnswer>()).groups.map(({ count }) => count);
  };

  it('lacks the group whose kind a new entry explains, whichever alert of it fires', async () => {
    expect(await fireAt(kbOf('patterns: [abc]'), ['shop-7d4f-1', 'shop-7d4f-2'])).toEqual([2]);
    const explains = kbOf("alerts: ['alertname=CrashLoop']");
    expect(await fireAt(explains, ['shop-7d4f-3'])).toEqual([]);
  });

  it('keeps it if the entry explains other alerts of the kind only', async () => {
    const explainsOne = kbOf("alerts: ['pod=shop-7d4f-1']");
    expect(await fireAt(explainsOne, ['shop-7d4f-2', 'shop-7d4f-1'])).toEqual([1]);
    expect(await fireAt(explainsOne, ['shop-7d4f-3'])).toEqual([2]);
  });
});
