import { reset } from 'cloudflare:test';
import { exports } from 'cloudflare:workers';
import { strict } from 'virtual:strict-answers';
import { afterEach, describe, expect, it } from 'vitest';
import { READ_ROUTES } from '../../../test/support/workerd/read-routes.ts';

afterEach(() => reset());

function call(path: string, token: string, body?: object): Promise<Response> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const init = body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) };
  return exports.default.fetch(new Request(`https://kedb.test${path}`, init));
}

const ALERT = {
  status: 'firing',
  labels: { alertname: 'RedisDown', service: 'redis' },
  annotations: { description: 'Error connecting to Redis at redis:6379. Connection refused.' },
  startsAt: '2026-11-23T11:59:30Z',
  endsAt: '0001-01-01T00:00:00Z',
};
const STRANGE = {
  ...ALERT,
  labels: { alertname: 'Strange' },
  annotations: { description: 'nobody knows this one' },
};
const OUTCOME = { error_id: 'ERROR-001', outcome: 'fixed', idempotency_key: 'k' };

/** The schema of the answer of each route that reads. The compiled index is no answer of the API. */
const SCHEMAS: Record<string, string | null> = {
  '/v1/entries': 'EntriesAnswer',
  '/v1/entries/ERROR-001': 'EntryAnswer',
  '/v1/occurrences': 'OccurrencesAnswer',
  '/v1/episodes': 'EpisodesAnswer',
  '/v1/unmatched': 'UnmatchedAnswer',
  '/v1/outcomes': 'OutcomesAnswer',
  '/v1/compiled-index': null,
};

/** Readers ignore unknown fields, so only this test sees a field that the schema lacks. */
async function expectStrict(name: string, response: Response): Promise<void> {
  const validate = strict[`validate${name}`];
  const isValid = validate?.(await response.json());
  expect([name, isValid, validate?.errors]).toEqual([name, true, null]);
}

describe('the answers of the Worker', () => {
  it('have no field that their schema lacks', async () => {
    const alerts = { version: '4', alerts: [ALERT, STRANGE] };
    await expectStrict('AlertsAnswer', await call('/webhooks/alertmanager', 'webhook-token', alerts));
    await expectStrict('OutcomeAnswer', await call('/v1/outcomes', 'api-token', OUTCOME));
    const lines = [
      'Error connecting to Redis at redis:6379. Connection refused.',
      'Connection refused, redis',
    ];
    await expectStrict('MatchAnswer', await call('/v1/match', 'api-token', { lines, near_misses: true }));
    await expectStrict('RunbookAnswer', await call('/r/RedisDown?service=redis&.format=json', 'api-token'));
    await expectStrict('HealthAnswer', await call('/healthz', ''));
    await expectStrict('ReadyAnswer', await call('/readyz', 'api-token'));
    await expectStrict('StatusAnswer', await call('/v1/status', 'api-token'));
  });

  it.each(READ_ROUTES.filter((route) => SCHEMAS[route] !== null))('have none at %s', async (route) => {
    await call('/webhooks/alertmanager', 'webhook-token', { version: '4', alerts: [ALERT, STRANGE] });
    await call('/v1/outcomes', 'api-token', OUTCOME);
    await expectStrict(SCHEMAS[route] ?? '', await call(route, 'api-token'));
  });
});
