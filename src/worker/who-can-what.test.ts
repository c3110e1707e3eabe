import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { entryText } from '../../test/support/kb/kb-files.ts';
import { appOf } from '../../test/support/workerd/app-of.ts';
import { READ_ROUTES } from '../../test/support/workerd/read-routes.ts';
import type { AlertsAnswer, EpisodesAnswer, OccurrencesAnswer, ReadyAnswer } from '../generated/api.ts';
import { failure } from '../lib/util/result.ts';
import { Ledger } from './ledger/ledger.ts';

/** The claims of docs/security.md about people who send requests to the Worker. */

const KB = {
  'kedb.yaml': 'name: Test',
  'redis/ERROR-001-redis.md': entryText('ERROR-001', "patterns: ['redis is gone']"),
};
const call = appOf(KB);

/** No header, log or page may contain it, but where the text says so. */
const MARK = 'mark-of-the-sender';
const SECRET = 'password=hunter2-9f8Ak2';
const API = { authorization: 'Bearer api-token' };
const HTML = { accept: 'text/html' };

const PAGES = ['/', '/match', '/alerts', '/entries/ERROR-001', '/r/Redis', '/r/Redis/ERROR-001'];
const OUTCOME = { error_id: 'ERROR-001', outcome: 'failed', idempotency_key: 'k' };

const KNOWN = {
  status: 'firing',
  labels: { alertname: 'Redis', host: `host-${MARK}` },
  annotations: { description: `redis is gone, annotation-${MARK}`, runbook_url: 'https://evil.example/a' },
  generatorURL: 'http://169.254.169.254/latest/meta-data',
  startsAt: '2026-11-23T11:59:30Z',
};
const UNKNOWN = {
  status: 'firing',
  labels: { alertname: 'Nobody', note: SECRET },
  annotations: { description: `nobody knows this, ${SECRET}` },
  startsAt: '2026-11-23T11:59:30Z',
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-23T12:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function post(path: string, body: unknown, headers: Record<string, string>): Promise<Response> {
  const all = { 'content-type': 'application/json', ...headers };
  return call(path, { method: 'POST', headers: all, body: JSON.stringify(body) });
}

async function deliver(...alerts: object[]): Promise<AlertsAnswer['alerts']> {
  const headers = { authorization: 'Bearer webhook-token' };
  const response = await post('/webhooks/alertmanager', { version: '4', alerts }, headers);
  return (await response.json<AlertsAnswer>()).alerts;
}

async function read<T>(path: string): Promise<T> {
  return (await call(path, { headers: API })).json<T>();
}

/** Everything that the Worker tells about its alerts. */
async function readAll(): Promise<string> {
  const json = await Promise.all(READ_ROUTES.map((path) => call(path, { headers: API })));
  const pages = await Promise.all(PAGES.map((path) => call(path, { headers: { ...API, ...HTML } })));
  return (await Promise.all([...json, ...pages].map((response) => response.text()))).join('\n');
}

async function totalOf(errorId: string): Promise<number> {
  const { ledgers } = await read<OccurrencesAnswer>('/v1/occurrences');
  const all = ledgers.flatMap(({ occurrences }) => occurrences);
  return all.find(({ error_id }) => error_id === errorId)?.total ?? 0;
}

async function signIn(): Promise<string> {
  const headers = { origin: 'https://kedb.test', 'content-type': 'application/x-www-form-urlencoded' };
  const response = await call('/sign-in', { method: 'POST', headers, body: 'token=api-token&to=/' });
  return response.headers.get('set-cookie')?.split(';')[0] ?? '';
}

describe('a sender with the webhook token', () => {
  const headers = { authorization: 'Bearer webhook-token' };

  it.each([...PAGES, ...READ_ROUTES])('cannot read %s', async (path) => {
    expect((await call(path, { headers })).status).toBe(401);
  });

  it('cannot report an outcome, nor match a log', async () => {
    expect((await post('/v1/outcomes', OUTCOME, headers)).status).toBe(401);
    expect((await post('/v1/match', { text: 'redis is gone' }, headers)).status).toBe(401);
  });

  it('sees the entry and the plan of each alert that it makes up', async () => {
    const [answer] = await deliver(KNOWN);
    expect(answer).toMatchObject({ match: { error_id: 'ERROR-001' }, plan: { owners: { group: 'ops' } } });
  });

  it('can end an alert of another sender and begin it again, which counts twice', async () => {
    const before = await totalOf('ERROR-001');
    const fingerprint = 'of-another-sender';
    await deliver({ ...KNOWN, fingerprint });
    await deliver({ ...KNOWN, fingerprint, status: 'resolved', endsAt: '2026-11-23T11:59:40Z' });
    await deliver({ ...KNOWN, fingerprint, startsAt: '2026-11-23T11:59:50Z' });
    expect((await totalOf('ERROR-001')) - before).toBe(2);
  });

  it('makes the Worker fetch nothing', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch');
    await deliver(KNOWN, UNKNOWN);
    await readAll();
    expect(fetched).not.toHaveBeenCalled();
  });
});

describe('the ledger', () => {
  it('keeps no annotation of an alert that has an entry', async () => {
    await deliver(KNOWN);
    const told = await readAll();
    expect(told).toContain(`host-${MARK}`);
    expect(told).not.toContain(`annotation-${MARK}`);
    expect(told).not.toContain('evil.example');
  });

  it('keeps the labels of every alert as they are, and masks the text of one without an entry', async () => {
    await deliver(UNKNOWN);
    const { episodes } = await read<EpisodesAnswer>('/v1/episodes');
    expect(episodes.map(({ labels }) => labels.note)).toContain(SECRET);
    const unmatched = JSON.stringify(await read('/v1/unmatched'));
    expect(unmatched).toContain('nobody knows this');
    expect(unmatched).not.toContain('hunter2');
  });
});

describe('the text of an alert', () => {
  it('stands in no header of an answer', async () => {
    const webhook = { authorization: 'Bearer webhook-token' };
    const alerts = [KNOWN, UNKNOWN];
    const responses = [
      await post('/webhooks/alertmanager', { alerts }, webhook),
      await post('/v1/match', { text: `redis is gone ${MARK}` }, API),
      ...(await Promise.all([...PAGES, ...READ_ROUTES].map((path) => call(path, { headers: API })))),
      await call(`/r/Redis?host=${MARK}`, { headers: { ...API, ...HTML } }),
    ];
    for (const response of responses) {
      expect(response.status).toBeLessThan(500);
      expect(JSON.stringify([...response.headers])).not.toMatch(new RegExp(`${MARK}|hunter2`));
    }
  });

  it('stands in no line of the log, also if the ledger refuses', async () => {
    const logged = (['log', 'info', 'warn', 'error', 'debug'] as const).map((level) =>
      vi.spyOn(console, level).mockReturnValue(),
    );
    await deliver(KNOWN, UNKNOWN);
    vi.spyOn(Ledger.prototype, 'record').mockReturnValue(failure(null));
    await deliver(KNOWN, UNKNOWN);
    const lines = JSON.stringify(logged.flatMap((spy) => spy.mock.calls));
    expect(lines).toContain('request');
    expect(lines).not.toMatch(new RegExp(`${MARK}|hunter2|nobody knows`));
  });
});

describe('JSON', () => {
  it('has each character as it was sent, so a terminal must not show it raw', async () => {
    const alerts = [{ ...KNOWN, labels: { ...KNOWN.labels, note: '\u202e \u009b31m' } }];
    const headers = { authorization: 'Bearer webhook-token' };
    const response = await post('/webhooks/alertmanager', { version: '4', alerts }, headers);
    expect(await response.text()).toContain('\u202e \u009b31m');
  });
});

describe('somebody without a token', () => {
  it('learns how many entries there are and which version, and nothing else', async () => {
    const health = await (await call('/healthz')).json<object>();
    expect(Object.keys(health).sort()).toEqual(['entries', 'kb_version', 'status']);
    await deliver(KNOWN, UNKNOWN);
    const ready = await (await call('/readyz')).json<ReadyAnswer>();
    const [shard] = ready.shards;
    expect(Object.keys(shard ?? {})).toEqual(['shard', 'answers', 'migration', 'bytes', 'purged_at']);
    expect(JSON.stringify(ready)).not.toMatch(/Title of|redis|Test|mark-of/i);
    expect((await call('/v1/status')).status).toBe(401);
    for (const path of [...PAGES, ...READ_ROUTES]) {
      const response = await call(path);
      expect(response.status).toBe(401);
      expect(await response.text()).not.toMatch(/Title of|redis|Test/);
    }
  });
});

describe('a reader', () => {
  it('changes nothing by a GET', async () => {
    await deliver(KNOWN);
    const told = async () =>
      JSON.stringify(await Promise.all(READ_ROUTES.map((path) => read<object>(path).catch(String))));
    const before = await told();
    const cookie = await signIn();
    for (const path of [...PAGES, '/alerts/outcome', '/sign-out', '/webhooks/alertmanager', '/v1/match'])
      await call(path, { headers: { ...HTML, cookie } });
    expect(await told()).toBe(before);
    expect((await call('/alerts', { headers: { ...HTML, cookie } })).status).toBe(200);
  });

  it('keeps a copy of the cookie that is valid after signing out', async () => {
    const cookie = await signIn();
    await call('/sign-out', { method: 'POST', headers: { origin: 'https://kedb.test', cookie } });
    expect((await call('/alerts', { headers: { ...HTML, cookie } })).status).toBe(200);
  });
});

describe('another site', () => {
  it('cannot read an answer, show a page in a frame, or learn from which page a person came', async () => {
    const cookie = await signIn();
    for (const path of ['/', '/alerts', '/v1/episodes']) {
      const { headers } = await call(path, { headers: { cookie, origin: 'https://evil.example' } });
      expect(headers.get('access-control-allow-origin')).toBeNull();
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    }
  });

  it('cannot report an outcome with the form of /alerts', async () => {
    const cookie = await signIn();
    const body = new URLSearchParams(OUTCOME).toString();
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    const send = (origin: string) =>
      call('/alerts/outcome', { method: 'POST', headers: { ...type, cookie, origin }, body });
    expect((await send('https://evil.example')).status).toBe(403);
    expect((await send('null')).status).toBe(403);
    expect((await send('https://kedb.test')).status).toBe(303);
  });
});
