import {
  abortAllDurableObjects,
  evictDurableObject,
  reset,
  runDurableObjectAlarm,
  runInDurableObject,
} from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Ledger } from './ledger.ts';
import type { AlertToRecord } from './record-alerts.ts';
import type { LedgerResult } from './result.ts';

const NOON = Date.parse('2026-11-23T12:00:00Z');
const DAY = 86_400_000;

afterEach(() => reset());

function ledger(): DurableObjectStub<Ledger> {
  return env.LEDGER.getByName('test');
}

function minute(minutes: number): string {
  return new Date(NOON + minutes * 60_000).toISOString();
}

function alert(overrides: Partial<AlertToRecord> = {}): AlertToRecord {
  return {
    source: 'alertmanager',
    fingerprint: 'f1',
    status: 'firing',
    labels: { alertname: 'RedisDown' },
    starts_at: minute(0),
    ends_at: null,
    errorId: 'ERROR-001',
    unmatched: null,
    ...overrides,
  };
}

const resolved = (at: number) => alert({ status: 'resolved', ends_at: minute(at) });

function unwrap<T>(result: LedgerResult<T>): T {
  if (!result.ok) throw new Error('the ledger refused');
  return result.value;
}

async function record(alerts: AlertToRecord[], at = NOON) {
  return unwrap(await ledger().record({ alerts, recentSince: null, at })).histories.map(
    ({ episode }) => episode,
  );
}

async function occurrences(after: Record<string, number> = {}, limit = 10) {
  return unwrap(await ledger().readOccurrences(after, limit));
}

async function total(errorId = 'ERROR-001'): Promise<number> {
  const { occurrences: all } = await occurrences();
  return all.find(({ error_id }) => error_id === errorId)?.total ?? 0;
}

describe('record', () => {
  it('counts an episode once, and says what it was', async () => {
    expect(await record([alert(), alert()])).toMatchObject([
      { opened: true, state: 'open', started_at: '2026-11-23T12:00:00Z', count: 1 },
      { opened: false, state: 'open', count: 1 },
    ]);
    expect(await record([resolved(5)])).toMatchObject([{ opened: false, state: 'closed' }]);
    expect(await record([alert(), alert({ starts_at: minute(7) })])).toMatchObject([
      { opened: false, state: 'stale' },
      { opened: true, state: 'open', count: 2 },
    ]);
    expect(await total()).toBe(2);
  });

  it('keeps apart the same fingerprint of two senders', async () => {
    await record([alert(), alert({ source: 'grafana' })]);
    expect(await total()).toBe(2);
  });

  it('records nothing of what nobody saw begin', async () => {
    expect(await record([resolved(5)])).toMatchObject([{ id: null, state: 'unknown', count: 0 }]);
    expect(unwrap(await ledger().listEpisodes({ isOpen: false, limit: 10 }))).toEqual({
      episodes: [],
      open: 0,
    });
  });

  it('counts an open alert for the entry that was written while it fired, once', async () => {
    await record([alert({ errorId: null })]);
    expect(await total()).toBe(0);
    await record([alert()]);
    await record([alert()]);
    await record([alert({ errorId: 'ERROR-002' })]);
    expect(await total()).toBe(1);
    expect(await total('ERROR-002')).toBe(0);
  });

  it('counts a storm of one error as one changed total', async () => {
    await record(Array.from({ length: 300 }, (_, n) => alert({ fingerprint: `f${n}` })));
    expect(await occurrences()).toMatchObject({ revision: 1, occurrences: [{ total: 300, revision: 1 }] });
  });

  it('takes a webhook as a whole or not at all', async () => {
    const broken = { ...alert({ fingerprint: 'f2' }), labels: { alertname: 1n } } as unknown as AlertToRecord;
    expect(await ledger().record({ alerts: [alert(), broken], recentSince: null, at: NOON })).toEqual({
      ok: false,
    });
    expect(await total()).toBe(0);
    await record([alert()]);
    expect(await total()).toBe(1);
  });

  it('takes labels of any size', async () => {
    const labels = {
      alertname: 'Big',
      ...Object.fromEntries(Array.from({ length: 100 }, (_, n) => [`l${n}`, 'é'.repeat(4000)])),
    };
    await record([alert({ labels })]);
    const { episodes } = unwrap(await ledger().listEpisodes({ isOpen: true, limit: 10 }));
    expect(episodes[0]?.labels).toMatchObject({ alertname: 'Big' });
  });

  it('gives the alerts that began of late, and only those', async () => {
    await record([alert({ fingerprint: 'old', starts_at: minute(-90), labels: { alertname: 'Old' } })]);
    await record([alert({ fingerprint: 'new', labels: { alertname: 'HostRebooted' } })]);
    const batch = { alerts: [], recentSince: '2026-11-23T11:59:00.000000000Z', at: NOON };
    expect(unwrap(await ledger().record(batch)).recent).toMatchObject([
      { labels: { alertname: 'HostRebooted' } },
    ]);
  });
});

describe('what was acknowledged', () => {
  it.each([
    ['eviction', () => evictDurableObject(ledger())],
    ['an abort', () => abortAllDurableObjects()],
  ])('survives %s', async (_, restart) => {
    const [opened] = await record([alert()]);
    const { epoch } = await occurrences();
    await restart();
    expect(await record([alert()])).toMatchObject([{ id: opened?.id, opened: false, state: 'open' }]);
    expect(await occurrences()).toMatchObject({ epoch, revision: 1, occurrences: [{ total: 1 }] });
  });

  it('is of another epoch once the storage is lost', async () => {
    await record([alert()]);
    const { epoch } = await occurrences();
    await reset();
    expect((await occurrences()).epoch).not.toBe(epoch);
    expect(epoch).toMatch(/^[0-9a-f]{32}$/);
  });
});

describe('readOccurrences', () => {
  it('gives absolute totals, with the days on which episodes began', async () => {
    await record([alert(), resolved(1), alert({ starts_at: minute(-20 * 60), fingerprint: 'f2' })]);
    const { occurrences: all } = await occurrences();
    expect(all).toEqual([
      {
        error_id: 'ERROR-001',
        total: 2,
        first_seen: '2026-11-22',
        last_seen: '2026-11-23',
        days: { '2026-11-22': 1, '2026-11-23': 1 },
        revision: 1,
      },
    ]);
  });

  it('counts on today what says it began in 1970, in the future, or never', async () => {
    const starts = ['1970-01-01T00:00:00Z', '2999-01-01T00:00:00Z', null];
    await record(starts.map((starts_at, n) => alert({ starts_at, fingerprint: `f${n}` })));
    expect((await occurrences()).occurrences[0]?.days).toEqual({ '2026-11-23': 3 });
  });

  it('pages by revision, and shows again what changed meanwhile', async () => {
    await record(['A', 'B', 'C'].map((id) => alert({ fingerprint: id, errorId: `${id}-001` })));
    const first = await occurrences({}, 2);
    expect(first).toMatchObject({
      more: true,
      next: 2,
      occurrences: [{ error_id: 'A-001' }, { error_id: 'B-001' }],
    });
    await record([alert({ fingerprint: 'A2', errorId: 'A-001' })]);
    const second = await occurrences({ [first.epoch]: first.next }, 2);
    expect(second.occurrences).toMatchObject([{ error_id: 'C-001' }, { error_id: 'A-001', total: 2 }]);
    expect(second).toMatchObject({ more: false, next: 4, revision: 4 });
    expect((await occurrences({ [first.epoch]: 4 })).occurrences).toEqual([]);
    expect((await occurrences({ ['0'.repeat(32)]: 4 })).occurrences).toHaveLength(3);
  });
});

describe('outcomes', () => {
  const failed = { error_id: 'ERROR-001', outcome: 'failed', source: 'alertmanager', at: NOON } as const;

  it('counts a failed attempt in its episode and in the rate, once a key', async () => {
    const [opened] = await record([alert()]);
    const attempt = { ...failed, fingerprint: 'f1', idempotency_key: 'k1' };
    expect(unwrap(await ledger().recordOutcome(attempt))).toEqual({
      state: 'counted',
      episode: { id: opened?.id, failed_attempts: 1 },
      observed: { rate: 0, attempts: 1 },
    });
    expect(unwrap(await ledger().recordOutcome(attempt))).toMatchObject({
      state: 'repeated',
      episode: { failed_attempts: 1 },
      observed: { attempts: 1 },
    });
    expect(unwrap(await ledger().recordOutcome({ ...attempt, outcome: 'fixed' })).state).toBe('conflict');
    const histories = unwrap(
      await ledger().record({ alerts: [alert()], recentSince: null, at: NOON }),
    ).histories;
    expect(histories).toMatchObject([
      { episode: { failed_attempts: 1 }, observedRate: { rate: 0, attempts: 1 } },
    ]);
  });

  it('begins at zero in the next episode, while the rate goes on', async () => {
    const [opened] = await record([alert()]);
    await ledger().recordOutcome({ ...failed, episode: opened?.id ?? '', idempotency_key: 'k1' });
    await ledger().recordOutcome({
      ...failed,
      outcome: 'fixed',
      episode: opened?.id ?? '',
      idempotency_key: 'k2',
    });
    await record([resolved(5)]);
    expect(await record([alert({ starts_at: minute(6) })])).toMatchObject([
      { opened: true, failed_attempts: 0 },
    ]);
    expect(unwrap(await ledger().readRates())).toEqual({ 'ERROR-001': { rate: 0.5, attempts: 2 } });
  });

  it('counts for the rate what names no episode, or one that nobody knows', async () => {
    const unknown = { ...failed, episode: 'ffffffffffff-1', idempotency_key: 'k1' };
    expect(unwrap(await ledger().recordOutcome(unknown))).toMatchObject({ state: 'counted', episode: null });
    expect(
      unwrap(await ledger().recordOutcome({ ...failed, idempotency_key: 'k2' })).observed?.attempts,
    ).toBe(2);
  });
});

describe('unmatched alerts', () => {
  const of = (n: number, example: string) =>
    alert({
      fingerprint: `u${n}`,
      errorId: null,
      unmatched: { id: 'group', alertname: 'LogErrors', service: null, template: 'no <x>', example },
    });

  it('groups them by episode, with a few examples', async () => {
    await record(Array.from({ length: 144 }, (_, n) => of(n, `no ${n % 9}`)));
    await record([of(0, 'no 0')]);
    expect(unwrap(await ledger().listUnmatched(10))).toMatchObject({
      groups: [{ id: 'group', count: 144, examples: ['no 0', 'no 1', 'no 2'] }],
      ungrouped: 0,
    });
  });

  it('keeps so many groups and counts the rest', async () => {
    const many = Array.from({ length: 2003 }, (_, n) => {
      const one = of(n, 'x');
      return { ...one, unmatched: one.unmatched && { ...one.unmatched, id: `g${n}` } };
    });
    await record(many);
    const { groups, ungrouped } = unwrap(await ledger().listUnmatched(5000));
    expect([groups.length, ungrouped]).toEqual([2000, 3]);
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
    expect(await runInDurableObject(ledger(), (_, { storage }) => storage.getAlarm())).toBeGreaterThan(
      Date.now(),
    );
  });

  async function countRows(): Promise<number> {
    const { episodes } = unwrap(await ledger().listEpisodes({ isOpen: false, limit: 1000 }));
    return episodes.length;
  }
});

it('writes as many rows as docs/operations.md says', async () => {
  await record([alert({ fingerprint: 'before' })]);
  const rows = [await rowsWritten(alert()), await rowsWritten(alert()), await rowsWritten(resolved(5))];
  expect(rows).toEqual([6, 0, 1]);

  function rowsWritten(one: AlertToRecord): Promise<number> {
    return runInDurableObject(ledger(), (object, { storage: { sql } }) => {
      const exec = vi.spyOn(sql, 'exec');
      object.record({ alerts: [one], recentSince: null, at: NOON });
      const cursors = exec.mock.results.map(({ value }) => value);
      exec.mockRestore();
      return cursors.reduce((sum, { rowsWritten }) => sum + rowsWritten, 0);
    });
  }
});
