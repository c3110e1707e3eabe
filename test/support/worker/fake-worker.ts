import { createServer } from 'node:http';
import type { LedgerOccurrences, UnmatchedAnswer, UnmatchedGroup } from '../../../src/generated/api.ts';

export type FakeWorker = {
  url: string;
  /** One epoch's totals by entry, an entry a page. Tests change them. */
  totals: Map<string, number>;
  /** Alerts without an entry. Tests change them. */
  unmatched: UnmatchedGroup[];
  /** The statuses of the next answers, before those that succeed. */
  refusals: number[];
  close: () => Promise<void>;
};

export const API_TOKEN = 'api-token';
const EPOCH = '0123456789abcdef0123456789abcdef';

/** `GET /v1/occurrences` as the Worker answers it, in pages of one, and `GET /v1/unmatched`. */
export async function startFakeWorker(totals: Record<string, number>): Promise<FakeWorker> {
  const worker = {
    totals: new Map(Object.entries(totals)),
    unmatched: [] as UnmatchedGroup[],
    refusals: [] as number[],
  };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const isAllowed = request.headers.authorization === `Bearer ${API_TOKEN}`;
    const answer = answerTo(url, worker);
    const status = worker.refusals.shift() ?? (isAllowed ? 200 : 401);
    response.writeHead(answer ? status : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify(status === 200 && answer ? answer : {}));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = address && typeof address === 'object' ? address.port : 0;
  return Object.assign(worker, {
    url: `http://127.0.0.1:${port}/kedb`,
    close: () => new Promise<void>((done) => server.close(() => done())),
  });
}

function answerTo(url: URL, { totals, unmatched }: Pick<FakeWorker, 'totals' | 'unmatched'>) {
  if (url.pathname === '/kedb/v1/occurrences') return pageAfter(totals, url);
  if (url.pathname !== '/kedb/v1/unmatched') return null;
  return { groups: unmatched, ungrouped: 0, kb_version: 'v' } satisfies UnmatchedAnswer;
}

function pageAfter(totals: Map<string, number>, { searchParams }: URL) {
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
