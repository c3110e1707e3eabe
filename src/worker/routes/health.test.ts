import { evictAllDurableObjects, reset, runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { entryText } from '../../../test/support/kb/kb-files.ts';
import { appOf, type Call } from '../../../test/support/workerd/app-of.ts';
import type { ReadyAnswer, StatusAnswer } from '../../generated/api.ts';
import { DAY_MS } from '../../lib/time/duration.ts';
import { failure, success } from '../../lib/util/result.ts';
import { createWorker } from '../app.ts';
import { Ledger } from '../ledger/ledger.ts';
import { MIGRATION } from '../ledger/migrations.ts';
import type { ShardStatus } from '../ledger/shard-status.ts';
import { untoldRefusals } from '../webhook-body.ts';

const NOW = Date.now();
const FILES = { 'redis/ERROR-001-redis.md': entryText('ERROR-001', `alerts: ['alertname="RedisDown"']`) };
const WEBHOOK = { authorization: 'Bearer webhook-token', 'content-type': 'application/json' };
const API = { authorization: 'Bearer api-token' };

beforeEach(() => {
  untoldRefusals.take();
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  for (const level of ['log', 'warn', 'error'] as const) vi.spyOn(console, level).mockReturnValue();
});
afterEach(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  await reset();
});

async function ready(call: Call, headers: HeadersInit = API): Promise<[number, ReadyAnswer]> {
  const response = await call('/readyz', { headers });
  return [response.status, await response.json<ReadyAnswer>()];
}

/** A shard that tells this of itself. */
function telling(status: Partial<ShardStatus>): void {
  const usual = { epoch: 'e', migration: MIGRATION, bytes: 1e6, purgedAt: NOW, revision: 0, episodes: 0 };
  const rest = { conflict: null, open: 0, oldestOpen: null, syncedAt: null, counters: {} };
  vi.spyOn(Ledger.prototype, 'readStatus').mockReturnValue(success({ ...usual, ...rest, ...status }));
}

describe('GET /readyz', () => {
  it('is 200 if every shard answers', async () => {
    const [status, answer] = await ready(appOf(FILES, { KEDB_LEDGER_SHARDS: '2' }));
    expect([status, answer]).toMatchObject([200, { status: 'ready', problems: [], entries: 1 }]);
    expect(answer.shards).toHaveLength(2);
    expect(answer.shards[1]).toMatchObject({ shard: 1, answers: true, migration: answer.migration });
    expect(answer.shards[1]?.bytes).toBeGreaterThan(0);
  });

  it.each<[string, () => Call, string]>([
    ['throws', () => failing(), 'shard 0 does not answer'],
    [
      'is nearly full',
      () => told({ bytes: 9.3e9 }),
      'shard 0 is nearly full: its storage has 9.3 GB of 10 GB',
    ],
    ['deletes nothing', () => told({ purgedAt: NOW - 3 * DAY_MS }), 'shard 0 last deleted its old data on'],
    [
      'is older',
      () => told({ migration: 1 }),
      `shard 0 has storage version 1, but this Worker needs ${MIGRATION}`,
    ],
    ['is newer', () => told({ migration: 99 }), 'shard 0 has storage version 99 of a newer kedb'],
  ])('is 503 if a shard %s', async (_, make, problem) => {
    const [status, { status: said, problems }] = await ready(make());
    expect([status, said, problems]).toEqual([503, 'not_ready', [expect.stringContaining(problem)]]);
  });

  function told(status: Partial<ShardStatus>): Call {
    telling(status);
    return appOf(FILES);
  }

  function failing(): Call {
    vi.spyOn(Ledger.prototype, 'readStatus').mockReturnValue(failure(null));
    return appOf(FILES);
  }

  it.each([
    ['importing', 'shard 0: an import into this ledger has begun and has not ended: send the export again'],
    ['newer', 'shard 0: the storage of the ledger is from a newer version of kedb'],
  ] as const)('is 503 if a shard is closed, and says why: %s', async (reason, problem) => {
    vi.spyOn(Ledger.prototype, 'readStatus').mockReturnValue(failure(reason));
    const call = appOf(FILES);
    const [status, { problems, shards }] = await ready(call);
    expect([status, problems]).toEqual([503, [expect.stringContaining(problem)]]);
    expect(shards).toEqual([{ shard: 0, answers: true }]);
    const answer = await (await call('/v1/status', { headers: API })).json<StatusAnswer>();
    expect(answer).toMatchObject({ readiness: { problems }, ledgers: [] });
    expect(answer.sources).toBeUndefined();
  });

  it('is 503 after 2 seconds if one shard hangs, and tells of the others', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: NOW });
    const silent = new Proxy({}, { get: () => () => new Promise(() => {}) });
    const getByName = (name: string) => (name === 'ledger-1' ? silent : env.LEDGER.getByName(name));
    const LEDGER = { getByName } as unknown as Env['LEDGER'];
    const answer = ready(appOf(FILES, { KEDB_LEDGER_SHARDS: '3', LEDGER }));
    while (vi.getTimerCount() === 0) await scheduler.wait(1);
    await scheduler.wait(50);
    await vi.advanceTimersByTimeAsync(2000);
    const [status, { problems, shards }] = await answer;
    expect([status, problems]).toEqual([503, [expect.stringContaining('shard 1 does not answer')]]);
    expect(shards.map(({ answers }) => answers)).toEqual([true, false, true]);
  });

  it('is 503 if the knowledge base has no entry, or its files cannot be read', async () => {
    expect((await ready(appOf({})))[1].problems).toEqual([expect.stringContaining('has no entry')]);
    const ASSETS = { ...env.ASSETS, fetch: async () => new Response(null, { status: 404 }) };
    const [status, { problems }] = await ready(appOf(FILES, { ASSETS }));
    expect([status, problems]).toEqual([503, [expect.stringContaining('deploy everything that kedb build')]]);
  });

  it('answers nothing without kb.txt: such a Worker does not start, so a deploy of it fails', () => {
    expect(() => createWorker('', '{}')).toThrow('(kb.txt) is missing or damaged: build it again');
    expect(() => createWorker('{"format":1}', '{}')).toThrow('the compiled knowledge base has format 1');
  });

  it('is 503 if nobody knows how many shards there are', async () => {
    const [status, { problems }] = await ready(appOf(FILES, { KEDB_LEDGER_SHARDS: 'many' }));
    expect([status, problems]).toEqual([503, [expect.stringContaining('KEDB_LEDGER_SHARDS')]]);
  });

  it('asks the shards for a stranger at most every 10 seconds, and for the token each time', async () => {
    const asked = vi.spyOn(Ledger.prototype, 'readStatus');
    const call = appOf(FILES);
    for (let n = 0; n < 20; n += 1) await ready(call, {});
    expect(asked).toHaveBeenCalledTimes(1);
    for (let n = 0; n < 3; n += 1) await ready(call);
    expect(asked).toHaveBeenCalledTimes(4);
    vi.setSystemTime(NOW + 9_999);
    expect((await ready(call, {}))[1].checked_at).toBe(new Date(NOW).toISOString());
    vi.setSystemTime(NOW + 10_000);
    expect((await ready(call, {}))[1].checked_at).toBe(new Date(NOW + 10_000).toISOString());
    expect(asked).toHaveBeenCalledTimes(5);
  });

  it('asks once for many strangers at the same time', async () => {
    const asked = vi.spyOn(Ledger.prototype, 'readStatus');
    const call = appOf(FILES);
    const answers = await Promise.all(Array.from({ length: 20 }, () => call('/readyz')));
    expect(asked).toHaveBeenCalledTimes(1);
    expect(answers.every(({ status }) => status === 200)).toBe(true);
  });

  it('tells no stranger what was found long ago, also while it looks again', async () => {
    const call = appOf(FILES);
    await ready(call, {});
    const tomorrow = NOW + DAY_MS;
    vi.setSystemTime(tomorrow);
    vi.spyOn(Ledger.prototype, 'readStatus').mockReturnValue(failure(null));
    const both = await Promise.all([ready(call, {}), ready(call, {})]);
    const found = [503, { status: 'not_ready', checked_at: new Date(tomorrow).toISOString() }];
    expect(both).toMatchObject([found, found]);
  });

  it('refuses a wrong token', async () => {
    expect((await appOf(FILES)('/readyz', { headers: WEBHOOK })).status).toBe(401);
  });
});

describe('GET /v1/status', () => {
  const call = appOf({ ...FILES, 'kedb.yaml': 'access: open' });
  const send = (...alerts: unknown[]) =>
    call('/webhooks/alertmanager', { method: 'POST', headers: WEBHOOK, body: JSON.stringify({ alerts }) });
  const firing = (n: number) => ({ status: 'firing', labels: { alertname: 'RedisDown', n: `${n}` } });
  const status = async () => (await call('/v1/status', { headers: API })).json<StatusAnswer>();

  it('counts deliveries by status and state, and refusals by reason', async () => {
    await send(firing(1), firing(2), { status: 'sideways', labels: {} });
    await send(firing(1), { ...firing(2), status: 'resolved' }, { ...firing(3), startsAt: 7 });
    await call('/webhooks/alertmanager', { method: 'POST', headers: WEBHOOK, body: '{"alerts": [}' });
    await send({ labels: 'none' });
    await send(firing(4));
    const { readiness, ledgers } = await status();
    expect(readiness.status).toBe('ready');
    expect(ledgers).toMatchObject([{ shard: 0, episodes: 3, open: 2, revision: 2 }]);
    expect(ledgers[0]?.deliveries).toEqual([
      { status: 'firing', state: 'open', count: 4 },
      { status: 'resolved', state: 'closed', count: 1 },
    ]);
    expect(ledgers[0]).toMatchObject({
      refused_alerts: { status: 2, startsAt: 1 },
      refused_bodies: { json: 1 },
      oldest_open: expect.stringMatching(/^\d{4}-/),
    });
  });

  it('keeps the counters when the object restarts, if it wrote since', async () => {
    await send(firing(1));
    await send(firing(1));
    await send(firing(2));
    const { ledgers } = await status();
    const stored = await runInDurableObject(env.LEDGER.getByName('ledger-0'), (_, { storage }) =>
      storage.sql.exec<{ counters: string }>('SELECT counters FROM ledger').one(),
    );
    expect(JSON.parse(stored.counters)).toEqual({
      'delivery firing open': 3,
      'alerts_of alertmanager': 3,
      'latest_of alertmanager': NOW,
    });
    expect(ledgers[0]?.deliveries).toEqual([{ status: 'firing', state: 'open', count: 3 }]);
  });

  it('counts nothing that the ledger did not record', async () => {
    vi.spyOn(Ledger.prototype, 'record').mockReturnValueOnce(failure(null));
    expect((await send(firing(1), { labels: 'none' })).status).toBe(503);
    await send(firing(1));
    expect((await status()).ledgers[0]).toMatchObject({
      deliveries: [{ status: 'firing', state: 'open', count: 1 }],
      refused_alerts: { status: 1 },
    });
  });

  it('tells again of a refusal after a 503', async () => {
    await send({ labels: 'none' });
    vi.spyOn(Ledger.prototype, 'record').mockReturnValueOnce(failure(null));
    expect((await send(firing(1))).status).toBe(503);
    await send(firing(1));
    expect((await status()).ledgers[0]).toMatchObject({ refused_alerts: { status: 1 } });
  });

  it('says when sync last read the totals, and takes no browser for sync', async () => {
    await call('/v1/occurrences');
    expect((await status()).ledgers[0]?.last_sync).toBeNull();
    await call('/v1/occurrences', { headers: API });
    expect((await status()).ledgers[0]?.last_sync).toBe(new Date(NOW).toISOString());
  });

  it('says of each source how much it delivered, and when last; and counts senders that are refused', async () => {
    const two = appOf(
      { ...FILES, 'kedb.yaml': 'access: open\nsources: [eu, us]' },
      { KEDB_LEDGER_SHARDS: '2' },
    );
    const sendTo = (path: string, headers: HeadersInit, ...numbers: number[]) => {
      const body = JSON.stringify({ alerts: numbers.map(firing) });
      return two(`/webhooks/alertmanager${path}`, { method: 'POST', headers, body });
    };
    await sendTo('/eu', WEBHOOK, 1, 2);
    expect((await sendTo('/us', API, 1)).status).toBe(401);
    expect((await sendTo('/ue', WEBHOOK, 1)).status).toBe(404);
    vi.setSystemTime(NOW + 60_000);
    await sendTo('/eu', WEBHOOK, 1, 2, 3);
    const answer = await (await two('/v1/status', { headers: API })).json<StatusAnswer>();
    expect(answer.sources).toEqual([
      { source: 'eu', alerts: 5, last_webhook: new Date(NOW + 60_000).toISOString() },
      { source: 'us', alerts: 0, last_webhook: null },
    ]);
    const refused = answer.ledgers.map((ledger) => ledger.refused_bodies);
    expect(Object.assign({}, ...refused)).toEqual({ token: 1, source: 1 });
  });

  it('stores the time of a source when it writes that it heard of an alert again', async () => {
    await send(firing(1));
    vi.setSystemTime(NOW + DAY_MS);
    await send(firing(1));
    await evictAllDurableObjects();
    expect((await status()).sources).toEqual([
      { source: 'alertmanager', alerts: 2, last_webhook: new Date(NOW + DAY_MS).toISOString() },
    ]);
  });

  it('does not take a read that failed for a sync, nor one that did not come to the end', async () => {
    await send(firing(1));
    const two = appOf(FILES, { KEDB_LEDGER_SHARDS: '2' });
    const syncs = async () => {
      const answer = await (await two('/v1/status', { headers: API })).json<StatusAnswer>();
      return answer.ledgers.map(({ last_sync }) => last_sync);
    };
    vi.spyOn(Ledger.prototype, 'readOccurrences').mockReturnValueOnce(failure(null));
    expect((await two('/v1/occurrences', { headers: API })).status).toBe(503);
    expect(await syncs()).toEqual([null, null]);
    const page = { epoch: 'e', isFormer: false, revision: 2, occurrences: [], next: 1, more: true };
    vi.spyOn(Ledger.prototype, 'readOccurrences').mockReturnValueOnce(success([page]));
    expect((await two('/v1/occurrences', { headers: API })).status).toBe(200);
    expect(await syncs()).toEqual([null, null]);
  });

  it('wants the API token, even if everyone may read', async () => {
    expect((await call('/v1/status')).status).toBe(401);
    expect((await call('/v1/status', { headers: WEBHOOK })).status).toBe(401);
  });

  it('tells of the shards that answer', async () => {
    vi.spyOn(Ledger.prototype, 'readStatus').mockReturnValueOnce(failure(null));
    const two = appOf(FILES, { KEDB_LEDGER_SHARDS: '2' });
    const answer = await (await two('/v1/status', { headers: API })).json<StatusAnswer>();
    expect(answer.readiness).toMatchObject({
      status: 'not_ready',
      shards: [{ answers: false }, { answers: true }],
    });
    expect(answer.ledgers.map(({ shard }) => shard)).toEqual([1]);
  });
});
