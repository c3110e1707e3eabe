import { reset } from 'cloudflare:test';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { entryText } from '../../test/support/kb/kb-files.ts';
import { appOf } from '../../test/support/workerd/app-of.ts';
import { failure } from '../lib/util/result.ts';
import { Ledger } from './ledger/ledger.ts';

const FILES = {
  'kedb.yaml': 'access: open\nmin_success_rate: 0.5',
  'redis/ERROR-001-redis.md': entryText(
    'ERROR-001',
    'patterns: [redis is gone]\nauto_fix: true\nfix_command: systemctl restart redis',
  ),
};
const call = appOf(FILES);
const SECRET = 'hunter2-9f8Ak2';
const WEBHOOK = { authorization: 'Bearer webhook-token' };
const API = { authorization: 'Bearer api-token' };

const logged: { level: string; line: Record<string, unknown> }[] = [];

beforeEach(() => {
  logged.length = 0;
  for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const)
    vi.spyOn(console, level).mockImplementation(
      (text) => void logged.push({ level, line: JSON.parse(text) }),
    );
});
afterEach(async () => {
  vi.restoreAllMocks();
  await reset();
});

const post = (path: string, headers: Record<string, string>, body: unknown) =>
  call(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

const RECORD = { status: 'firing', labels: { alertname: 'Redis' }, annotations: { a: 'redis is gone' } };

describe('the log', () => {
  it('has one line for each request: its id, route, status and counts', async () => {
    const other = { status: 'firing', labels: { alertname: 'Other' } };
    const response = await post('/webhooks/alertmanager', WEBHOOK, {
      alerts: [RECORD, other, { status: 1 }],
    });
    const { ms, ...line } = logged[0]?.line ?? {};
    expect(line).toEqual({
      request: response.headers.get('x-request-id'),
      route: 'POST /webhooks/alertmanager',
      status: 200,
      alerts: 2,
      matched: 1,
      opened: 2,
      source: 'alertmanager',
      refused_alerts: { labels: 1 },
    });
    expect(logged).toMatchObject([{ level: 'warn' }]);
    expect(ms).toBeGreaterThanOrEqual(0);
  });

  it.each([
    ['/', 'GET /', 200],
    ['/r/Redis?host=a', 'GET /r/:alertname', 404],
    ['/r/Redis/ERROR-001?host=a', 'GET /r/:alertname/:id', 404],
    ['/entries/ERROR-001', 'GET /entries/:id', 200],
    ['/v1/episodes', 'GET /v1/episodes', 200],
    ['/healthz', 'GET /healthz', 200],
    ['/nowhere', null, 404],
  ])('names the route of %s, and not its address', async (path, route, status) => {
    await call(path, { headers: { accept: 'text/html' } });
    expect(logged).toMatchObject([{ level: 'log', line: { route, status } }]);
  });

  it('says in the same line why a request failed', async () => {
    vi.spyOn(Ledger.prototype, 'listEpisodes').mockReturnValue(failure(null));
    await call('/v1/episodes');
    expect(logged).toMatchObject([
      { level: 'error', line: { status: 503, error: expect.stringContaining('the ledger did not answer') } },
    ]);
  });

  it('says in the same line which settings the ledger wants', async () => {
    const conflict = { counted: ['1'], asked: ['4'] };
    vi.spyOn(Ledger.prototype, 'recordPlaced').mockReturnValue(failure(conflict));
    await post('/webhooks/alertmanager', WEBHOOK, { alerts: [{ status: 'firing', labels: { a: 'b' } }] });
    expect(logged).toMatchObject([
      { line: { status: 503, cause: '', error: expect.stringContaining('KEDB_LEDGER_FORMER_SHARDS') } },
    ]);
  });

  it('says in the same line that plans were made without the success rates', async () => {
    vi.spyOn(Ledger.prototype, 'readRates').mockReturnValue(failure(null));
    await post('/v1/match', API, { text: 'redis is gone' });
    expect(logged).toMatchObject([{ level: 'warn', line: { route: 'POST /v1/match', without_rates: true } }]);
  });

  it('has no text of a sender, whichever field has a secret and whatever happens', async () => {
    const headers = {
      ...WEBHOOK,
      'user-agent': SECRET,
      'x-request-id': SECRET,
      cookie: SECRET,
      referer: SECRET,
    };
    const full = {
      status: 'firing',
      labels: { alertname: SECRET, [SECRET]: SECRET },
      annotations: { [SECRET]: `redis is gone ${SECRET}` },
      startsAt: '2026-11-23T11:59:30Z',
      endsAt: SECRET,
      generatorURL: SECRET,
      fingerprint: SECRET,
      [SECRET]: SECRET,
    };
    const wrong = Object.keys(full).map((key) => ({ ...full, [key]: { [SECRET]: SECRET } }));
    const bodies = [{ alerts: [full], [SECRET]: SECRET }, { alerts: wrong }, { alerts: SECRET }, SECRET];
    const sendAll = async () => {
      for (const body of bodies) await post('/webhooks/alertmanager', headers, body);
      await call('/webhooks/alertmanager', { method: 'POST', headers, body: `{"alerts": [${SECRET}` });
      await post(`/webhooks/alertmanager/${SECRET}`, headers, bodies[0]);
      await post(`/webhooks/${SECRET}`, headers, bodies[0]);
      const outcome = { error_id: SECRET, outcome: SECRET, idempotency_key: SECRET, note: SECRET };
      await post('/v1/outcomes', API, outcome);
      await post('/v1/outcomes', API, { ...outcome, error_id: 'ERROR-001', outcome: 'failed' });
      for (const body of [{ text: `redis is gone ${SECRET}` }, { [SECRET]: SECRET }, SECRET])
        await post('/v1/match', API, body);
      for (const path of [`/r/${SECRET}?a=${SECRET}`, `/${SECRET}`, `/entries/${SECRET}`, `/?q=${SECRET}`])
        await call(path, { headers: { 'x-request-id': SECRET } });
    };
    await sendAll();
    for (const method of ['record', 'recordOutcome', 'listEpisodesOf', 'readRates'] as const)
      vi.spyOn(Ledger.prototype, method).mockReturnValue(failure(null));
    await sendAll();
    expect(logged.length).toBeGreaterThan(30);
    expect(JSON.stringify(logged)).not.toMatch(/hunter2/i);
  });
});
