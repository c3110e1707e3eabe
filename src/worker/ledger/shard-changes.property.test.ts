import { reset } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createRandom, type Random } from '../../../test/support/arbitraries/random.ts';
import { unwrap } from '../../../test/support/workerd/ledger-driver.ts';
import { DEFAULT_RULES } from '../../core/counting/counting-rules.ts';
import { LedgerUnavailable } from './call-ledger.ts';
import { type LayoutSettings, parseLayouts, shardOf } from './layouts.ts';
import { createLedgerClient } from './ledger-client.ts';
import { LIST_BYTES } from './list-bytes.ts';
import type { Outcome } from './outcomes.ts';
import type { AlertToRecord } from './record-alerts.ts';

/** Far ahead: workerd runs alarms by the real clock, and none may run here. */
const START = Date.parse('2100-01-01T12:00:00Z');
const ALL = { state: 'all', errorId: null, source: null, after: null, before: null, from: null } as const;
const STEPS = 40;
const ALERTS = 10;
const ENTRIES = ['ERROR-001', 'ERROR-002'];
const NUMBERS = [1, 2, 3, 4, 8];
const MAX_TRIES = 100;

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: START }));
afterEach(async () => {
  vi.useRealTimers();
  await reset();
});

/** The same deliveries, once to shards whose number changes while calls die, and once to one object that nothing befalls. */
it.each(Array.from({ length: 6 }, (_, n) => n + 1))(
  'shards that change count as one that does not: schedule %i',
  { timeout: 60_000 },
  async (seed) => {
    const world = createWorld(createRandom(seed));
    await world.begin();
    for (let step = 0; step < STEPS; step += 1) await world.step();
    await world.judge();
  },
);

function createWorld(random: Random) {
  const truth = env.LEDGER.getByName('truth');
  const starts = new Map<number, number>();
  let settings: LayoutSettings = {};
  let outcomes = 0;

  const alertOf = (n: number, status: 'firing' | 'resolved'): AlertToRecord => {
    const startedAt = starts.get(n) ?? Date.now();
    return {
      source: 'alertmanager',
      fingerprint: `f${n}`,
      status,
      labels: n === 0 ? { n: '0' } : { alertname: `Alert${n % 3}`, n: `${n}` },
      starts_at: new Date(startedAt).toISOString(),
      ends_at: status === 'resolved' ? new Date(Date.now()).toISOString() : null,
      errorId: ENTRIES[n % 2] ?? null,
      unmatched: null,
    };
  };

  /** Some fire for the first time, some again, and some end. */
  const nextDelivery = (): AlertToRecord[] => {
    const chosen = Array.from({ length: ALERTS }, (_, n) => n).filter(() => random.chance(0.3));
    return chosen.map((n) => {
      const isOpen = starts.has(n);
      if (!isOpen) starts.set(n, Date.now() - random.below(20) * 1000);
      const ends = (isOpen && random.chance(0.3)) || (!isOpen && random.chance(0.1));
      const alert = alertOf(n, ends ? 'resolved' : 'firing');
      if (ends) starts.delete(n);
      return alert;
    });
  };

  const deliver = async () => {
    const alerts = nextDelivery();
    const at = Date.now();
    const sharded = await untilAnswered(() => client().record({ alerts, inhibitQuery: null, at }));
    const whole = unwrap(await truth.record({ alerts, recent: null, at, rules: DEFAULT_RULES }));
    const seen = (recorded: typeof whole) =>
      recorded.histories.map(({ episode, observedRate }) => ({
        state: episode.state,
        count: episode.count,
        failed: episode.failed_attempts,
        started: episode.started_at,
        observedRate,
      }));
    expect(seen(sharded)).toEqual(seen(whole));
  };

  const report = async () => {
    outcomes += 1;
    const n = random.below(ALERTS);
    const outcome: Outcome = {
      error_id: ENTRIES[n % 2] ?? '',
      outcome: random.chance(0.7) ? 'failed' : 'fixed',
      idempotency_key: `key-${outcomes}`,
      fingerprint: `f${n}`,
      source: 'alertmanager',
      at: Date.now(),
    };
    const recorded = await untilAnswered(() => client().recordOutcome(outcome));
    const whole = unwrap(await truth.recordOutcome(outcome));
    const known = recorded.find(({ episode }) => episode !== null)?.episode;
    expect(known?.failed_attempts).toBe(whole.episode?.failed_attempts);
  };

  const change = () => {
    const { KEDB_LEDGER_SHARDS: before = '1', KEDB_LEDGER_FORMER_SHARDS: former = '' } = settings;
    const after = random.pick(NUMBERS.filter((number) => `${number}` !== before));
    settings = {
      KEDB_LEDGER_SHARDS: `${after}`,
      KEDB_LEDGER_FORMER_SHARDS: former === '' ? before : `${former}, ${before}`,
    };
  };

  const client = () => createLedgerClient(faulty(random), settings);

  return {
    /** Some ledgers were counted by an older version, by fingerprint. */
    async begin() {
      const number = random.pick(NUMBERS);
      settings = { KEDB_LEDGER_SHARDS: `${number}` };
      if (number === 1 || random.chance(0.5)) return;
      // An alert that is told only as resolved counts from the time on at which its storage began.
      const old = Array.from({ length: number }, (_, n) => env.LEDGER.getByName(`ledger-${n}`));
      await Promise.all([truth, ...old].map((stub) => stub.readRates()));
      for (let times = 0; times < 5; times += 1) {
        vi.setSystemTime(Date.now() + 60_000);
        const alerts = nextDelivery();
        const batch = { recent: null, at: Date.now(), rules: DEFAULT_RULES };
        for (const alert of alerts) {
          const old = shardOf({ shards: number, by: 'fingerprint' }, alert);
          unwrap(await env.LEDGER.getByName(`ledger-${old}`).record({ ...batch, alerts: [alert] }));
        }
        unwrap(await truth.record({ ...batch, alerts }));
      }
      const after = random.pick(NUMBERS);
      settings = {
        KEDB_LEDGER_SHARDS: `${after}`,
        KEDB_LEDGER_FORMER_SHARDS: `${number} by fingerprint`,
      };
      expect(parseLayouts(settings)).toMatchObject({ ok: true });
    },

    async step() {
      vi.setSystemTime(Date.now() + random.between(1, 20) * 60_000);
      if (random.chance(0.06)) change();
      if (random.chance(0.2)) await report();
      await deliver();
    },

    /** Even what is on its way is listed once, and no total is lost. */
    async judge() {
      const reader = createLedgerClient(env.LEDGER, settings);
      const lists = await reader.listEpisodes({ ...ALL, limit: 500 });
      const all = lists.flatMap(({ episodes }) => episodes.map(({ episode }) => episode));
      const whole = unwrap(await truth.listEpisodes({ ...ALL, limit: 500, maxBytes: LIST_BYTES }));
      const seen = (episodes: typeof all) =>
        episodes.map(({ id, ...episode }) => JSON.stringify(episode)).sort();
      expect(seen(all)).toEqual(seen(whole.episodes.map(({ episode }) => episode)));
      expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
      expect(lists.reduce((sum, { open }) => sum + open, 0)).toBe(whole.open);
      const pages = (await reader.readOccurrences({}, 500)).flat();
      const [page] = unwrap(await truth.readOccurrences({}, 500, LIST_BYTES));
      for (const { error_id, total } of page?.occurrences ?? []) {
        const own = pages.flatMap(({ occurrences }) =>
          occurrences.filter((one) => one.error_id === error_id),
        );
        expect(own.reduce((sum, one) => sum + one.total, 0)).toBe(total);
      }
    },
  };
}

async function untilAnswered<T>(call: () => Promise<T>): Promise<T> {
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof LedgerUnavailable)) throw error;
    }
  }
  throw new Error('the ledger never answered');
}

/** One call of ten dies: before the object hears of it, or on the way back. */
function faulty(random: Random): { getByName: typeof env.LEDGER.getByName } {
  return {
    getByName: (name) => {
      const stub = env.LEDGER.getByName(name);
      return new Proxy(stub, {
        get:
          (_, method: keyof typeof stub) =>
          async (...args: unknown[]) => {
            if (random.chance(0.05)) throw new Error('killed before');
            const answer = await Reflect.apply(stub[method] as (...args: unknown[]) => unknown, stub, args);
            if (random.chance(0.05)) throw new Error('killed after');
            return answer;
          },
      });
    },
  };
}
