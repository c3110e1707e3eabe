import { abortAllDurableObjects, evictAllDurableObjects, reset } from 'cloudflare:test';
import { exports } from 'cloudflare:workers';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import type { AlertsAnswer, OccurrencesAnswer } from '../../../src/core/generated/types.ts';
import { Ledger } from '../../../src/worker/ledger/ledger.ts';
import { type ChaosAlert, type ChaosStep, createSchedule } from '../../support/chaos-schedule.ts';
import { createRandom, type Random } from '../../support/random.ts';

declare module 'vitest' {
  interface ProvidedContext {
    chaosSeeds: number;
  }
}

/** Each is another schedule of deliveries, restarts and syncs. */
const SEEDS = inject('chaosSeeds');
const SEEDS_A_TEST = 20;

/** What each alert of a schedule is about: two entries, one of them from two machines, so that totals add up. */
const TEXTS = [
  'Error connecting to Redis at redis:6379. Connection refused.',
  'failed to register layer: write /usr/lib/x: no space left on device',
  'Error connecting to Redis at redis:6379. Connection refused.',
];

/** Totals as sync keeps them: absolute within an epoch, so the larger one is the newer; added up over epochs. */
type Counts = Map<string, number>;

const figures = {
  seeds: 0,
  episodes: 0,
  deliveries: 0,
  restarts: 0,
  unanswered: 0,
  wipes: 0,
  lost: 0,
  double: 0,
};

/** What befalls the next call of the ledger: killed with its writes done but not yet on disk, or its answer lost on the way back. */
let fault: 'none' | 'killed' | 'answer lost' = 'none';

/** A Durable Object's own state, which only it can see. vitest-plugin keeps quiet about aborts that begin with "Instance dispose". */
type Inner = { ctx: DurableObjectState };

beforeAll(() => {
  const record = Ledger.prototype.record;
  vi.spyOn(console, 'error').mockReturnValue();
  vi.spyOn(Ledger.prototype, 'record').mockImplementation(function faulty(this: Ledger, batch) {
    const result = record.call(this, batch);
    const now = fault;
    fault = 'none';
    if (now === 'killed') (this as unknown as Inner).ctx.abort('Instance dispose: killed by the test');
    return now === 'answer lost' ? { ok: false } : result;
  });
});

describe('an alert that was acknowledged is counted once', () => {
  const first = Array.from({ length: SEEDS / SEEDS_A_TEST }, (_, n) => n * SEEDS_A_TEST + 1);

  it.each(first)('in schedules %i and following', { timeout: 120_000 }, async (seed) => {
    for (let n = seed; n < seed + SEEDS_A_TEST; n += 1) await runSeed(n);
  });

  afterAll(() => console.log(JSON.stringify(figures)));
});

async function runSeed(seed: number): Promise<void> {
  await reset();
  const random = createRandom(seed);
  const { steps, episodesOf } = createSchedule(seed, {
    alerts: TEXTS.length,
    restarts: 0.15,
    syncs: 0.1,
    wipe: seed % 5 === 0,
  });
  const counts: Counts = new Map();
  let opened = 0;
  for (const step of steps) opened += await runStep(step, counts, random);
  await sync(counts);
  const expected = episodesOf.reduce((sum, count) => sum + count, 0);
  const counted = [...counts.values()].reduce((sum, total) => sum + total, 0);
  note(expected, counted);
  expect({ seed, counted }).toEqual({ seed, counted: expected });
  // An answer that was lost had said `opened`; no other one may say it again.
  expect(opened).toBeLessThanOrEqual(expected);
}

/** How many episodes the answers say were opened. */
async function runStep(step: ChaosStep, counts: Counts, random: Random): Promise<number> {
  switch (step.kind) {
    case 'deliver':
      return deliver(step.alerts, random);
    case 'restart':
      await restart(random);
      return 0;
    case 'sync':
      await sync(counts);
      return 0;
    case 'wipe':
      figures.wipes += 1;
      await reset();
      return 0;
  }
}

async function restart(random: Random): Promise<void> {
  figures.restarts += 1;
  await (random.chance(0.5) ? evictAllDurableObjects() : abortAllDurableObjects());
}

/** As Alertmanager does: until it is acknowledged. Now and then a second one sends the same at the same time, or the ledger is killed. */
async function deliver(alerts: readonly ChaosAlert[], random: Random): Promise<number> {
  for (;;) {
    fault = random.chance(0.1) ? (random.chance(0.5) ? 'killed' : 'answer lost') : 'none';
    const sent = [post(alerts), ...(random.chance(0.1) ? [post(alerts)] : [])];
    if (random.chance(0.1)) await restart(random);
    const responses = await Promise.all(sent);
    const answers = responses.filter(({ ok }) => ok);
    figures.unanswered += responses.length - answers.length;
    expect(responses.every(({ status }) => status === 200 || status === 503)).toBe(true);
    const bodies = await Promise.all(answers.map((answer) => answer.json<AlertsAnswer>()));
    if (bodies.length > 0) return bodies.flatMap((body) => body.alerts).filter(isOpening).length;
  }
}

function isOpening({ episode }: AlertsAnswer['alerts'][number]): boolean {
  return episode?.opened === true;
}

function post(alerts: readonly ChaosAlert[]): Promise<Response> {
  figures.deliveries += 1;
  const body = JSON.stringify({ version: '4', alerts: alerts.map(toWebhookAlert) });
  return call('/webhooks/alertmanager', 'webhook-token', { method: 'POST', body });
}

function toWebhookAlert({ alert, status, startsAt, endsAt }: ChaosAlert): object {
  return {
    status,
    labels: { alertname: 'LogErrors', instance: `app-${alert}` },
    annotations: { description: TEXTS[alert] },
    startsAt,
    endsAt: endsAt ?? '0001-01-01T00:00:00Z',
  };
}

async function sync(counts: Counts): Promise<void> {
  const response = await call('/v1/occurrences', 'api-token');
  const { ledgers } = await response.json<OccurrencesAnswer>();
  for (const { epoch, occurrences } of ledgers) {
    for (const { error_id, total } of occurrences) {
      const key = `${epoch} ${error_id}`;
      counts.set(key, Math.max(counts.get(key) ?? 0, total));
    }
  }
}

function call(path: string, token: string, init: RequestInit = {}): Promise<Response> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  return exports.default.fetch(new Request(`https://kedb.test${path}`, { ...init, headers }));
}

function note(expected: number, counted: number): void {
  figures.seeds += 1;
  figures.episodes += expected;
  figures.lost += Math.max(0, expected - counted);
  figures.double += Math.max(0, counted - expected);
}
