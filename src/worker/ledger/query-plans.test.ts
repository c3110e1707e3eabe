import { reset, runInDurableObject } from 'cloudflare:test';
import { afterEach, expect, it, vi } from 'vitest';
import {
  alert,
  EVENING,
  ledger,
  minute,
  resolved,
  unwrap,
} from '../../../test/support/workerd/ledger-driver.ts';
import { DEFAULT_RULES } from '../../core/counting/counting-rules.ts';
import { DAY_MS } from '../../lib/time/duration.ts';
import { instantOf } from '../../lib/time/instant.ts';
import type { ImportedRow } from './import-rows.ts';
import type { Ledger } from './ledger.ts';
import type { LedgerResult } from './ledger-storage.ts';
import { RECOUNT } from './migrations.ts';
import { forgetMoves, pendingMoves } from './moves.ts';
import type { AlertToRecord, Recorded } from './record-alerts.ts';
import { sweep } from './retention.ts';

afterEach(() => reset());

const SOURCES = import.meta.glob<string>(['./*.ts', '!./*.test.ts', '!./migrations.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Tables of a bounded size. A statement may read all of them. */
const BOUNDED = {
  ledger: 'one row',
  schema_migrations: 'one row for each migration',
  unmatched: 'at most 2,000 groups',
  totals: 'one row for each entry of the knowledge base',
  rates: 'one row for each entry of the knowledge base',
  json_each: 'a parameter',
};

/** An import looks whether the storage is empty, empties it before it, and counts it after it. Nothing else happens meanwhile. */
const WHOLE = new Set([
  'SELECT 1 FROM outcomes LIMIT 1',
  onOneLine(RECOUNT),
  ...['days', 'incidents', 'episodes', 'outcomes'].map((table) => `DELETE FROM ${table}`),
]);

it('finds every row by an index, in every statement of the ledger', async () => {
  const { statements, plans } = await runInDurableObject(ledger(), (object, { storage: { sql } }) => {
    const exec = vi.spyOn(sql, 'exec');
    object.found({ layouts: FOUR, shard: 1 }, { began_at: 1, rates: [RATE], outcomes: [] });
    importAll(object);
    doEverything(object, sql);
    const own = exec.mock.calls.filter(([text]) => !text.includes('RECURSIVE'));
    const calls = own.map(([text, ...values]) => ({ text: onOneLine(text), values }));
    exec.mockRestore();
    const unique = [...new Map(calls.map((call) => [call.text, call])).values()];
    return {
      statements: unique.map(({ text }) => text),
      plans: unique.map(({ text, values }) => [text, ...explain(sql, text, values)]),
    };
  });
  const written = Object.values(SOURCES).flatMap(statementsIn);
  const missed = written.filter((text) => !statements.some((one) => patternOf(text).test(one)));
  expect(missed, 'this test must run every statement: add a call to doEverything').toEqual([]);
  const scans = plans.filter(([text = '', ...steps]) => !WHOLE.has(text) && steps.some(readsAll));
  expect(scans).toEqual([]);
});

function explain(sql: SqlStorage, text: string, values: unknown[]): string[] {
  const steps = sql.exec<{ detail: string }>(`EXPLAIN QUERY PLAN ${text}`, ...values);
  return steps.toArray().map(({ detail }) => detail);
}

/** SQLite says SCAN for a whole table or index. */
function readsAll(step: string): boolean {
  const table = /^SCAN (\w+)/.exec(step)?.[1];
  return table !== undefined && !Object.hasOwn(BOUNDED, table) && table !== 'CONSTANT';
}

/** The statements in a source file. */
function statementsIn(source: string): string[] {
  const literals = source.matchAll(
    /'((?:SELECT|INSERT|UPDATE|DELETE) [^'\n]*)'|`\s*((?:SELECT|INSERT|UPDATE|DELETE) [^`]*)`/g,
  );
  return [...literals].map(([, quoted, template]) => onOneLine(quoted ?? template ?? ''));
}

/** Anything may stand for a part that the code puts in. */
function patternOf(statement: string): RegExp {
  return new RegExp(
    statement
      .split(/\$\{[^}]*\}/)
      .map((piece) => piece.replace(/[^\w ]/g, '\\$&'))
      .join('.*'),
  );
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

const INSTANT = instantOf(1);

const FOUR = ['4'];
const RATE = { error_id: 'ERROR-008', fixed: 1, failed: 0 };

/** One row of each kind. */
const IMPORTED: ImportedRow[] = [
  {
    ...{
      kind: 'total',
      error_id: 'ERROR-009',
      epoch: 'e',
      total: 1,
      incidents: 1,
      revision: 1,
      longest_ms: 0,
    },
    ...{
      first_seen: '2026-11-01',
      last_seen: '2026-11-01',
      days: [{ day: '2026-11-01', alerts: 1, incidents: 1 }],
    },
  },
  { kind: 'rate', error_id: 'ERROR-009', fixed: 1, failed: 1 },
  { kind: 'incident', error_id: 'ERROR-009', counted_by: '', starts_at: INSTANT, reach: INSTANT },
  {
    ...{ kind: 'unmatched', shard: 0, id: 'i', alertname: null, service: null, template: 't', count: 1 },
    ...{ first_seen: 1, last_seen: 1, examples: [], kb_version: null },
  },
  {
    ...{ kind: 'episode', id: 'aaaaaaaaaaaa-1', source: 'alertmanager', fingerprint: 'i', labels: {} },
    ...{
      dropped_labels: 0,
      starts_at: INSTANT,
      last_start: INSTANT,
      ends_at: INSTANT,
      floor: null,
      said_start: null,
    },
    ...{ error_id: 'ERROR-009', nth: 1, failed_attempts: 0, arrived_at: 1, closed_at: 1, closed_by: null },
    ...{ heard_at: 1, counted_by: '', unmatched_id: null },
  },
  {
    ...{ kind: 'outcome', idempotency_key: 'i', error_id: 'ERROR-009', outcome: 'fixed', episode: null },
    ...{ actor: null, note: null, at: 1 },
  },
];

/** There are too many groups. */
function fillGroups(sql: SqlStorage): void {
  sql.exec(
    `INSERT INTO unmatched (id, template, count, first_seen, last_seen, examples)
     WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000) SELECT i, '', 1, 0, 0, '[]' FROM n`,
  );
}

/** The next alert exceeds the quotas. */
function fillQuotas(sql: SqlStorage): void {
  const usage = { episodes: 1_000_000, open: 200_000, kib: 3_999_999 };
  sql.exec('UPDATE ledger SET kept = ?', JSON.stringify({ alertmanager: usage }));
}

function importAll(object: Ledger): void {
  const start = { began_at: 1, ungrouped: 0, epochs: [], layouts: FOUR, at: EVENING };
  void object.beginImport({ ...start, id: 'broken off' });
  object.discardImport('broken off');
  void object.beginImport({ ...start, id: 'whole' });
  object.importRows('whole', IMPORTED);
  object.endImport('whole');
  object.findPlace('whole');
}

function doEverything(object: Ledger, sql: SqlStorage): void {
  const rules = { ...DEFAULT_RULES, replicaLabels: ['replica'] };
  const tell = (alerts: AlertToRecord[], at = EVENING) =>
    object.record({ alerts, recent: null, at, rules, kbVersion: 'v1' });
  const unmatched = { id: 'g', alertname: 'A', service: null, example: 'text' };
  const other = { fingerprint: 'f2', labels: { alertname: 'A', replica: '1' } };
  const third = alert({ fingerprint: 'f3', explains: 'g2' });
  tell([alert(), third, alert({ ...other, errorId: null, unmatched })]);
  tell([alert({ fingerprint: 'f4', errorId: null, unmatched }), alert({ starts_at: minute(-5) })]);
  tell([alert({ ...other, errorId: null, unmatched })]);
  tell([alert(other), resolved(5)]);
  tell([alert({ starts_at: minute(10) })]);
  tell([alert({ starts_at: minute(2) }), third], EVENING + DAY_MS);
  for (const [key, more] of Object.entries({ a: { fingerprint: 'f3' }, b: { episode: 'x' }, c: {} }))
    report(object, key, more);
  report(object, 'd', { episode: idOf(tell([third])) });
  move(object, sql);
  read(object);
  fillGroups(sql);
  fillQuotas(sql);
  tell([alert({ fingerprint: 'f5', errorId: null, unmatched: { ...unmatched, id: 'new' } })]);
  sweep(sql, EVENING + 100 * DAY_MS);
}

function move(object: Ledger, sql: SqlStorage): void {
  const generation = { layouts: [...FOUR, '2'], shard: 1 };
  object.readFounding(generation);
  void object.release(generation, [{ source: 'alertmanager', fingerprint: 'f3', shard: 0, isOld: false }]);
  report(object, 'e', { fingerprint: 'f3' });
  const moved = pendingMoves(sql).map((pending) => pending.moved);
  object.adopt(generation, moved);
  object.endMoves(['x']);
  forgetMoves(sql, 0);
}

function idOf(result: LedgerResult<Recorded>): string {
  return unwrap(result).histories[0]?.episode.id ?? '';
}

function report(object: Ledger, key: string, more: { fingerprint?: string; episode?: string }): void {
  const outcome = { error_id: 'ERROR-001', outcome: 'failed', source: 'alertmanager', at: 1 } as const;
  object.recordOutcome({ ...outcome, idempotency_key: key, ...more });
}

function read(object: Ledger): void {
  const maxBytes = 100_000;
  const filter = {
    errorId: 'ERROR-001',
    source: 'a',
    after: null,
    before: null,
    from: null,
    limit: 10,
    maxBytes,
  };
  for (const state of ['open', 'closed', 'all'] as const)
    for (const source of ['a', null]) object.listEpisodes({ ...filter, state, source });
  const { labels, fingerprint } = alert();
  object.listEpisodesOf({ sources: ['alertmanager'], fingerprint, labels, maxBytes });
  object.listRecent({ since: instantOf(0), until: instantOf(EVENING), after: ['a=b'], maxBytes });
  object.findSources({ sources: ['alertmanager'], fingerprint, key: 'k' });
  object.countUnmatched();
  object.listUnmatched(['g'], maxBytes);
  for (const errorId of ['ERROR-001', null])
    object.listOutcomes({ errorId, from: null, limit: 10, maxBytes });
  object.explain(['g'], 'v9');
  object.readOccurrences({}, 10, maxBytes);
  object.readOccurrencesOf(['ERROR-001']);
  object.readRates();
  object.readStatus({ layouts: FOUR, shard: 1 });
  object.readShardState();
  object.exportRows({ shard: 0, after: null, lastEpisode: 1000, maxBytes });
}
