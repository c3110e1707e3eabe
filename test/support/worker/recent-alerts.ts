import type { EpisodeRecord, UnmatchedGroup } from '../../../src/generated/api.ts';

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

/** What a Worker remembers: an alert of ERROR-001, explained by its annotations, and some that nothing explained. */
export const RECENT_ALERTS = { episodes: [EPISODE], unmatched: [GROUP] };
