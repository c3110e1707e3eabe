import { reset } from 'cloudflare:test';
import { afterEach, describe, expect, it } from 'vitest';
import { entryText } from '../../../test/support/kb/kb-files.ts';
import { appOf, type Call } from '../../../test/support/workerd/app-of.ts';
import type {
  AlertsAnswer,
  EpisodesAnswer,
  OccurrencesAnswer,
  OutcomeAnswer,
  ProblemDetails,
  RunbookAnswer,
} from '../../generated/api.ts';

const ENTRY = { 'redis/ERROR-001-redis.md': entryText('ERROR-001', `alerts: ['alertname="RedisDown"']`) };
const call = appOf({ ...ENTRY, 'kedb.yaml': 'access: open\nsources: [eu, us]\nmax_attempts: 1' });

afterEach(() => reset());

const ALERT = { status: 'firing', labels: { alertname: 'RedisDown' } };

function send(path: string, to: Call = call, alert: object = ALERT): Promise<Response> {
  const headers = { authorization: 'Bearer webhook-token', 'content-type': 'application/json' };
  return to(path, { method: 'POST', headers, body: JSON.stringify({ alerts: [alert] }) });
}

async function episodeOf(path: string) {
  const { alerts } = await (await send(path)).json<AlertsAnswer>();
  return alerts[0]?.episode;
}

async function read<T>(path: string): Promise<T> {
  return (await call(path)).json<T>();
}

describe('the sources in kedb.yaml', () => {
  it('tell alerts with equal labels apart: each counts, and ends on its own', async () => {
    const paths = ['/webhooks/alertmanager', '/webhooks/alertmanager/eu', '/webhooks/alertmanager/us'];
    for (const path of [...paths, ...paths]) await send(path);
    await send('/webhooks/alertmanager/eu', call, { ...ALERT, status: 'resolved' });
    const { episodes } = await read<EpisodesAnswer>('/v1/episodes');
    const states = episodes.map(({ source, state }) => `${source} ${state}`).sort();
    expect(states).toEqual(['alertmanager open', 'eu closed', 'us open']);
    const { ledgers } = await read<OccurrencesAnswer>('/v1/occurrences');
    expect(ledgers[0]?.occurrences).toMatchObject([{ error_id: 'ERROR-001', total: 3, incidents: 1 }]);
  });

  it('have failed attempts of their own; a link, which names none, has those of all', async () => {
    const eu = await episodeOf('/webhooks/alertmanager/eu');
    await episodeOf('/webhooks/alertmanager/us');
    const headers = { authorization: 'Bearer api-token', 'content-type': 'application/json' };
    const body = { error_id: 'ERROR-001', outcome: 'failed', idempotency_key: 'k', episode: eu?.id };
    const told = await call('/v1/outcomes', { method: 'POST', headers, body: JSON.stringify(body) });
    expect(await told.json<OutcomeAnswer>()).toMatchObject({ episode: eu?.id, failed_attempts: 1 });
    expect(await episodeOf('/webhooks/alertmanager/eu')).toMatchObject({ failed_attempts: 1 });
    expect(await episodeOf('/webhooks/alertmanager/us')).toMatchObject({ failed_attempts: 0 });
    const { plan } = await read<RunbookAnswer>('/r/RedisDown?.format=json');
    expect(plan?.decision).toBe('escalate');
  });

  it('stand on the page of alerts', async () => {
    await send('/webhooks/alertmanager');
    await send('/webhooks/alertmanager/eu');
    const page = await (await call('/alerts', { headers: { accept: 'text/html' } })).text();
    expect(page.match(/from [a-z]+/g)).toEqual(['from eu']);
  });

  it.each(['asia', 'EU', 'alertmanager', 'eu%2Fx', '__proto__', 'x'.repeat(5000)])(
    'are all that the Worker takes: %s is 404',
    async (source) => {
      const response = await send(`/webhooks/alertmanager/${source}`);
      expect(response.status).toBe(404);
      expect((await response.json<ProblemDetails>()).detail).toContain('add its name to sources');
      expect((await read<EpisodesAnswer>('/v1/episodes')).episodes).toEqual([]);
    },
  );

  it('are none by default, and nobody without the token learns their names', async () => {
    expect((await send('/webhooks/alertmanager/eu', appOf(ENTRY))).status).toBe(404);
    for (const source of ['eu', 'asia'])
      expect((await call(`/webhooks/alertmanager/${source}`, { method: 'POST' })).status).toBe(401);
  });
});
