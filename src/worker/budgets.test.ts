import { reset, runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entryText, kbFiles } from '../../test/support/kb/kb-files.ts';
import { appOf } from '../../test/support/workerd/app-of.ts';
import { alert, unwrap } from '../../test/support/workerd/ledger-driver.ts';
import { compileKb } from '../core/kb/compile-kb.ts';
import { openIndex } from '../core/kb/compiled-index.ts';
import { loadKb } from '../core/kb/load-kb.ts';
import { Snapshot } from '../core/kb/snapshot.ts';
import { byteLength } from '../lib/text/text-size.ts';
import { instantOf } from '../lib/time/instant.ts';
import { createApp } from './app.ts';
import { Ledger } from './ledger/ledger.ts';
import type { LedgerResult } from './ledger/ledger-storage.ts';
import { MovingLedger } from './ledger/moving-ledger.ts';

const KIB = 1024;
const MIB = 1024 * KIB;
/** A list that may have 4 MiB, and the answer around it. */
const LIST = 4 * MIB + 4 * KIB;
const ALL = { state: 'all', errorId: null, source: null, after: null, before: null, from: null } as const;
const NOW = Date.parse('2026-11-23T12:00:00Z');
const GENERATION = { layouts: ['1'], shard: 0 };
const { labels, fingerprint } = alert({ labels: { alertname: 'Big' } });

type Rpc = { budget: number; call: (ledger: Ledger) => LedgerResult<unknown> };

/** The largest answer of each method of the ledger. workerd allows 32 MiB. */
const METHODS: Record<string, Rpc | string> = {
  record: {
    budget: LIST,
    call: (ledger) =>
      ledger.record({
        alerts: Array.from({ length: 100 }, (_, n) => alert({ fingerprint: `${n}` })),
        recent: { since: instantOf(0), until: instantOf(NOW), after: ['alertname="Big"'], maxBytes: 4 * MIB },
        at: NOW,
      }),
  },
  recordOutcome: {
    budget: KIB,
    call: (ledger) =>
      ledger.recordOutcome({
        ...{ error_id: 'ERROR-901', outcome: 'failed', idempotency_key: 'k', source: 'alertmanager' },
        ...{ fingerprint: '0', note: 'x'.repeat(2000), at: NOW },
      }),
  },
  readOccurrences: { budget: LIST, call: (ledger) => ledger.readOccurrences({}, 1000, 4 * MIB) },
  noteSync: 'nothing',
  readOccurrencesOf: {
    budget: MIB,
    call: (ledger) => ledger.readOccurrencesOf(Array.from({ length: 1000 }, (_, n) => `ERROR-${1000 + n}`)),
  },
  listEpisodes: {
    budget: LIST,
    call: (ledger) => ledger.listEpisodes({ ...ALL, limit: 1000, maxBytes: 4 * MIB }),
  },
  listEpisodesOf: {
    budget: LIST,
    call: (ledger) =>
      ledger.listEpisodesOf({ sources: ['alertmanager'], fingerprint, labels, maxBytes: 4 * MIB }),
  },
  listRecent: {
    budget: LIST,
    call: (ledger) =>
      ledger.listRecent({
        since: instantOf(0),
        until: instantOf(NOW),
        after: ['alertname="Big"'],
        maxBytes: 4 * MIB,
      }),
  },
  countUnmatched: { budget: MIB, call: (ledger) => ledger.countUnmatched() },
  listUnmatched: {
    budget: LIST,
    call: (ledger) => {
      const counts = ledger.countUnmatched();
      const ids = counts.ok ? counts.value.groups.map(({ id }) => id) : [];
      return ledger.listUnmatched(ids, 4 * MIB);
    },
  },
  findSources: {
    budget: 16 * KIB,
    call: (ledger) => ledger.findSources({ sources: ['alertmanager'], fingerprint: '0', key: 'k' }),
  },
  explain: 'nothing',
  listOutcomes: {
    budget: LIST,
    call: (ledger) => ledger.listOutcomes({ errorId: null, from: null, limit: 10_000, maxBytes: 4 * MIB }),
  },
  readRates: { budget: MIB, call: (ledger) => ledger.readRates() },
  readStatus: { budget: 16 * KIB, call: (ledger) => ledger.readStatus(GENERATION) },
  beginExport: 'as readShardState, or null',
  readShardState: { budget: 16 * KIB, call: (ledger) => ledger.readShardState() },
  exportRows: {
    budget: 2 * LIST,
    call: (ledger) => ledger.exportRows({ shard: 0, after: null, lastEpisode: 1e9, maxBytes: 4 * MIB }),
  },
  findPlace: 'a word',
  beginImport: 'a word',
  importRows: 'true or false',
  readImport: 'the state of one import',
  endImport: 'true or false',
  discardImport: 'nothing',
  alarm: 'nothing',
  recordPlaced: 'as record, or numbers of alerts',
  enter: 'true',
  readFounding: { budget: 20 * MIB, call: (ledger) => ledger.readFounding(GENERATION) },
  found: 'nothing',
  release: '100 episodes with 16 KiB of labels and 100 attempts each',
  adopt: 'nothing',
  endMoves: 'nothing',
  finishMoves: 'true or false',
};

const KB = {
  'kedb.yaml': 'access: open\nrepository: https://github.com/octo/kb',
  'redis/ERROR-901-pool.md': entryText('ERROR-901', `alerts: ['alertname="Big"']`),
};
const call = appOf(KB);

/** The largest answer of each route that a browser or a program may get, and the address to ask for. */
const ROUTES: Record<string, { budget: number; path?: string } | string> = {
  '/': { budget: 256 * KIB },
  '/alerts': { budget: 3 * MIB },
  '/match': { budget: 256 * KIB },
  '/entries/:id': { budget: 256 * KIB, path: '/entries/ERROR-901' },
  '/r/:alertname': { budget: 256 * KIB, path: '/r/Big' },
  '/r/:alertname/:id': { budget: 256 * KIB, path: '/r/Big/ERROR-901' },
  '/sign-in': { budget: 64 * KIB },
  '/healthz': { budget: KIB },
  '/readyz': { budget: 64 * KIB },
  '/v1/status': { budget: 64 * KIB },
  '/v1/entries': { budget: MIB, path: '/v1/entries?limit=1000' },
  '/v1/entries/:id': { budget: 256 * KIB, path: '/v1/entries/ERROR-901' },
  '/v1/entries/:id/plan': { budget: 256 * KIB, path: '/v1/entries/ERROR-901/plan' },
  '/v1/episodes': { budget: LIST, path: '/v1/episodes?limit=500' },
  '/v1/occurrences': { budget: LIST, path: '/v1/occurrences?limit=1000' },
  '/v1/outcomes': { budget: LIST, path: '/v1/outcomes?limit=500' },
  '/v1/unmatched': { budget: LIST, path: '/v1/unmatched?limit=1000' },
  '/v1/compiled-index': 'the knowledge base, which kb/too-much limits',
  '/v1/export': 'streamed, page by page',
  '/v1/import': 'a word and two ids',
  '/pages/:file': 'a file of the build',
};

beforeAll(() => runInDurableObject(shard(), (_, { storage: { sql } }) => fill(sql)), 120_000);
afterAll(() => reset());

function shard(): DurableObjectStub<Ledger> {
  return env.LEDGER.getByName('ledger-0');
}

/** As much of everything as the limits of a webhook and of an outcome allow, with characters that JSON and HTML make longer. */
function fill(sql: SqlStorage): void {
  const upTo = (count: number) =>
    `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${count})`;
  const wide = JSON.stringify({ alertname: 'Big', text: '"&é'.repeat(2000) });
  sql.exec(
    `INSERT INTO episodes (number, source, fingerprint, labels, starts_at, last_start, ends_at, error_id, nth, arrived_at, heard_at, closed_at)
     ${upTo(1200)} SELECT i, 'alertmanager', 'f' || i, ?1, ?2, ?2, iif(i % 2, ?2, NULL), 'ERROR-901', 1, 1, 1, 1 FROM n`,
    ...[wide, instantOf(NOW - 60_000)],
  );
  sql.exec('UPDATE ledger SET episodes = 1200, revision = 1000');
  const totals = 'INSERT INTO totals (error_id, epoch, total, first_seen, last_seen, revision, incidents)';
  sql.exec(
    `${totals} ${upTo(1000)} SELECT 'ERROR-' || (999 + i), (SELECT epoch FROM ledger), 1e9, '2026-08-25', '2026-11-23', i, 1e9 FROM n`,
  );
  sql.exec(
    `INSERT INTO days (error_id, epoch, day, count, incidents) ${upTo(91)}
     SELECT error_id, epoch, date('2026-08-24', '+' || i || ' days'), 1000000, 1000000 FROM totals, n`,
  );
  sql.exec(
    `INSERT INTO unmatched (id, alertname, service, template, count, first_seen, last_seen, examples)
     ${upTo(2000)} SELECT printf('%016x', i), ?1, ?1, ?1, i, 1, 1, ?2 FROM n`,
    ...['"'.repeat(2000), JSON.stringify(Array(3).fill('"'.repeat(2000)))],
  );
  sql.exec(
    `INSERT INTO outcomes (idempotency_key, error_id, outcome, episode, actor, note, at)
     ${upTo(2000)} SELECT 'key ' || i, 'ERROR-901', 'failed', 1, ?1, ?2, i FROM n`,
    ...['"'.repeat(100), '\u0001'.repeat(2000)],
  );
  sql.exec(
    `INSERT INTO rates (error_id, fixed, failed) ${upTo(10_000)} SELECT 'ERROR-' || (1000 + i), 333, 666 FROM n`,
  );
}

describe('each method of the ledger has a budget', () => {
  it('and stands in the table', () => {
    const all = [Ledger, MovingLedger].flatMap((one) => Object.getOwnPropertyNames(one.prototype));
    const methods = [...new Set(all)].filter((name) => name !== 'constructor');
    expect(Object.keys(METHODS).sort()).toEqual(methods.sort());
  });

  const measured = Object.entries(METHODS).flatMap(([name, rpc]) =>
    typeof rpc === 'string' ? [] : [[name, rpc] as const],
  );
  it.each(measured)('%s', async (_, { budget, call: ask }) => {
    const answer = await runInDurableObject(shard(), (ledger) => JSON.stringify(unwrap(ask(ledger))));
    expect(byteLength(answer)).toBeLessThanOrEqual(budget);
  });
});

describe('each route has a budget', () => {
  it('and stands in the table', () => {
    const built = { compiledIndex: '', pageFiles: {} };
    const { index } = compileKb(new Snapshot(loadKb(kbFiles(KB)).value));
    const app = createApp(openIndex(index), built);
    const paths = app.routes
      .filter(({ method, path }) => method === 'GET' && !path.includes('*'))
      .map(({ path }) => path);
    expect(Object.keys(ROUTES).sort()).toEqual([...new Set(paths)].sort());
  });

  const measured = Object.entries(ROUTES).flatMap(([path, route]) =>
    typeof route === 'string' ? [] : [[path, route.path ?? path, route.budget] as const],
  );
  it.each(measured)('%s', async (_, path, budget) => {
    const isApi = path.startsWith('/v1') || path.endsWith('z');
    const headers = { accept: isApi ? 'application/json' : 'text/html', authorization: 'Bearer api-token' };
    const response = await call(path, { headers });
    expect([200, 503]).toContain(response.status);
    expect(byteLength(await response.text())).toBeLessThanOrEqual(budget);
  });
});
