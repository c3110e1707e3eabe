import type { AlertHistory } from '../../core/answer/answer-alerts.ts';
import type { InhibitQuery } from '../../core/answer/match-alerts.ts';
import type { EpisodeRecord, OutcomeRecord } from '../../generated/api.ts';
import type { ObservedRate } from '../../generated/plan.ts';
import type { RecentAlert } from '../../lib/alertmanager/alert.ts';
import { instantOf } from '../../lib/time/instant.ts';
import { callLedger, type LedgerNamespace, type LedgerStub, LedgerUnavailable } from './call-ledger.ts';
import type { AlertQuery, EpisodeList, RecentQuery } from './episodes.ts';
import type { LedgerResult } from './ledger.ts';
import type { OccurrencesCursor, OccurrencesOf, OccurrencesPage } from './occurrences.ts';
import type { Outcome, OutcomesQuery, RecordedOutcome } from './outcomes.ts';
import type { AlertToRecord, Recorded } from './record-alerts.ts';
import { parseShards, shardOf } from './shards.ts';
import type { UnmatchedList } from './unmatched.ts';

type Delivered = {
  alerts: readonly AlertToRecord[];
  /** The other alerts to search for. */
  inhibitQuery: InhibitQuery | null;
  at: number;
};

/** All shards as one ledger. Every method throws LedgerUnavailable if a shard does not answer. */
export type LedgerClient = {
  record: (delivered: Delivered) => Promise<Recorded>;
  recordOutcome: (outcome: Outcome) => Promise<RecordedOutcome[]>;
  readOccurrences: (cursor: OccurrencesCursor, limit: number) => Promise<OccurrencesPage[]>;
  /** For at most 100 entries. */
  readOccurrencesOf: (errorIds: readonly string[]) => Promise<OccurrencesOf[]>;
  listEpisodes: (query: { isOpen: boolean; limit: number }) => Promise<EpisodeList[]>;
  /** Those that belong to one alert, each shard's newest first. */
  listEpisodesOf: (query: AlertQuery) => Promise<EpisodeRecord[]>;
  /** @param at now, in milliseconds since 1970 */
  listRecent: (inhibitQuery: InhibitQuery, at: number) => Promise<RecentAlert[]>;
  listUnmatched: (limit: number) => Promise<UnmatchedList[]>;
  listOutcomes: (query: OutcomesQuery) => Promise<OutcomeRecord[][]>;
  /** How often fixes worked, by error_id. */
  readRates: () => Promise<Record<string, ObservedRate>>;
};

export function createLedgerClient(namespace: LedgerNamespace, setting: string | undefined): LedgerClient {
  const ask = <T>(shard: number, call: (stub: LedgerStub) => Promise<LedgerResult<T>>) =>
    callLedger(namespace, shard, call);
  const askAll = async <T>(call: (stub: LedgerStub) => Promise<LedgerResult<T>>) =>
    Promise.all(Array.from({ length: countShards(setting) }, (_, shard) => ask(shard, call)));

  return {
    record: async (delivered) => recordInShards(delivered, countShards(setting), ask),
    // There are few outcomes and many webhooks. Every shard stores every outcome, so that a webhook needs only its own shards.
    recordOutcome: (outcome) => askAll((stub) => stub.recordOutcome(outcome)),
    readOccurrences: (cursor, limit) => askAll((stub) => stub.readOccurrences(cursor, limit)),
    readOccurrencesOf: (errorIds) => askAll((stub) => stub.readOccurrencesOf(errorIds)),
    listEpisodes: (query) => askAll((stub) => stub.listEpisodes(query)),
    listEpisodesOf: async (query) => (await askAll((stub) => stub.listEpisodesOf(query))).flat(),
    listRecent: async (inhibitQuery, at) =>
      (await askAll((stub) => stub.listRecent(recentQuery(inhibitQuery, at)))).flat(),
    listUnmatched: (limit) => askAll((stub) => stub.listUnmatched(limit)),
    listOutcomes: (query) => askAll((stub) => stub.listOutcomes(query)),
    readRates: () => ask(0, (stub) => stub.readRates()),
  };
}

/**
 * Reads how often fixes worked: at most once per request, and only if a plan needs it. If the ledger does not answer a request that
 * counts nothing, the plan comes without the observed rate.
 */
export function createRateReader(ledger: LedgerClient): (errorId: string) => Promise<ObservedRate | null> {
  let rates: Promise<Record<string, ObservedRate>> | null = null;
  return async (errorId) => {
    rates ??= ledger.readRates().catch(withoutRates);
    return (await rates)[errorId] ?? null;
  };
}

function withoutRates(error: unknown): Record<string, ObservedRate> {
  console.warn(JSON.stringify({ warning: 'plans without observed rates', error: String(error) }));
  return {};
}

function countShards(setting: string | undefined): number {
  const shards = parseShards(setting);
  if (shards === null)
    throw new LedgerUnavailable('the variable KEDB_LEDGER_SHARDS must be a number from 1 to 64');
  return shards;
}

type Ask = <T>(shard: number, call: (stub: LedgerStub) => Promise<LedgerResult<T>>) => Promise<T>;

/** Calls each shard that owns one of the alerts. Calls all shards only if an exception depends on other alerts. */
async function recordInShards(
  { alerts, inhibitQuery, at }: Delivered,
  shards: number,
  ask: Ask,
): Promise<Recorded> {
  const recent = inhibitQuery && recentQuery(inhibitQuery, at);
  const owners = alerts.map(({ source, fingerprint }) => shardOf(source, fingerprint, shards));
  const asked = [...Array(shards).keys()].filter((shard) => recent !== null || owners.includes(shard));
  const answers = await Promise.all(
    asked.map(async (shard) => {
      const own = alerts.filter((_, index) => owners[index] === shard);
      return { shard, ...(await ask(shard, (stub) => stub.record({ alerts: own, recent, at }))) };
    }),
  );
  const histories = new Map(answers.map(({ shard, histories }) => [shard, histories.values()]));
  return {
    histories: owners.map((shard) => nextOf(histories.get(shard))),
    recent: answers.flatMap((answer): RecentAlert[] => answer.recent),
  };
}

function recentQuery({ after, within }: InhibitQuery, at: number): RecentQuery {
  return { after, since: instantOf(at - within), until: instantOf(at) };
}

/** A shard answers its alerts in the order in which it got them. */
function nextOf(histories: Iterator<AlertHistory> | undefined): AlertHistory {
  const next = histories?.next();
  if (!next || next.done) throw new Error('a shard answered fewer alerts than it was given');
  return next.value;
}
