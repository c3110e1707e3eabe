import { reset } from 'cloudflare:test';
import { env, exports } from 'cloudflare:workers';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { appOf } from '../../../test/support/workerd/app-of.ts';
import type {
  AlertsAnswer,
  EntryAnswer,
  EpisodesAnswer,
  OccurrencesAnswer,
  OutcomeAnswer,
  OutcomesAnswer,
  ProblemDetails,
  UnmatchedAnswer,
} from '../../generated/api.ts';
import { failure, success } from '../../lib/util/result.ts';
import { Ledger } from '../ledger/ledger.ts';

/** A Monday at noon, which is in none of the knowledge base's time intervals. */
const NOON = Date.parse('2026-11-23T12:00:00Z');

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON });
});

afterEach(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  await reset();
});

function call(path: string, token: string, body?: unknown): Promise<Response> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const init = body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) };
  return exports.default.fetch(new Request(`https://kedb.test${path}`, init));
}

async function get<T>(path: string): Promise<T> {
  const response = await call(path, 'api-token');
  expect(response.status).toBe(200);
  return response.json<T>();
}

const deliver = (...alerts: object[]) =>
  call('/webhooks/alertmanager', 'webhook-token', { version: '4', alerts });

async function answersTo(...alerts: object[]) {
  const response = await deliver(...alerts);
  expect(response.status).toBe(200);
  return (await response.json<AlertsAnswer>()).alerts;
}

function firing(alertname: string, description: string, more: object = {}): object {
  return {
    status: 'firing',
    labels: { alertname, service: 'app' },
    annotations: { description },
    startsAt: '2026-11-23T11:59:30.123456789Z',
    endsAt: '0001-01-01T00:00:00Z',
    ...more,
  };
}

const DISK = 'failed to register layer: write /var/lib/docker/tmp/x: no space left on device';
const REDIS = 'Error connecting to Redis at redis:6379. Connection refused.';

describe('POST /webhooks/alertmanager', () => {
  it('says which episode an alert belongs to, and whether it is a new one', async () => {
    const [first] = await answersTo(firing('Disk', DISK));
    expect(first).toMatchObject({
      match: { error_id: 'ERROR-003' },
      episode: { opened: true, state: 'open', started_at: '2026-11-23T11:59:30.123456789Z', count: 1 },
    });
    const [again] = await answersTo(firing('Disk', DISK));
    expect(again?.episode).toEqual({ ...first?.episode, opened: false });
  });

  it('waits after another alert that an earlier webhook brought', async () => {
    await answersTo(firing('HostRebooted', 'up again'));
    const [answer] = await answersTo(firing('Redis', REDIS));
    expect(answer?.plan).toMatchObject({ decision: 'wait', until: '2026-11-23T12:01:30.123Z' });
  });

  it('acknowledges nothing that was not counted', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    vi.spyOn(Ledger.prototype, 'record').mockReturnValue(failure(null));
    const response = await deliver(firing('Disk', DISK));
    expect(response.status).toBe(503);
    expect((await response.json<ProblemDetails>()).detail).toContain('send the request again');
  });
});

describe('POST /v1/outcomes', () => {
  const outcome = (key: string, more: object = {}) =>
    call('/v1/outcomes', 'api-token', {
      error_id: 'ERROR-003',
      outcome: 'failed',
      idempotency_key: key,
      ...more,
    });

  it('escalates after so many failed attempts, until the next episode', async () => {
    const [first] = await answersTo(firing('Disk', DISK));
    expect(first?.plan?.decision).toBe('auto_fix');
    for (const key of ['1', '2', '3', '3']) await outcome(key, { episode: first?.episode?.id });
    const [again] = await answersTo(firing('Disk', DISK));
    expect(again?.plan).toMatchObject({
      decision: 'escalate',
      success_rate: { observed: { rate: 0, attempts: 3 } },
    });
    const [next] = await answersTo(
      firing('Disk', DISK, { status: 'resolved', endsAt: '2026-11-23T11:59:40Z' }),
      firing('Disk', DISK, { startsAt: '2026-11-23T11:59:50Z' }),
    ).then((answers) => answers.slice(1));
    expect(next).toMatchObject({
      episode: { opened: true, failed_attempts: 0 },
      plan: { decision: 'auto_fix' },
    });
  });

  it('answers what is known now, the same for a repeat', async () => {
    const [first] = await answersTo(firing('Disk', DISK, { fingerprint: 'f1' }));
    const expected = {
      episode: first?.episode?.id,
      failed_attempts: 1,
      observed: { rate: 0, attempts: 1 },
    };
    const answers = [await outcome('1', { fingerprint: 'f1' }), await outcome('1', { fingerprint: 'f1' })];
    const [counted, repeated] = await Promise.all(answers.map((answer) => answer.json<OutcomeAnswer>()));
    expect(counted).toMatchObject({ ...expected, counted: true });
    expect(repeated).toMatchObject({ ...expected, counted: false });
    expect((await outcome('1', { outcome: 'fixed' })).status).toBe(409);
  });

  it('is read back, the newest first, with who tried what', async () => {
    const [first] = await answersTo(firing('Disk', DISK, { fingerprint: 'f1' }));
    await outcome('1', { fingerprint: 'f1', actor: 'ada', note: 'disk is still full' });
    vi.setSystemTime(NOON + 60_000);
    await outcome('2', { outcome: 'fixed', error_id: 'ERROR-001' });
    const { outcomes } = await get<OutcomesAnswer>('/v1/outcomes');
    expect(outcomes).toEqual([
      {
        error_id: 'ERROR-001',
        outcome: 'fixed',
        episode: null,
        actor: null,
        note: null,
        at: '2026-11-23T12:01:00.000Z',
        idempotency_key: '2',
      },
      {
        error_id: 'ERROR-003',
        outcome: 'failed',
        episode: first?.episode?.id,
        actor: 'ada',
        note: 'disk is still full',
        at: '2026-11-23T12:00:00.000Z',
        idempotency_key: '1',
      },
    ]);
    const own = await get<OutcomesAnswer>('/v1/outcomes?entry=ERROR-003&limit=1');
    expect(own.outcomes.map(({ actor }) => actor)).toEqual(['ada']);
  });

  it('is listed in pages, each outcome once, whatever its key', async () => {
    const keys = ['a', 'b', 'é_1', '%2B', 'last'];
    for (const [minute, key] of keys.entries()) {
      vi.setSystemTime(NOON + Math.floor(minute / 2) * 60_000);
      await outcome(key);
    }
    const seen: string[] = [];
    for (let cursor: string | undefined = ''; cursor !== undefined; ) {
      const page: OutcomesAnswer = await get(`/v1/outcomes?limit=2&entry=ERROR-003&cursor=${cursor}`);
      seen.push(...page.outcomes.map(({ idempotency_key }) => idempotency_key));
      cursor = page.next;
    }
    expect(seen).toEqual(['last', '%2B', 'é_1', 'a', 'b']);
  });

  it.each(['?limit=501', '?error_id=ERROR-003', '?entry=', '?cursor=2'])(
    'refuses to list %s',
    async (query) => {
      expect((await call(`/v1/outcomes${query}`, 'api-token')).status).toBe(400);
    },
  );

  it('shows in the entry’s own plan', async () => {
    await outcome('1', { outcome: 'fixed' });
    const { plan } = await get<EntryAnswer>('/v1/entries/ERROR-003');
    expect(plan.success_rate.observed).toEqual({ rate: 1, attempts: 1 });
  });

  it.each([
    [{ error_id: 'ERROR-999' }, 422],
    [{ outcome: 'maybe' }, 422],
    [{ note: 'x'.repeat(2001) }, 422],
    [{ idempotency_key: '' }, 422],
    [{ unknown: 1 }, 422],
  ])('refuses %j', async (more, status) => {
    expect((await outcome('1', more)).status).toBe(status);
  });
});

describe('GET /v1/occurrences', () => {
  it('gives what is new since the last answer', async () => {
    await answersTo(firing('Disk', DISK), firing('Redis', REDIS));
    const first = await get<OccurrencesAnswer>('/v1/occurrences?limit=1');
    expect(first).toMatchObject({ more: true, ledgers: [{ shard: 0, revision: 2 }] });
    const second = await get<OccurrencesAnswer>(`/v1/occurrences?after=${first.next}`);
    expect(second.more).toBe(false);
    const seen = [first, second].flatMap(({ ledgers }) => ledgers.flatMap(({ occurrences }) => occurrences));
    expect(seen.map(({ error_id, total }) => [error_id, total])).toEqual([
      ['ERROR-003', 1],
      ['ERROR-001', 1],
    ]);
    const third = await get<OccurrencesAnswer>(`/v1/occurrences?after=${second.next}`);
    expect(third.ledgers[0]?.occurrences).toEqual([]);
  });

  it.each(['?after=7', '?limit=0', '?limit=1001', '?since=1'])('refuses %s', async (query) => {
    expect((await call(`/v1/occurrences${query}`, 'api-token')).status).toBe(400);
  });
});

describe('GET /v1/episodes', () => {
  it('lists what is open and what was', async () => {
    await answersTo(firing('Disk', DISK), firing('Redis', REDIS, { startsAt: '2026-11-23T11:59:31Z' }));
    await answersTo(firing('Disk', DISK, { status: 'resolved', endsAt: '2026-11-23T11:59:40Z' }));
    const all = await get<EpisodesAnswer>('/v1/episodes');
    expect(all.episodes).toMatchObject([
      { error_id: 'ERROR-001', state: 'open', ended_at: null, labels: { alertname: 'Redis' } },
      { error_id: 'ERROR-003', state: 'closed', ended_at: '2026-11-23T11:59:40Z' },
    ]);
    const open = await get<EpisodesAnswer>('/v1/episodes?state=open&limit=1');
    expect(open).toMatchObject({ open: 1, episodes: [{ error_id: 'ERROR-001' }] });
  });

  it('has pages, and filters by state, entry and start', async () => {
    await answersTo(firing('Disk', DISK), firing('Redis', REDIS, { startsAt: '2026-11-23T11:59:31Z' }));
    await answersTo(firing('Disk', DISK, { status: 'resolved', endsAt: '2026-11-23T11:59:40Z' }));
    const idsOf = async (query: string) =>
      (await get<EpisodesAnswer>(`/v1/episodes?${query}`)).episodes.map(({ error_id }) => error_id);
    const { next = '', episodes: first } = await get<EpisodesAnswer>('/v1/episodes?limit=1');
    expect(first).toMatchObject([{ error_id: 'ERROR-001' }]);
    const last = await get<EpisodesAnswer>(`/v1/episodes?limit=1&cursor=${encodeURIComponent(next)}`);
    expect([last.episodes[0]?.error_id, last.next]).toEqual(['ERROR-003', undefined]);
    expect(await idsOf('state=closed')).toEqual(['ERROR-003']);
    expect(await idsOf('entry=ERROR-001')).toEqual(['ERROR-001']);
    expect(await idsOf('source=alertmanager')).toEqual(['ERROR-001', 'ERROR-003']);
    expect(await idsOf('after=2026-11-23T11:59:30.5Z')).toEqual(['ERROR-001']);
    expect(await idsOf('before=2026-11-23T12:59:31%2B01:00')).toEqual(['ERROR-003']);
  });

  it.each([
    ['?state=new', 'state must be open, closed or all'],
    ['?limit=501', 'limit must be a number from 1 to 500'],
    ['?page=2', 'there is no parameter "page": this route accepts state, entry, '],
    ['?state=open&state=closed', 'state is given more than once'],
    ['?entry=error-001', 'entry must be the id of an entry, such as ERROR-001'],
    ['?source=ue', 'source must be one of alertmanager'],
    ['?entry=', 'entry must be the id of an entry'],
    ['?after=monday', 'after and before must be times like 2026-11-22T03:00:00Z'],
    ['?after=2026-11-22T03:00:00+01:00', 'in a URL, write + as %2B'],
    ['?before=', 'after and before must be times'],
    ['?cursor=2', 'cursor must be the next of an earlier answer'],
    ['?cursor=2026-13-01T00:00:00.000000000Z_0123456789ab-1', 'cursor must be the next of an earlier answer'],
  ])('refuses %s: %s', async (query, said) => {
    const response = await call(`/v1/episodes${query}`, 'api-token');
    expect(response.status).toBe(400);
    expect((await response.json<ProblemDetails>()).detail).toContain(said);
  });
});

describe('GET /v1/unmatched', () => {
  it('has one group for many lines that say the same', async () => {
    const lines = Array.from({ length: 144 }, (_, n) =>
      firing('LogErrors', `\u001b[31mERROR\u001b[0m cannot frobnicate item ${n} at 10.0.0.${n}`, {
        labels: { alertname: 'LogErrors', pod: `app-${n}` },
      }),
    );
    await answersTo(...lines);
    const { groups } = await get<UnmatchedAnswer>('/v1/unmatched');
    expect(groups).toMatchObject([{ alertname: 'LogErrors', count: 144 }]);
    expect(groups[0]?.examples[0]).toBe('ERROR cannot frobnicate item 0 at <ip>');
    expect(groups[0]?.examples).toHaveLength(3);
  });
});

describe('every route of the ledger', () => {
  it.each(['/v1/occurrences', '/v1/episodes', '/v1/unmatched', '/v1/outcomes'])(
    '%s wants the API’s token',
    async (path) => {
      expect((await call(path, 'webhook-token')).status).toBe(401);
    },
  );

  it('has its object in place', () => {
    expect(env.KEDB_LEDGER_SHARDS).toBe('1');
  });
});

describe('GET /v1/occurrences of many shards', () => {
  it('is within 4 MiB for all of them, and its next goes on', async () => {
    const SHARDS = 8;
    const ENTRIES = 600;
    const days = Object.fromEntries(
      Array.from({ length: 90 }, (_, n) => [new Date(NOON - n * 86_400_000).toISOString().slice(0, 10), 1]),
    );
    const occurrencesOf = (revision: number) => ({
      ...{
        error_id: `ERROR-${1000 + revision}`,
        total: 90,
        incidents: 90,
        days,
        incident_days: days,
        revision,
      },
      ...{ first_seen: '2026-08-26', last_seen: '2026-11-23' },
    });
    const page = (epoch: string, from: number, limit: number) => {
      const all = Array.from({ length: Math.min(limit, ENTRIES - from) }, (_, n) =>
        occurrencesOf(from + n + 1),
      );
      const more = from + all.length < ENTRIES;
      const end = { next: more ? from + all.length : ENTRIES, more };
      return { epoch, isFormer: false, revision: ENTRIES, occurrences: all, ...end };
    };
    const stub = (name: string) => {
      const epoch = name.replace('ledger-', '').padStart(32, '0');
      const readOccurrences = async (cursor: Record<string, number>, limit: number) =>
        success([page(epoch, cursor[epoch] ?? 0, Math.min(limit, 300))]);
      return { readOccurrences };
    };
    const LEDGER = { getByName: stub } as unknown as Env['LEDGER'];
    const app = appOf({}, { KEDB_LEDGER_SHARDS: `${SHARDS}`, LEDGER });
    const counted = new Map<string, number>();
    let pages = 0;
    for (let next = ''; ; ) {
      const response = await app(`/v1/occurrences?limit=1000${next === '' ? '' : `&after=${next}`}`, {
        headers: { authorization: 'Bearer api-token' },
      });
      const text = await response.text();
      expect(text.length).toBeLessThan(4.1 * 1024 * 1024);
      const answer: OccurrencesAnswer = JSON.parse(text);
      for (const { shard, occurrences } of answer.ledgers)
        for (const { error_id } of occurrences)
          counted.set(`${shard} ${error_id}`, (counted.get(`${shard} ${error_id}`) ?? 0) + 1);
      pages += 1;
      if (!answer.more) break;
      next = answer.next;
    }
    expect(pages).toBeGreaterThan(ENTRIES / 300);
    expect(counted.size).toBe(SHARDS * ENTRIES);
    expect(new Set(counted.values())).toEqual(new Set([1]));
  });
});
