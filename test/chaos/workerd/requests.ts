import { exports } from 'cloudflare:workers';
import type { OccurrencesAnswer } from '../../../src/generated/api.ts';
import type { ChaosAlert } from '../../support/sync/chaos-schedule.ts';
import { ENTRY_OF_ALERT, TEXT_OF } from './entries.ts';

export function postAlerts(alerts: readonly ChaosAlert[]): Promise<Response> {
  const body = JSON.stringify({ version: '4', alerts: alerts.map(toWebhookAlert) });
  return call('/webhooks/alertmanager', 'webhook-token', { method: 'POST', body });
}

function toWebhookAlert({ alert, status, startsAt, endsAt }: ChaosAlert): object {
  return {
    status,
    labels: { alertname: 'LogErrors', instance: `app-${alert}` },
    annotations: { description: TEXT_OF[ENTRY_OF_ALERT[alert] ?? ''] },
    startsAt,
    endsAt: endsAt ?? '0001-01-01T00:00:00Z',
  };
}

/** The totals of one entry after those of `after`. Pages are small, so that totals change between them. */
export async function readPage(after: string): Promise<OccurrencesAnswer> {
  for (;;) {
    const response = await call(`/v1/occurrences?limit=1&after=${after}`, 'api-token');
    if (response.ok) return response.json<OccurrencesAnswer>();
    await response.text();
  }
}

function call(path: string, token: string, init: RequestInit = {}): Promise<Response> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  return exports.default.fetch(new Request(`https://kedb.test${path}`, { ...init, headers }));
}
