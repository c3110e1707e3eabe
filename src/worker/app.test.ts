import { exports } from 'cloudflare:workers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type {
  AlertsAnswer,
  EntriesAnswer,
  EntryAnswer,
  MatchAnswer,
  ProblemDetails,
} from '../generated/api.ts';

const WEBHOOK = { authorization: 'Bearer webhook-token', 'content-type': 'application/json' };
const API = { authorization: 'Bearer api-token', 'content-type': 'application/json' };

function call(path: string, init: RequestInit = {}): Promise<Response> {
  return exports.default.fetch(new Request(`https://kedb.test${path}`, init));
}

function post(path: string, headers: Record<string, string>, body: BodyInit): Promise<Response> {
  return call(path, { method: 'POST', headers, body });
}

function webhook(...alerts: object[]): string {
  return JSON.stringify({ version: '4', groupKey: '{}', truncatedAlerts: 2, alerts });
}

/** So many pieces of 1 MiB, and how many of them were read. */
function countedBody(count: number): { body: ReadableStream<Uint8Array>; pieces: () => number } {
  const piece = new Uint8Array(1024 * 1024);
  let read = 0;
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (read === count) return controller.close();
        read += 1;
        controller.enqueue(piece);
      },
    },
    { highWaterMark: 0 },
  );
  return { body, pieces: () => read };
}

const REDIS_ALERT = {
  status: 'firing',
  labels: { alertname: 'LogErrors', service: 'redis' },
  annotations: { description: 'Error connecting to Redis at redis:6379. Connection refused.' },
  startsAt: '2026-11-23T10:00:00.123456789Z',
  endsAt: '0001-01-01T00:00:00Z',
  fingerprint: 'abc',
  someFieldOfTomorrow: { x: 1 },
};

async function problemOf(response: Response): Promise<ProblemDetails> {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const problem = await response.json<ProblemDetails>();
  expect(problem.status).toBe(response.status);
  return problem;
}

describe('POST /webhooks/alertmanager', () => {
  it('answers an alert with its entry and plan', async () => {
    const response = await post('/webhooks/alertmanager', WEBHOOK, webhook(REDIS_ALERT));
    expect(response.status).toBe(200);
    const answer = await response.json<AlertsAnswer>();
    expect(answer.truncated_alerts).toBe(2);
    expect(answer.kb_version).toMatch(/^[0-9a-f]{16}$/);
    const [first] = answer.alerts;
    expect(first?.match).toMatchObject({
      error_id: 'ERROR-001',
      evidence: [{ field: 'annotations.description' }],
    });
    expect(first?.plan).toMatchObject({ error_id: 'ERROR-001', owners: { group: 'tech-devops' } });
    expect(first?.alert).toMatchObject({ source: 'alertmanager', fingerprint: 'abc', ends_at: null });
  });

  it('gives no plan for what is resolved, and no match for what nobody knows', async () => {
    const resolved = { ...REDIS_ALERT, status: 'resolved', endsAt: '2026-11-23T10:05:00Z' };
    const unknown = { status: 'firing', labels: { alertname: 'NobodyKnowsThis' } };
    const { alerts } = await (
      await post('/webhooks/alertmanager', WEBHOOK, webhook(resolved, unknown))
    ).json<AlertsAnswer>();
    expect(alerts[0]).toMatchObject({ match: { error_id: 'ERROR-001' }, plan: null });
    expect(alerts[1]).toMatchObject({ match: null, plan: null, runners_up: [] });
  });

  it.each([
    ['{]', 400],
    ['1', 400],
    ['', 400],
    ['null', 422],
    ['{"alerts":[{"status":"firing"}]}', 422],
    ['{"alerts":[{"status":"firing","labels":{"a":1}}]}', 422],
    ['{"alerts":[{"status":"sleeping","labels":{}}]}', 422],
  ])('refuses a wrong body once and for all: %.40s', async (body, status) => {
    const response = await post('/webhooks/alertmanager', WEBHOOK, body);
    expect(response.status).toBe(status);
    await problemOf(response);
  });

  it('answers a group whatever the size of its parts: refused, Alertmanager would drop it', async () => {
    const big = {
      ...REDIS_ALERT,
      labels: { alertname: 'X', huge: 'x'.repeat(100_000) },
      annotations: { log: 'y'.repeat(300_000) },
    };
    const many = Object.fromEntries(Array.from({ length: 500 }, (_, number) => [`label_${number}`, 'x']));
    const others = { status: 'firing', labels: many, annotations: null, startsAt: 'soon' };
    const response = await post('/webhooks/alertmanager', WEBHOOK, webhook(big, others, REDIS_ALERT));
    const { alerts } = await response.json<AlertsAnswer>();
    expect(alerts[0]?.caps).toEqual([
      expect.objectContaining({ cap: 'record_length', field: 'annotations.log' }),
    ]);
    expect(alerts[1]?.alert.starts_at).toBeNull();
    expect(alerts[2]?.match?.error_id).toBe('ERROR-001');
  });

  it('never answers a wrong body with 5xx, which Alertmanager would send again for ever', async () => {
    const labels = fc.dictionary(fc.string(), fc.string({ unit: 'binary' }));
    const time = fc.oneof(
      fc.string(),
      fc.constantFrom('0001-01-01T00:00:00Z', '2026-02-30T00:00:00Z', '9999-12-31T23:59:59.999999999+14:00'),
    );
    const alert = fc.record(
      {
        status: fc.constantFrom('firing', 'resolved'),
        labels,
        annotations: labels,
        startsAt: time,
        endsAt: time,
      },
      { requiredKeys: ['status', 'labels'] },
    );
    const body = fc.oneof(
      fc.json(),
      fc.record({ alerts: fc.array(alert) }).map((payload) => JSON.stringify(payload)),
    );
    await fc.assert(
      fc.asyncProperty(body, async (text) => {
        expect((await post('/webhooks/alertmanager', WEBHOOK, text)).status).toBeLessThan(500);
      }),
    );
  });
});

describe('tokens', () => {
  it.each([
    ['none', {}],
    ['a wrong one', { authorization: 'Bearer nope' }],
    ['the other secret', { authorization: 'Bearer api-token' }],
    ['another scheme', { authorization: 'Basic d2ViaG9vay10b2tlbg==' }],
  ])('refuses %s', async (_, headers) => {
    const response = await post('/webhooks/alertmanager', headers, '{');
    expect(response.status).toBe(401);
    await problemOf(response);
  });

  it('challenges as RFC 6750 asks', async () => {
    const response = await call('/v1/entries');
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toContain('Bearer');
  });

  it('takes every token of a list, for rotation', async () => {
    const next = { ...API, authorization: 'Bearer next-api-token' };
    expect((await call('/v1/entries', { headers: next })).status).toBe(200);
  });
});

describe('POST /v1/match', () => {
  it('answers a text with matches and plans', async () => {
    const body = JSON.stringify({
      text: 'Error connecting to Redis at redis:6379',
      at: '2026-11-24T12:00:00Z',
    });
    const answer = await (await post('/v1/match', API, body)).json<MatchAnswer>();
    expect(answer.records[0]).toMatchObject({
      record: 1,
      plan: 'ERROR-001',
      matches: [{ error_id: 'ERROR-001' }],
    });
    expect(answer.plans['ERROR-001']).toMatchObject({
      decision: 'auto_fix',
      command: 'docker restart redis',
    });
  });

  it('answers many lines with those that say something, each plan once', async () => {
    const lines = ['Redis is not reachable', 'all is well', 'Redis was not reachable'];
    const answer = await (await post('/v1/match', API, JSON.stringify({ lines }))).json<MatchAnswer>();
    expect(answer.records.map(({ record, plan }) => [record, plan])).toEqual([
      [1, 'ERROR-001'],
      [3, 'ERROR-001'],
    ]);
    expect(answer.total).toBe(3);
    expect(Object.keys(answer.plans)).toEqual(['ERROR-001']);
  });

  it('answers a line that nearly matches if near misses are asked for', async () => {
    const lines = ['Redis connection reset', 'all is well', ''];
    const body = JSON.stringify({ lines, near_misses: true });
    const { records } = await (await post('/v1/match', API, body)).json<MatchAnswer>();
    expect(records).toMatchObject([{ record: 1, matches: [], near_misses: [{ error_id: 'ERROR-001' }] }]);
  });

  it.each([{ text: 'all is well' }, { lines: ['all is well'] }])(
    'gives a sole record back: %j',
    async (body) => {
      const answer = await (await post('/v1/match', API, JSON.stringify(body))).json<MatchAnswer>();
      expect(answer).toMatchObject({ total: 1, records: [{ record: 1, text: 'all is well', matches: [] }] });
    },
  );

  it('never splits a text, and takes off what is around it', async () => {
    const text =
      '{"log":"Redis is \\u001b[31mnot\\u001b[0m reachable\\n","stream":"stderr","time":"1"}\nnext';
    const answer = await (await post('/v1/match', API, JSON.stringify({ text }))).json<MatchAnswer>();
    expect(answer).toMatchObject({
      total: 1,
      records: [{ text: 'Redis is not reachable\nnext', formats: ['docker'], labels: { stream: 'stderr' } }],
    });
  });

  it('joins lines into records, and sums them up if asked', async () => {
    const lines = [
      '10:00:00 ERROR job lost',
      'java.lang.IllegalStateException: Redis is not reachable',
      '\tat shop.Orders.find(Orders.java:1)',
      '10:00:02 ERROR disk on fire',
      'one record:\nRedis is not reachable',
    ];
    const body = JSON.stringify({ lines, verdict: true });
    const answer = await (await post('/v1/match', API, body)).json<MatchAnswer>();
    expect(answer.total).toBe(3);
    expect(answer.records).toMatchObject([
      { record: 1, first_line: 1, last_line: 3 },
      { record: 3, first_line: 5, last_line: 5 },
    ]);
    expect(answer.verdict).toMatchObject({
      entries: [{ error_id: 'ERROR-001', count: 2, first: { line: 2, time: '10:00:00' } }],
      unexplained: [{ level: 'error', count: 1, example: '10:00:02 ERROR disk on fire' }],
      unexplained_records: 1,
    });
    const unasked = await post('/v1/match', API, JSON.stringify({ lines }));
    expect(await unasked.json<MatchAnswer>()).not.toHaveProperty('verdict');
  });

  it('takes no lines at all', async () => {
    const answer = await (await post('/v1/match', API, '{"lines":[]}')).json<MatchAnswer>();
    expect(answer).toMatchObject({ total: 0, records: [], plans: {} });
  });

  it('takes a plain text as one record', async () => {
    const headers = { ...API, 'content-type': 'text/plain' };
    const answer = await (await post('/v1/match', headers, 'Redis is not reachable')).json<MatchAnswer>();
    expect(answer.records).toHaveLength(1);
  });

  it.each([
    ['{"text":"a","lines":[]}', 422],
    ['{}', 422],
    ['{"text":1}', 422],
    ['{"text":"a","at":"yesterday"}', 422],
    ['{"text":"Redis is not reachable","at":"2026-13-31T00:00:00Z"}', 422],
  ])('refuses %s', async (body, status) => {
    expect((await post('/v1/match', API, body)).status).toBe(status);
  });
});

describe('POST /v1/match, at the edges', () => {
  it('takes a leap second', async () => {
    const body = '{"text":"Redis is not reachable","at":"2026-12-31T23:59:60Z"}';
    expect((await post('/v1/match', API, body)).status).toBe(200);
  });

  it('names the media types that it takes', async () => {
    const response = await post(
      '/v1/match',
      { ...API, 'content-type': 'application/x-www-form-urlencoded' },
      'a=b',
    );
    expect(response.status).toBe(415);
    expect((await problemOf(response)).detail).toContain('text/plain');
    const upper = { ...API, 'content-type': 'TEXT/PLAIN; charset=utf-8' };
    expect((await post('/v1/match', upper, 'Redis is not reachable')).status).toBe(200);
  });
});

describe('GET /v1/entries', () => {
  it('lists, filters and pages', async () => {
    const all = await (await call('/v1/entries', { headers: API })).json<EntriesAnswer>();
    expect(all.total).toBeGreaterThanOrEqual(12);
    const redis = await (
      await call('/v1/entries?service=redis&q=refused', { headers: API })
    ).json<EntriesAnswer>();
    expect(redis.entries.map(({ error_id }) => error_id)).toEqual(['ERROR-001']);
    const page = await (await call('/v1/entries?limit=2&offset=1', { headers: API })).json<EntriesAnswer>();
    expect(page.entries).toEqual(all.entries.slice(1, 3));
    expect(page.total).toBe(all.total);
  });

  it.each([
    '?sevrity=high',
    '?severity=hgih',
    '?service=a&service=b',
    '?limit=-1',
    '?limit=1e9',
    '?auto_fix=maybe',
  ])('refuses %s', async (query) => {
    expect((await call(`/v1/entries${query}`, { headers: API })).status).toBe(400);
  });

  it('gives an entry as a whole, with its plan as of now', async () => {
    const { entry, plan } = await (await call('/v1/entries/ERROR-001', { headers: API })).json<EntryAnswer>();
    expect(entry.body.causes[0]).toMatchObject({ likelihood: 0.8 });
    expect(plan.error_id).toBe('ERROR-001');
  });

  it.each(['ERROR-99999', '..%2f..%2fkb', 'error-001'])('knows no %s', async (id) => {
    const response = await call(`/v1/entries/${id}`, { headers: API });
    expect(response.status).toBe(404);
    await problemOf(response);
  });
});

describe('everything else', () => {
  it('tells its health to anyone', async () => {
    expect(await (await call('/healthz')).json()).toMatchObject({ status: 'ok' });
  });

  it('answers 404 as a problem', async () => {
    await problemOf(await call('/kb/entries/ERROR-001.json'));
    await problemOf(await call('/webhooks/alertmanager/'));
  });

  it.each([
    ['/healthz', 200],
    ['/v1/entries', 200],
    ['/v1/entries/ERROR-001?format=markdown', 200],
    ['/v1/episodes', 200],
    ['/v1/episodes?limit=x', 400],
    ['/entries/ERROR-001', 200],
    ['/r/Unknown?pod=a', 404],
    ['/nothing', 404],
  ])('keeps %s out of every cache', async (path, status) => {
    const response = await call(path, { headers: API });
    expect(response.status).toBe(status);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it.each([
    ['/v1/outcomes', 401],
    ['/webhooks/alertmanager', 401],
    ['/nothing', 404],
  ])('reads the body that it refuses, so that the answer arrives: %s', async (path, status) => {
    const sent = countedBody(9);
    const response = await post(path, { authorization: 'Bearer wrong' }, sent.body);
    expect([response.status, sent.pieces()]).toEqual([status, 9]);
  });

  it('reads no more than 64 MiB of it', async () => {
    const sent = countedBody(1000);
    expect((await post('/v1/outcomes', { authorization: 'Bearer wrong' }, sent.body)).status).toBe(401);
    expect(sent.pieces()).toBeLessThan(80);
  });

  it('waits two seconds for a body that stalls, and answers', async () => {
    const body = new ReadableStream<Uint8Array>({ pull: () => new Promise(() => {}) });
    expect((await post('/v1/outcomes', { authorization: 'Bearer wrong' }, body)).status).toBe(401);
  });

  it('sends the headers that keep an answer from being anything but data', async () => {
    const { headers } = await call('/healthz');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });
});
