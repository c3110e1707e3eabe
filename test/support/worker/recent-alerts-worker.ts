import { createServer } from 'node:http';
import type { EpisodeRecord, UnmatchedGroup } from '../../../src/generated/api.ts';

export type RecentAlertsWorker = { url: string; close: () => Promise<void> };

export const ALERTS_TOKEN = 'api-token';

const EPISODE: EpisodeRecord = {
  id: 'e1',
  source: 'alertmanager',
  fingerprint: 'f1',
  labels: { alertname: 'RedisDown', instance: 'redis-1' },
  state: 'open',
  started_at: '2026-11-20T03:00:00Z',
  ended_at: null,
  error_id: 'ERROR-001',
  failed_attempts: 0,
  count: 1,
};

const GROUP: UnmatchedGroup = {
  id: 'g1',
  alertname: 'CacheReset',
  service: 'redis',
  template: 'redis: connection reset by <*>',
  count: 4,
  first_seen: '2026-11-01T00:00:00Z',
  last_seen: '2026-11-21T00:00:00Z',
  examples: ['redis: connection reset by peer'],
};

/** A Worker that remembers an alert of ERROR-001, explained by its annotations, and some that nothing explained. */
export async function startRecentAlertsWorker(): Promise<RecentAlertsWorker> {
  const answers = new Map<string, object>([
    ['/kedb/v1/episodes', { episodes: [EPISODE], open: 1, kb_version: 'v' }],
    ['/kedb/v1/unmatched', { groups: [GROUP], ungrouped: 0, kb_version: 'v' }],
    ['/odd/v1/episodes', { episodes: 'none' }],
    ['/odd/v1/unmatched', { groups: [] }],
  ]);
  const server = createServer(({ url = '/', headers }, response) => {
    const answer = answers.get(url.replace(/\?.*/, ''));
    const status = headers.authorization === `Bearer ${ALERTS_TOKEN}` ? 200 : 401;
    response.writeHead(answer ? status : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer && status === 200 ? answer : {}));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = address && typeof address === 'object' ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/kedb`,
    close: () => new Promise((done) => server.close(() => done())),
  };
}
