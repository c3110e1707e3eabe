import { createServer } from 'node:http';
import type {
  EpisodeRecord,
  EpisodesAnswer,
  LedgerOccurrences,
  UnmatchedAnswer,
  UnmatchedGroup,
} from '../../../src/generated/api.ts';
import { listen } from '../processes/listen.ts';

export type FakeWorker = {
  url: string;
  /** The totals of one epoch by entry, one entry per page. Tests change them. */
  totals: Map<string, number>;
  /** The incidents by entry. A Worker without them is old. */
  incidents: Map<string, number> | null;
  /** The day on which everything fired last. */
  lastSeen: string;
  episodes: EpisodeRecord[];
  /** Alerts without an entry. Tests change them. */
  unmatched: UnmatchedGroup[];
  /** The statuses of the next answers, before answers succeed. */
  refusals: number[];
  close: () => Promise<void>;
};

export const API_TOKEN = 'api-token';
const EPOCH = '0123456789abcdef0123456789abcdef';

type Remembered = Pick<FakeWorker, 'totals' | 'incidents' | 'lastSeen' | 'episodes' | 'unmatched'>;

/** An alert of ERROR-001, explained by its annotations, and some unmatched ones. */
export const RECENT_ALERTS: Partial<Remembered> = {
  episodes: [
    {
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
    },
  ],
  unmatched: [
    {
      id: '0f',
      alertname: 'CacheReset',
      service: 'redis',
      template: 'redis: connection reset by <*>',
      count: 4,
      first_seen: '2026-11-01T00:00:00Z',
      last_seen: '2026-11-21T00:00:00Z',
      examples: ['redis: connection reset by peer'],
    },
  ],
};

/**
 * The routes that the Action and the CLI use, with answers like the Worker's: `/v1/occurrences` in pages of one, `/v1/episodes` and
 * `/v1/unmatched`. At `/odd` is another server that accepts the same token.
 */
export async function startFakeWorker(remembered: Partial<Remembered>): Promise<FakeWorker> {
  const worker = {
    totals: new Map<string, number>(),
    incidents: null,
    lastSeen: '2026-11-20',
    episodes: [],
    unmatched: [],
    refusals: [] as number[],
    ...remembered,
  };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const isAllowed = request.headers.authorization === `Bearer ${API_TOKEN}`;
    const answer = answerTo(url, worker);
    const status = worker.refusals.shift() ?? (isAllowed ? 200 : 401);
    response.writeHead(answer ? status : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify(status === 200 && answer ? answer : {}));
  });
  const { url, close } = await listen(server);
  return Object.assign(worker, { url: `${url}/kedb`, close });
}

function answerTo(url: URL, remembered: Remembered): object | null {
  const { episodes, unmatched } = remembered;
  switch (url.pathname) {
    case '/kedb/v1/occurrences':
      return pageAfter(remembered, url);
    case '/kedb/v1/episodes':
      return { episodes, open: episodes.length, kb_version: 'v' } satisfies EpisodesAnswer;
    case '/kedb/v1/unmatched':
      return { groups: unmatched, ungrouped: 0, kb_version: 'v' } satisfies UnmatchedAnswer;
    case '/odd/v1/episodes':
      return { episodes: 'none' };
    case '/odd/v1/unmatched':
      return { groups: [] };
    default:
      return null;
  }
}

function pageAfter({ totals, incidents, lastSeen }: Remembered, { searchParams }: URL) {
  const position = Number(searchParams.get('after')?.split('.')[1] ?? 0);
  const occurrences = [...totals].slice(position, position + 1).map(([error_id, total], index) => ({
    error_id,
    total,
    ...(incidents && { incidents: incidents.get(error_id) ?? 0 }),
    first_seen: '2026-11-18',
    last_seen: lastSeen,
    days: {},
    revision: position + index + 1,
  }));
  const ledger: LedgerOccurrences = { shard: 0, epoch: EPOCH, revision: totals.size, occurrences };
  const more = position + 1 < totals.size;
  return { ledgers: [ledger], next: `${EPOCH}.${position + 1}`, more, kb_version: 'v' };
}
