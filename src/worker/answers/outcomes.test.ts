import { reset } from 'cloudflare:test';
import { afterEach, describe, expect, it } from 'vitest';
import { entryText } from '../../../test/support/kb/kb-files.ts';
import { appOf } from '../../../test/support/workerd/app-of.ts';
import type { AlertsAnswer, OutcomeAnswer, ProblemDetails } from '../../generated/api.ts';

afterEach(() => reset());

const call = appOf(
  {
    'kedb.yaml': 'sources: [eu, us]',
    'redis/ERROR-001-redis.md': entryText('ERROR-001', `alerts: ['alertname="RedisDown"']`),
  },
  { KEDB_LEDGER_SHARDS: '3' },
);

async function post<T>(path: string, token: string, body: object): Promise<T> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  return (await call(path, { method: 'POST', headers, body: JSON.stringify(body) })).json<T>();
}

/** Clusters with equal labels have equal fingerprints. Returns the id of the episode. */
async function send(source: string, status = 'firing', fingerprint = 'f1'): Promise<string | null> {
  const times = { startsAt: '2026-11-23T11:59:30Z', endsAt: '2026-11-23T12:10:00Z' };
  const alerts = [{ status, fingerprint, labels: { alertname: 'RedisDown' }, ...times }];
  const answer = await post<AlertsAnswer>(`/webhooks/alertmanager/${source}`, 'webhook-token', { alerts });
  return answer.alerts[0]?.episode?.id ?? null;
}

function report<T = OutcomeAnswer>(key: string, more: object = { fingerprint: 'f1' }): Promise<T> {
  const outcome = { error_id: 'ERROR-001', outcome: 'failed', idempotency_key: key };
  return post<T>('/v1/outcomes', 'api-token', { ...outcome, ...more });
}

describe('an outcome by fingerprint', () => {
  it('finds the alert of a listed source', async () => {
    const episode = await send('eu');
    const answer = await report('a');
    expect(answer).toMatchObject({ counted: true, episode, failed_attempts: 1 });
    expect(answer.detail).toBeUndefined();
  });

  it('means the alert that fires, if it has ended in the other source', async () => {
    await send('eu');
    await send('eu', 'resolved');
    const episode = await send('us');
    expect(await report('a')).toMatchObject({ episode, failed_attempts: 1 });
  });

  it.each(['firing', 'resolved'])(
    'is refused with the names of the sources if it is %s in two',
    async (status) => {
      for (const source of ['us', 'eu']) {
        await send(source);
        await send(source, status);
      }
      expect(await report<ProblemDetails>('a')).toMatchObject({
        status: 422,
        pointer: '/source',
        detail: 'alerts of several sources have this fingerprint: set source to one of eu, us',
      });
      expect(await report('a', { fingerprint: 'f1', source: 'us' })).toMatchObject({ failed_attempts: 1 });
    },
  );

  it('stays the same when it is repeated after the other source began to fire', async () => {
    const episode = await send('eu');
    await report('a');
    await send('us');
    expect(await report('a')).toMatchObject({ counted: false, episode, failed_attempts: 1 });
  });

  it.each([
    ['the ledger knows no alert with this source and fingerprint', { fingerprint: 'f2' }],
    ['the ledger knows no alert with this source and fingerprint', { fingerprint: 'f1', source: 'ue' }],
    ['the ledger does not know this episode', { episode: '0123456789ab-7' }],
  ])('says so if it counts for no episode: %s', async (said, named) => {
    await send('eu');
    const answer = await report('a', named);
    expect(answer).toMatchObject({ counted: true, episode: null, detail: expect.stringContaining(said) });
  });

  it('says nothing if it named none', async () => {
    expect((await report('a', {})).detail).toBeUndefined();
  });
});
