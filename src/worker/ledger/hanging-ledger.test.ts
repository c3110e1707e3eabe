import { reset } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest';
import { entryText } from '../../../test/support/kb/kb-files.ts';
import { appOf, type Call } from '../../../test/support/workerd/app-of.ts';
import type { AlertsAnswer, EpisodesAnswer, MatchAnswer, OccurrencesAnswer } from '../../generated/api.ts';
import { fingerprintOf } from '../../lib/alertmanager/fingerprint.ts';
import { READ_DEADLINE_MS, WRITE_DEADLINE_MS } from './call-ledger.ts';
import { shardOf } from './layouts.ts';

const ENTRY = `alerts: ['alertname="DiskFull"']
patterns: ['disk is full']
auto_fix: true
fix_command: systemctl restart disk
exceptions: [{ name: Reboot, after: 'alertname="HostRebooted"', within: 30m }]`;
const FILES = { 'kedb.yaml': 'access: open', 'disk/ERROR-001-disk.md': entryText('ERROR-001', ENTRY) };
const STRICT = { ...FILES, 'kedb.yaml': 'access: open\nmin_success_rate: 0.5' };

/** An object that takes every call, and answers none. `asked` lists the calls. */
function hanging() {
  const asked: string[] = [];
  const never = (_: object, method: string) => () => {
    asked.push(method);
    return new Promise(() => {});
  };
  const stub = new Proxy({}, { get: never });
  return { asked, LEDGER: { getByName: () => stub } as unknown as Env['LEDGER'] };
}

const JSON_OF = { 'content-type': 'application/json' };
const WEBHOOK = { authorization: 'Bearer webhook-token', ...JSON_OF };
const API = { authorization: 'Bearer api-token', ...JSON_OF };

const post = (to: Call, path: string, headers: Record<string, string>, body: object) =>
  to(path, { method: 'POST', headers, body: JSON.stringify(body) });
const DISK = { alertname: 'DiskFull' };
const send = (to: Call, more: Record<string, string> = {}) =>
  post(to, '/webhooks/alertmanager', WEBHOOK, {
    alerts: [{ status: 'firing', labels: { ...DISK, ...more } }],
  });
const match = (to: Call) => post(to, '/v1/match', API, { text: 'disk is full' });

let timers: MockInstance<typeof setTimeout>;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  timers = vi.spyOn(globalThis, 'setTimeout');
  for (const level of ['log', 'warn', 'error'] as const) vi.spyOn(console, level).mockReturnValue();
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  await reset();
});

/** The answer, which comes so long after the ledger was asked, and not before. */
async function takes(ms: number, answer: Promise<Response>): Promise<Response> {
  let isThere = false;
  void answer.then(() => {
    isThere = true;
  });
  while (!timers.mock.calls.some(([, wait]) => wait === ms)) await scheduler.wait(1);
  await vi.advanceTimersByTimeAsync(ms - 1);
  expect(isThere).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  return answer;
}

describe('a ledger that hangs', () => {
  it('answers a webhook with 503 after 10 seconds, so that the sender tries again', async () => {
    const response = await takes(WRITE_DEADLINE_MS, send(appOf(FILES, hanging())));
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('send the request again');
  });

  it('answers an outcome with 503 after 10 seconds', async () => {
    const outcome = { error_id: 'ERROR-001', outcome: 'fixed', idempotency_key: 'k' };
    const answer = post(appOf(FILES, hanging()), '/v1/outcomes', API, outcome);
    expect((await takes(WRITE_DEADLINE_MS, answer)).status).toBe(503);
  });

  it.each(['/', '/entries/ERROR-001', '/r/DiskFull', '/r/DiskFull/ERROR-001'])(
    'holds up the page %s for 2 seconds in all',
    async (path) => {
      const call = appOf(FILES, hanging());
      const response = await takes(READ_DEADLINE_MS, call(path, { headers: { accept: 'text/html' } }));
      expect(response.status).toBe(200);
      expect(await response.text()).toMatch(/without live data|could not read the past/);
    },
  );

  it.each(['/alerts', '/v1/episodes', '/v1/unmatched', '/v1/occurrences', '/v1/outcomes'])(
    'makes %s, which shows nothing else, 503 after 2 seconds',
    async (path) => {
      const answer = appOf(FILES, hanging())(path, { headers: { accept: 'text/html' } });
      expect((await takes(READ_DEADLINE_MS, answer)).status).toBe(503);
    },
  );

  it('is not asked by /v1/match, unless the team sets min_success_rate', async () => {
    const ledger = hanging();
    const { plans } = await (await match(appOf(FILES, ledger))).json<MatchAnswer>();
    expect(plans['ERROR-001']).toMatchObject({ decision: 'auto_fix', success_rate: { observed: null } });
    expect(ledger.asked).toEqual([]);
  });

  it('makes the plan of /v1/match manual after 2 seconds, if the team sets min_success_rate', async () => {
    const ledger = hanging();
    const response = await takes(READ_DEADLINE_MS, match(appOf(STRICT, ledger)));
    const { plans } = await response.json<MatchAnswer>();
    expect(plans['ERROR-001']).toMatchObject({ decision: 'manual', command: null, suggested_command: null });
    expect(plans['ERROR-001']?.reasons.at(-1)?.text).toContain('kedb could not read how often');
    expect(ledger.asked).toEqual(['readRates']);
  });

  it('in another shard holds up a webhook for 2 seconds, and its alerts count', async () => {
    const { LEDGER } = hanging();
    const getByName = (name: string) => (name === 'ledger-0' ? env.LEDGER : LEDGER).getByName(name);
    const call = appOf(FILES, { KEDB_LEDGER_SHARDS: '2', LEDGER: { getByName } as Env['LEDGER'] });
    const response = await takes(READ_DEADLINE_MS, send(call, { n: labelOf(0) }));
    const { alerts } = await response.json<AlertsAnswer>();
    expect(alerts[0]).toMatchObject({
      episode: { opened: true },
      plan: { decision: 'manual', command: null },
    });
  });
});

/** A label that puts the alert into this one of two shards. */
function labelOf(shard: number): string {
  const two = { shards: 2, by: 'name' } as const;
  const isThere = (n: number) => {
    const labels = { ...DISK, n: `${n}` };
    return shardOf(two, { source: 'alertmanager', fingerprint: fingerprintOf(labels), labels }) === shard;
  };
  return `${Array.from({ length: 100 }, (_, n) => n).find(isThere)}`;
}

describe('a former shard that hangs after it gave an alert away', () => {
  it('holds up its webhook for 2 seconds, and it counts once', async () => {
    vi.useRealTimers();
    const more = { n: labelOf(1) };
    await send(appOf(FILES), more);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    timers = vi.spyOn(globalThis, 'setTimeout');
    const getByName = (name: string) =>
      new Proxy(env.LEDGER.getByName(name), {
        get: (stub, method: 'release') =>
          (method as string) === 'endMoves'
            ? () => new Promise(() => {})
            : (...args: Parameters<(typeof stub)['release']>) => stub[method](...args),
      });
    const LEDGER = { getByName } as unknown as Env['LEDGER'];
    const two = appOf(FILES, { KEDB_LEDGER_SHARDS: '2', KEDB_LEDGER_FORMER_SHARDS: '1', LEDGER });
    const response = await takes(READ_DEADLINE_MS, send(two, more));
    const { alerts } = await response.json<AlertsAnswer>();
    expect(alerts[0]?.episode).toMatchObject({ opened: false, state: 'open', count: 1 });
  });
});

describe('a ledger that takes long for each part of a webhook', () => {
  const WRITE_MS = 1500;
  let writes = 0;

  /** Each write moves the clock. */
  function slow(): Call {
    writes = 0;
    vi.useFakeTimers({ toFake: ['Date'] });
    const getByName = (name: string) =>
      new Proxy(env.LEDGER.getByName(name), {
        get: (stub, method: 'recordPlaced') => async (batch: never, placed: never) => {
          const recorded = await stub[method](batch, placed);
          writes += 1;
          vi.setSystemTime(Date.now() + WRITE_MS);
          return recorded;
        },
      });
    return appOf(FILES, { LEDGER: { getByName } as unknown as Env['LEDGER'] });
  }

  const alertsOf = (count: number, annotations = {}) =>
    Array.from({ length: count }, (_, n) => ({
      status: 'firing',
      labels: { ...DISK, n: `${n}` },
      startsAt: '2026-11-23T12:00:00Z',
      annotations,
    }));
  const sendAll = (call: Call, alerts: object[]) => post(call, '/webhooks/alertmanager', WEBHOOK, { alerts });

  it('has 10 seconds for all of them; then the sender gets 503 and sends again, and each alert counts once', async () => {
    const alerts = alertsOf(1200);
    expect((await sendAll(slow(), alerts)).status).toBe(503);
    expect(writes).toBe(Math.ceil(WRITE_DEADLINE_MS / WRITE_MS));
    vi.useRealTimers();
    const call = appOf(FILES);
    expect((await sendAll(call, alerts)).status).toBe(200);
    const { ledgers } = await (await call('/v1/occurrences')).json<OccurrencesAnswer>();
    expect(ledgers[0]?.occurrences).toMatchObject([{ error_id: 'ERROR-001', total: 1200 }]);
  });

  it('has 10 seconds more for each further MiB', async () => {
    const alerts = alertsOf(150, { text: 'x'.repeat(20_000) });
    expect((await sendAll(slow(), alerts)).status).toBe(200);
    expect(writes * WRITE_MS).toBeGreaterThan(WRITE_DEADLINE_MS);
  });
});

describe('a ledger that records and answers too late', () => {
  it('counts once, though the sender got 503 and sends again', async () => {
    const late = (name: string) =>
      new Proxy(env.LEDGER.getByName(name), {
        get: (stub, method: 'recordPlaced') => async (batch: never, placed: never) => {
          const recorded = await stub[method](batch, placed);
          await new Promise((done) => setTimeout(done, WRITE_DEADLINE_MS + 1));
          return recorded;
        },
      });
    const slow = appOf(FILES, { LEDGER: { getByName: late } as unknown as Env['LEDGER'] });
    expect((await takes(WRITE_DEADLINE_MS, send(slow))).status).toBe(503);
    vi.useRealTimers();
    const call = appOf(FILES);
    const { alerts } = await (await send(call)).json<AlertsAnswer>();
    expect(alerts[0]?.episode).toMatchObject({ opened: false, state: 'open', count: 1 });
    expect(await (await call('/v1/episodes')).json<EpisodesAnswer>()).toMatchObject({ open: 1 });
  });
});
