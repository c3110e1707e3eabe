import { runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { type CountingRules, DEFAULT_RULES } from '../../../src/core/counting/counting-rules.ts';
import type { AlertEpisode, EpisodeRecord, UnmatchedGroup } from '../../../src/generated/api.ts';
import { compareText } from '../../../src/lib/util/lists.ts';
import type { Ledger } from '../../../src/worker/ledger/ledger.ts';
import type { LedgerResult } from '../../../src/worker/ledger/ledger-storage.ts';
import { LIST_BYTES } from '../../../src/worker/ledger/list-bytes.ts';
import type { EpisodeList, EpisodesQuery } from '../../../src/worker/ledger/list-episodes.ts';
import type { OccurrencesPage } from '../../../src/worker/ledger/occurrences.ts';
import type { AlertToRecord } from '../../../src/worker/ledger/record-alerts.ts';

export const NOON = Date.parse('2026-11-23T12:00:00Z');

/** When alerts arrive, unless a test says otherwise: after all that they tell of noon. */
export const EVENING = NOON + 8 * 60 * 60_000;

/** The ledger under test, called in the same way as the Worker calls it. */
export function ledger(): DurableObjectStub<Ledger> {
  return env.LEDGER.getByName('test');
}

/** The time some minutes after noon. */
export function minute(minutes: number): string {
  return new Date(NOON + minutes * 60_000).toISOString();
}

/** An alert that has fired since noon and shows ERROR-001, plus the data of a test. */
export function alert(overrides: Partial<AlertToRecord> = {}): AlertToRecord {
  return {
    source: 'alertmanager',
    fingerprint: 'f1',
    status: 'firing',
    labels: { alertname: 'RedisDown' },
    starts_at: minute(0),
    ends_at: null,
    errorId: 'ERROR-001',
    unmatched: null,
    ...overrides,
  };
}

/** The same alert, ended this number of minutes after noon. */
export function resolved(minutes: number): AlertToRecord {
  return alert({ status: 'resolved', ends_at: minute(minutes) });
}

/** The storage is older than everything that a test tells. */
export function beOld(): Promise<void> {
  return runInDurableObject(ledger(), (_, { storage }) => {
    storage.sql.exec('UPDATE ledger SET began_at = 1');
  });
}

export function unwrap<T>(result: LedgerResult<T>): T {
  if (!result.ok) throw new Error('the ledger refused');
  return result.value;
}

export async function record(
  alerts: AlertToRecord[],
  at = EVENING,
  rules: Partial<CountingRules> = {},
  kbVersion = 'v1',
): Promise<AlertEpisode[]> {
  const batch = { alerts, recent: null, at, rules: { ...DEFAULT_RULES, ...rules }, kbVersion };
  const { histories } = unwrap(await ledger().record(batch));
  return histories.map(({ episode }) => episode);
}

export async function occurrences(after: Record<string, number> = {}, limit = 10): Promise<OccurrencesPage> {
  const [own] = unwrap(await ledger().readOccurrences(after, limit, LIST_BYTES));
  if (!own) throw new Error('the ledger told no epoch');
  return own;
}

const ALL = { state: 'all', errorId: null, source: null, after: null, before: null, from: null } as const;

export async function episodePage(query: Partial<EpisodesQuery> = {}): Promise<EpisodeList> {
  return unwrap(await ledger().listEpisodes({ ...ALL, limit: 10, maxBytes: LIST_BYTES, ...query }));
}

export async function episodes(
  query: Partial<EpisodesQuery> = {},
): Promise<{ episodes: EpisodeRecord[]; open: number; isWhole: boolean }> {
  const { episodes: placed, open, isWhole } = await episodePage(query);
  return { episodes: placed.map(({ episode }) => episode), open, isWhole };
}

export async function unmatched(): Promise<{ groups: UnmatchedGroup[]; ungrouped: number }> {
  const { groups, ungrouped } = unwrap(await ledger().countUnmatched());
  const ids = groups.toSorted((a, b) => b.count - a.count || compareText(a.id, b.id)).map(({ id }) => id);
  return { groups: unwrap(await ledger().listUnmatched(ids, LIST_BYTES)).groups, ungrouped };
}

export async function total(errorId = 'ERROR-001'): Promise<number> {
  const { occurrences: all } = await occurrences();
  return all.find(({ error_id }) => error_id === errorId)?.total ?? 0;
}
