import { reset, runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { appOf } from '../../../test/support/workerd/app-of.ts';
import { unwrap } from '../../../test/support/workerd/ledger-driver.ts';
import { DEFAULT_RULES } from '../../core/counting/counting-rules.ts';
import type { EpisodesAnswer } from '../../generated/api.ts';
import { fingerprintOf } from '../../lib/alertmanager/fingerprint.ts';
import { DAY_MS } from '../../lib/time/duration.ts';
import { type LayoutSettings, parseLayouts, shardOf } from './layouts.ts';
import { Ledger } from './ledger.ts';
import { createLedgerClient } from './ledger-client.ts';
import type { AlertToRecord } from './record-alerts.ts';

/** Far ahead: workerd runs alarms by the real clock, and none may run unless the test says so. */
const START = Date.parse('2100-01-01T12:00:00Z');

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: START }));
afterEach(async () => {
  vi.useRealTimers();
  await reset();
});

const OPEN = { state: 'open', errorId: null, source: null, after: null, before: null, from: null } as const;
const ONE: LayoutSettings = {};
const FOUR: LayoutSettings = { KEDB_LEDGER_SHARDS: '4', KEDB_LEDGER_FORMER_SHARDS: '1' };

/** An alert that lives in another object after the change. */
const MOVING = alert(firstMoving());

function firstMoving(): number {
  const layouts = parseLayouts(FOUR);
  return [...Array(100).keys()].findIndex(
    (n) => layouts.ok && shardOf(layouts.value.current, alert(n)) !== 0,
  );
}

function alert(n: number, overrides: Partial<AlertToRecord> = {}): AlertToRecord {
  return {
    source: 'alertmanager',
    fingerprint: `f${n}`,
    status: 'firing',
    labels: { alertname: 'RedisDown', n: `${n}` },
    starts_at: new Date(START).toISOString(),
    ends_at: null,
    errorId: 'ERROR-001',
    unmatched: null,
    ...overrides,
  };
}

const clientOf = (settings: LayoutSettings) => createLedgerClient(env.LEDGER, settings);

async function fire(settings: LayoutSettings, one = MOVING) {
  vi.setSystemTime(Date.now() + 60_000);
  const { histories } = await clientOf(settings).record({
    alerts: [one],
    inhibitQuery: null,
    at: Date.now(),
  });
  return histories[0];
}

function fail(settings: LayoutSettings, key: string) {
  const outcome = { error_id: 'ERROR-001', outcome: 'failed', idempotency_key: key } as const;
  const { source, fingerprint } = MOVING;
  return clientOf(settings).recordOutcome({ ...outcome, source, fingerprint, at: Date.now() });
}

async function episodes(settings: LayoutSettings) {
  const lists = await clientOf(settings).listEpisodes({ ...OPEN, limit: 10 });
  return {
    open: lists.reduce((sum, { open }) => sum + open, 0),
    listed: lists.flatMap((list) =>
      list.episodes.map(({ episode: { id, failed_attempts } }) => ({ id, failed_attempts })),
    ),
  };
}

async function total(settings: LayoutSettings): Promise<number> {
  const pages = (await clientOf(settings).readOccurrences({}, 10)).flat();
  return pages.flatMap(({ occurrences }) => occurrences).reduce((sum, one) => sum + one.total, 0);
}

/** The caller died after the first step. */
async function releaseAndDie(): Promise<number> {
  const layouts = parseLayouts(FOUR);
  if (!layouts.ok) throw new Error(layouts.error);
  const shard = shardOf(layouts.value.current, MOVING);
  const wanted = [{ source: MOVING.source, fingerprint: MOVING.fingerprint, shard, isOld: false }];
  unwrap(await env.LEDGER.getByName('ledger-0').release({ layouts: ['1', '4'], shard: 0 }, wanted));
  return shard;
}

describe('after one shard became four', () => {
  it('an open alert goes on: its id, its failed attempts, the success rate, and no second count', async () => {
    const before = await fire(ONE);
    await fail(ONE, 'a');
    await fail(ONE, 'b');
    const after = await fire(FOUR);
    expect(after?.episode).toEqual({ ...before?.episode, opened: false, failed_attempts: 2 });
    expect(after?.observedRate).toEqual({ rate: 0, attempts: 2 });
    expect(await episodes(FOUR)).toEqual({
      open: 1,
      listed: [{ id: before?.episode.id, failed_attempts: 2 }],
    });
    expect(await total(FOUR)).toBe(1);
  });

  it('the status counts the episode once, where it began', async () => {
    await fire(ONE);
    await fire(FOUR);
    await fire(FOUR, { ...MOVING, fingerprint: 'another' });
    const told = await clientOf(FOUR).readStatus();
    const counts = told.flatMap((one) => (one && 'open' in one ? [[one.episodes, one.open]] : []));
    expect(counts.map(([episodes]) => episodes).reduce((a = 0, b = 0) => a + b)).toBe(2);
    expect(counts.map(([, open]) => open).reduce((a = 0, b = 0) => a + b)).toBe(2);
  });

  it('the echo of an ended alert is an echo', async () => {
    await fire(ONE);
    await fire(ONE, { ...MOVING, status: 'resolved', ends_at: new Date(START + 30_000).toISOString() });
    expect((await fire(FOUR))?.episode).toMatchObject({ state: 'stale', opened: false, count: 1 });
    expect(await total(FOUR)).toBe(1);
  });

  it('a new object knows the success rate of entries before its first plan', async () => {
    await fire(ONE);
    await fail(ONE, 'a');
    const other = { ...MOVING, fingerprint: 'never seen' };
    expect((await fire(FOUR, other))?.observedRate).toEqual({ rate: 0, attempts: 1 });
    expect((await fail(FOUR, 'a')).map(({ state }) => state)).toEqual(Array(4).fill('repeated'));
  });

  it('a new object learns as many outcomes as one answer may hold, the newest first', async () => {
    const KEYS = 1500;
    await fire(ONE);
    await fail(ONE, 'a');
    await runInDurableObject(env.LEDGER.getByName('ledger-0'), (_, { storage }) =>
      storage.sql.exec(
        `INSERT INTO outcomes (idempotency_key, error_id, outcome, at)
         WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
         SELECT replace(hex(zeroblob(1000)), '00', '🔥🔥') || i, 'ERROR-001', 'failed', i FROM n`,
        KEYS,
      ),
    );
    expect((await fire(FOUR))?.episode).toMatchObject({ opened: false, failed_attempts: 1 });
    const layouts = parseLayouts(FOUR);
    const shard = layouts.ok ? shardOf(layouts.value.current, MOVING) : 0;
    const learned = await runInDurableObject(env.LEDGER.getByName(`ledger-${shard}`), (_, { storage }) =>
      storage.sql.exec<{ n: number }>('SELECT count(*) AS n FROM outcomes').one(),
    );
    expect(learned.n).toBeGreaterThan(500);
    expect(learned.n).toBeLessThan(KEYS);
  });

  it('an outcome reported by the id of the episode counts for it, before and after it moves', async () => {
    const id = (await fire(ONE))?.episode.id ?? '';
    const report = (key: string) =>
      clientOf(FOUR).recordOutcome({
        error_id: 'ERROR-001',
        outcome: 'failed',
        idempotency_key: key,
        episode: id,
        source: 'alertmanager',
        at: Date.now(),
      });
    await report('a');
    expect((await fire(FOUR))?.episode).toMatchObject({ id, failed_attempts: 1 });
    await report('b');
    expect((await fire(FOUR))?.episode).toMatchObject({ id, failed_attempts: 2 });
  });

  it('one shard can follow again', async () => {
    const before = await fire(ONE);
    await fail(ONE, 'a');
    await fire(FOUR);
    const again = { KEDB_LEDGER_SHARDS: '1', KEDB_LEDGER_FORMER_SHARDS: '1, 4' };
    expect((await fire(again))?.episode).toMatchObject({
      id: before?.episode.id,
      opened: false,
      failed_attempts: 1,
    });
    expect(await total(again)).toBe(1);
    expect((await episodes(again)).open).toBe(1);
  });
});

describe('replica labels that the team leaves out', () => {
  const NAMES = Array.from({ length: 20 }, (_, n) => `${n}`);

  /** The alerts as a sender tells them that sends no fingerprints. */
  function told(replicaLabels: readonly string[]): AlertToRecord[] {
    return NAMES.map((n) => {
      const labels = { alertname: 'RedisDown', n, replica: 'a' };
      const kept = Object.fromEntries(
        Object.entries(labels).filter(([name]) => !replicaLabels.includes(name)),
      );
      return alert(0, { labels, fingerprint: fingerprintOf(kept) });
    });
  }

  async function send(settings: LayoutSettings, replicaLabels: readonly string[]) {
    vi.setSystemTime(Date.now() + 60_000);
    const client = createLedgerClient(env.LEDGER, settings, { ...DEFAULT_RULES, replicaLabels });
    const at = Date.now();
    const { histories } = await client.record({ alerts: told(replicaLabels), inhibitQuery: null, at });
    return histories.map(({ episode }) => episode);
  }

  it.each([
    { when: 'one shard', first: ONE, second: ONE },
    { when: 'four', first: { KEDB_LEDGER_SHARDS: '4' }, second: { KEDB_LEDGER_SHARDS: '4' } },
    { when: 'one that became four', first: ONE, second: FOUR },
    {
      when: 'four, and then eight',
      first: { KEDB_LEDGER_SHARDS: '4' },
      second: { KEDB_LEDGER_SHARDS: '4' },
      later: { KEDB_LEDGER_SHARDS: '8', KEDB_LEDGER_FORMER_SHARDS: '4' },
    },
  ])('change no alert that fires: $when', async ({ first, second, later = second }) => {
    const before = await send(first, []);
    for (const { id } of before)
      await clientOf(first).recordOutcome({
        error_id: 'ERROR-001',
        outcome: 'failed',
        idempotency_key: `${id}`,
        episode: id ?? '',
        source: 'alertmanager',
        at: Date.now(),
      });
    const known = before.map(({ id }) => ({ id, opened: false, state: 'open', failed_attempts: 1 }));
    expect(await send(second, ['replica'])).toMatchObject(known);
    expect(await send(later, ['replica'])).toMatchObject(known);
    expect(await total(later)).toBe(NAMES.length);
    expect((await episodes(later)).open).toBe(NAMES.length);
  });
});

describe('a group of unmatched alerts that lives in several shards', () => {
  const unmatched = { id: 'crash', alertname: 'Crash', service: null, example: 'it crashed' };
  const pod = (n: number) =>
    alert(n, { labels: { alertname: 'Crash', n: `${n}` }, errorId: null, unmatched });

  async function send(settings: LayoutSettings, kbVersion: string, alerts: AlertToRecord[]) {
    vi.setSystemTime(Date.now() + 60_000);
    await clientOf(settings).record({ alerts, inhibitQuery: null, kbVersion, at: Date.now() });
  }

  const groups = async (settings: LayoutSettings) =>
    (await clientOf(settings).countUnmatched()).flatMap((list) => list.groups.map(({ count }) => count));

  it('leaves the list of each of them when an entry explains the next alert', async () => {
    const pods = Array.from({ length: 20 }, (_, n) => pod(n));
    await send(ONE, 'v1', pods);
    await send(
      FOUR,
      'v1',
      pods.map((one) => ({ ...one, fingerprint: `${one.fingerprint} new` })),
    );
    expect((await groups(FOUR)).length).toBe(3);
    const asked = vi.spyOn(Ledger.prototype, 'explain');
    await send(FOUR, 'v1', [{ ...pod(50), errorId: 'ERROR-001', unmatched: null, explains: 'crash' }]);
    expect((await groups(FOUR)).length).toBe(3);
    expect(asked).not.toHaveBeenCalled();
    await send(FOUR, 'v2', [{ ...pod(51), errorId: 'ERROR-001', unmatched: null, explains: 'crash' }]);
    expect(await groups(FOUR)).toEqual([]);
    expect(asked).toHaveBeenCalledTimes(3);
    vi.restoreAllMocks();
  });
});

describe('a move that its caller did not end', () => {
  it('leaves the episode in every list, once', async () => {
    const id = (await fire(ONE))?.episode.id;
    await releaseAndDie();
    expect(await episodes(FOUR)).toEqual({ open: 1, listed: [{ id, failed_attempts: 0 }] });
  });

  it('leaves each of many large ones on a page, within the limits of a page', async () => {
    const ALERTS = 300;
    const large = Array.from({ length: ALERTS }, (_, n) =>
      alert(n, { labels: { alertname: 'RedisDown', n: `${n}`, text: 'x'.repeat(15_000) } }),
    );
    const former = env.LEDGER.getByName('ledger-0');
    const parts = [0, 100, 200].map((from) => large.slice(from, from + 100));
    for (const alerts of parts) await clientOf(ONE).record({ alerts, inhibitQuery: null, at: Date.now() });
    for (const part of parts) {
      const wanted = part.map(({ source, fingerprint }) => ({ source, fingerprint, shard: 1, isOld: false }));
      unwrap(await former.release({ layouts: ['1', '2'], shard: 0 }, wanted));
    }
    const maxBytes = 100_000;
    const query = { ...OPEN, limit: 500, maxBytes };
    const list = unwrap(await former.listEpisodes(query));
    expect(JSON.stringify(list).length).toBeLessThan(1.1 * maxBytes);
    expect(list).toMatchObject({ isWhole: false, open: ALERTS, next: expect.anything() });
    const ofOne = unwrap(
      await former.listEpisodesOf({
        sources: [],
        labels: { alertname: 'RedisDown' },
        fingerprint: 'f1',
        maxBytes,
      }),
    );
    expect(JSON.stringify(ofOne).length).toBeLessThan(1.1 * maxBytes);
    expect(ofOne.isWhole).toBe(false);
    const call = appOf({}, { KEDB_LEDGER_SHARDS: '2', KEDB_LEDGER_FORMER_SHARDS: '1' });
    const ids = new Set<string>();
    for (let cursor: string | undefined = ''; cursor !== undefined; ) {
      const from: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const response = await call(`/v1/episodes?state=open&limit=120${from}`, {
        headers: { authorization: 'Bearer api-token' },
      });
      const answer: EpisodesAnswer = await response.json<EpisodesAnswer>();
      expect([response.status, answer.open, answer.episodes.length <= 120]).toEqual([200, ALERTS, true]);
      for (const { id } of answer.episodes) ids.add(id);
      cursor = answer.next;
    }
    expect(ids.size).toBe(ALERTS);
  });

  it('goes on with the next delivery, or with the next outcome', async () => {
    const id = (await fire(ONE))?.episode.id;
    await releaseAndDie();
    expect((await fail(FOUR, 'a')).find(({ episode }) => episode)?.episode).toEqual({
      id,
      failed_attempts: 1,
    });
    expect((await fire(FOUR))?.episode).toMatchObject({ id, failed_attempts: 1, opened: false });
  });

  it('is not given to a second shard, if the alert has another name there', async () => {
    await fire(ONE);
    await releaseAndDie();
    const layouts = parseLayouts(FOUR);
    if (!layouts.ok) throw new Error(layouts.error);
    const { current } = layouts.value;
    const own = shardOf(current, MOVING);
    const renamed = Array.from({ length: 100 }, (_, n) => ({ ...MOVING, labels: { alertname: `Name${n}` } }));
    const other = renamed.find((one) => ![0, own].includes(shardOf(current, one))) ?? MOVING;
    expect((await fire(FOUR, other))?.episode).toMatchObject({ opened: true });
    expect((await fire(FOUR))?.episode).toMatchObject({ opened: false });
    expect(await total(FOUR)).toBe(2);
    expect((await episodes(FOUR)).open).toBe(2);
  });

  it('is ended by the alarm of the former shard, in five minutes', async () => {
    const id = (await fire(ONE))?.episode.id;
    const shard = await releaseAndDie();
    await fire(FOUR, { ...MOVING, fingerprint: 'another' });
    const former = env.LEDGER.getByName('ledger-0');
    const alarm = await runInDurableObject(former, (_, { storage }) => storage.getAlarm());
    expect(alarm).toBeLessThanOrEqual(Date.now() + 5 * 60_000);
    expect(await runDurableObjectAlarm(former)).toBe(true);
    const moved = await runInDurableObject(env.LEDGER.getByName(`ledger-${shard}`), (_, { storage }) =>
      storage.sql.exec('SELECT former_id FROM episodes WHERE former_id IS NOT NULL').toArray(),
    );
    expect(moved).toEqual([{ former_id: id }]);
    expect((await episodes(FOUR)).listed.filter((one) => one.id === id)).toHaveLength(1);
  });

  it('is begun only in the time in which a former shard may know an alert', async () => {
    await fire(ONE);
    const asked = vi.spyOn(Ledger.prototype, 'release');
    const days = (DEFAULT_RULES.staleAfterMs + 30 * DAY_MS) / DAY_MS;
    await fire(FOUR, { ...MOVING, labels: { ...MOVING.labels, a: '1' }, fingerprint: 'first of its shard' });
    vi.setSystemTime(Date.now() + (days - 1) * DAY_MS);
    await fireNew('late');
    expect(asked).toHaveBeenCalled();
    asked.mockClear();
    vi.setSystemTime(Date.now() + 2 * DAY_MS);
    await fireNew('later');
    expect(asked).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });

  /** A new alert of the shard that knows the layout since the first alert. */
  async function fireNew(name: string): Promise<void> {
    const layouts = parseLayouts(FOUR);
    if (!layouts.ok) throw new Error(layouts.error);
    const { current } = layouts.value;
    const first = { ...MOVING, fingerprint: 'first of its shard' };
    const all = Array.from({ length: 100 }, (_, n) => ({ ...MOVING, fingerprint: `${name} ${n}` }));
    const own = all.find((one) => shardOf(current, one) === shardOf(current, first));
    await fire(FOUR, own);
  }

  it('is forgotten after 30 days', async () => {
    await fire(ONE);
    await fire(FOUR);
    vi.setSystemTime(Date.now() + 31 * DAY_MS);
    const former = env.LEDGER.getByName('ledger-0');
    await runDurableObjectAlarm(former);
    const left = await runInDurableObject(former, (_, { storage }) =>
      storage.sql.exec('SELECT 1 FROM moved').toArray(),
    );
    expect(left).toEqual([]);
  });
});

describe('settings that forget what the ledger knows', () => {
  const SENTENCE =
    'the ledger last counted with KEDB_LEDGER_SHARDS = "1", and the settings of this Worker do not say so: set KEDB_LEDGER_FORMER_SHARDS to "1"; until then, nothing is counted';

  it('count nothing, and the sentence says what to set', async () => {
    await fire(ONE);
    await expect(fire({ KEDB_LEDGER_SHARDS: '4' })).rejects.toThrow(SENTENCE);
    await expect(fail({ KEDB_LEDGER_SHARDS: '4' }, 'a')).rejects.toThrow(SENTENCE);
    const [status] = await clientOf({ KEDB_LEDGER_SHARDS: '4' }).readStatus();
    expect(status).toMatchObject({ conflict: { counted: ['1'], asked: ['4'] } });
    expect(await total(ONE)).toBe(1);
  });

  it('include those of a Worker that was deployed before', async () => {
    await fire(ONE);
    await fire(FOUR);
    await expect(fire(ONE)).rejects.toThrow('set KEDB_LEDGER_FORMER_SHARDS to "1, 4"');
    await expect(fire({ KEDB_LEDGER_SHARDS: '4' })).rejects.toThrow('set KEDB_LEDGER_FORMER_SHARDS to "1"');
  });

  it('include those of an older version, which did not store them', async () => {
    unwrap(await env.LEDGER.getByName('ledger-2').record({ alerts: [MOVING], recent: null, at: Date.now() }));
    const sentence = 'such as "4 by fingerprint"';
    await expect(
      clientOf(FOUR).recordOutcome({
        error_id: 'ERROR-001',
        outcome: 'failed',
        idempotency_key: 'a',
        source: 'alertmanager',
        at: START,
      }),
    ).rejects.toThrow(sentence);
  });
});
