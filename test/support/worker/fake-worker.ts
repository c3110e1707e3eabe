import { createServer } from 'node:http';
import type {
  EpisodeRecord,
  EpisodesAnswer,
  LedgerOccurrences,
  OccurrencesAnswer,
  UnmatchedAnswer,
  UnmatchedGroup,
} from '../../../src/generated/api.ts';
import { listen } from './listen.ts';

/** What its ledger knows. Tests change it. */
type Ledger = {
  /** One epoch's totals by entry, an entry a page. */
  totals: Map<string, number>;
  episodes: EpisodeRecord[];
  /** Alerts without an entry. */
  unmatched: UnmatchedGroup[];
};

export type FakeWorker = Ledger & {
  /** Below /kedb; below /odd it answers what no Worker of this version does. */
  url: string;
  /** The statuses of the next answers, before those that succeed. */
  refusals: number[];
  close: () => Promise<void>;
};

export const API_TOKEN = 'api-token';
const EPOCH = '0123456789abcdef0123456789abcdef';

/** `GET /v1/occurrences` as the Worker answers it, in pages of one, `GET /v1/episodes` and `GET /v1/unmatched`. */
export async function startFakeWorker(known: Partial<Ledger>): Promise<FakeWorker> {
  const ledger: Ledger = { totals: new Map(), episodes: [], unmatched: [], ...known };
  const refusals: number[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const isAllowed = request.headers.authorization === `Bearer ${API_TOKEN}`;
    const answer = answerTo(url, ledger);
    const status = refusals.shift() ?? (isAllowed ? 200 : 401);
    response.writeHead(answer ? status : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify(status === 200 && answer ? answer : {}));
  });
  const { port, close } = await listen(server);
  return Object.assign(ledger, { url: `http://127.0.0.1:${port}/kedb`, refusals, close });
}

function answerTo(url: URL, { totals, episodes, unmatched }: Ledger): object | null {
  switch (url.pathname) {
    case '/kedb/v1/occurrences':
      return pageAfter(totals, url);
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

function pageAfter(totals: Map<string, number>, { searchParams }: URL): OccurrencesAnswer {
  const position = Number(searchParams.get('after')?.split('.')[1] ?? 0);
  const occurrences = [...totals].slice(position, position + 1).map(([error_id, total], index) => ({
    error_id,
    total,
    first_seen: '2026-11-18',
    last_seen: '2026-11-20',
    days: {},
    revision: position + index + 1,
  }));
  const ledger: LedgerOccurrences = { shard: 0, epoch: EPOCH, revision: totals.size, occurrences };
  const more = position + 1 < totals.size;
  return { ledgers: [ledger], next: `${EPOCH}.${position + 1}`, more, kb_version: 'v' };
}
