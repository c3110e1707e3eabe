import type { AlertHistory, RecentAlerts } from '../../core/answer/answer-alerts.ts';
import type { InhibitQuery } from '../../core/answer/match-alerts.ts';
import type { CountingRules } from '../../core/counting/counting-rules.ts';
import type { KnownRate } from '../../core/plan/plan-context.ts';
import type { ObservedRate } from '../../generated/plan.ts';
import { instantOf } from '../../lib/time/instant.ts';
import {
  ClosedLedger,
  callLedger,
  ignoreUnavailable,
  type LedgerNamespace,
  LedgerSilent,
  type LedgerStub,
  LedgerUnavailable,
  READ_DEADLINE_MS,
} from './call-ledger.ts';
import type { Counters } from './counters.ts';
import type { AlertQuery, EpisodesOfAlert } from './episodes.ts';
import { type LayoutSettings, type Layouts, parseLayouts, shardOf } from './layouts.ts';
import type { LedgerResult } from './ledger-storage.ts';
import { bytesOfShard } from './list-bytes.ts';
import type { EpisodeList, EpisodesQuery } from './list-episodes.ts';
import { withoutMoved } from './moving-episodes.ts';
import type { OccurrencesCursor, OccurrencesOf, OccurrencesPage } from './occurrences.ts';
import type {
  FingerprintQuery,
  FoundSources,
  Outcome,
  OutcomeList,
  OutcomesQuery,
  RecordedOutcome,
} from './outcomes.ts';
import type { RecentQuery } from './recent-alerts.ts';
import type { AlertToRecord, Explained, Recorded } from './record-alerts.ts';
import type { ShardStatus } from './shard-status.ts';
import { CountingShards } from './shards.ts';
import type { UnmatchedCounts, UnmatchedList } from './unmatched.ts';

export type Delivered = {
  alerts: readonly AlertToRecord[];
  /** The other alerts to search for. */
  inhibitQuery: InhibitQuery | null;
  /** The refusals of the Worker. One shard counts them. */
  refused?: Counters;
  kbVersion?: string | undefined;
  /** How long the ledger may take, in milliseconds. Default and limit: 10 seconds. */
  waitMs?: number;
  at: number;
};

/** The client sets the limit of bytes, because it depends on the number of shards. */
type Unbounded<Query> = Omit<Query, 'maxBytes'>;

/** All shards as one ledger. Every method throws LedgerUnavailable if a shard does not answer. */
export type LedgerClient = {
  record: (delivered: Delivered) => Promise<Recorded>;
  recordOutcome: (outcome: Outcome) => Promise<RecordedOutcome[]>;
  /** The pages of each shard: one for each of its epochs. */
  readOccurrences: (cursor: OccurrencesCursor, limit: number) => Promise<OccurrencesPage[][]>;
  /** Tells every shard that sync has read all totals. */
  noteSync: (at: number) => Promise<void>;
  /** For at most 100 entries. */
  readOccurrencesOf: (errorIds: readonly string[]) => Promise<OccurrencesOf[]>;
  listEpisodes: (query: Unbounded<EpisodesQuery>) => Promise<EpisodeList[]>;
  /** Those that belong to one alert, each shard's newest first. */
  listEpisodesOf: (query: Unbounded<AlertQuery>) => Promise<EpisodesOfAlert[]>;
  /** @param at now, in milliseconds since 1970 */
  listRecent: (inhibitQuery: InhibitQuery, at: number) => Promise<RecentAlerts>;
  countUnmatched: () => Promise<UnmatchedCounts[]>;
  /** The groups with these ids, in this order. */
  listUnmatched: (ids: readonly string[]) => Promise<UnmatchedList[]>;
  findSources: (query: FingerprintQuery) => Promise<FoundSources[]>;
  listOutcomes: (query: Unbounded<OutcomesQuery>) => Promise<OutcomeList[]>;
  /** How often fixes worked, by error_id. */
  readRates: () => Promise<Record<string, ObservedRate>>;
  /** Of every shard: its status, or why it is closed; null if it does not answer. Throws only if nobody knows how many shards there are. */
  readStatus: () => Promise<(ShardStatus | ClosedLedger | null)[]>;
};

export function createLedgerClient(
  namespace: LedgerNamespace,
  settings: LayoutSettings,
  rules?: CountingRules,
): LedgerClient {
  const read = readOnce(namespace);
  const askAll = async <T>(call: (stub: LedgerStub, maxBytes: number, shard: number) => Answer<T>) => {
    const { objects } = readLayouts(settings);
    const maxBytes = bytesOfShard(objects);
    return Promise.all(
      Array.from({ length: objects }, (_, shard) => read(shard, (stub) => call(stub, maxBytes, shard))),
    );
  };

  return {
    record: async (delivered) => {
      const layouts = readLayouts(settings);
      const shards = new CountingShards(namespace, layouts, delivered.waitMs);
      return recordInShards({ ...delivered, rules }, layouts, { shards, read });
    },
    recordOutcome: async (outcome) =>
      new CountingShards(namespace, readLayouts(settings)).recordOutcome(outcome),
    readOccurrences: (cursor, limit) =>
      askAll((stub, maxBytes) => stub.readOccurrences(cursor, limit, maxBytes)),
    noteSync: async (at) => void (await askAll((stub) => stub.noteSync(at))),
    readOccurrencesOf: async (errorIds) => (await askAll((stub) => stub.readOccurrencesOf(errorIds))).flat(),
    listEpisodes: async (query) =>
      withoutMoved(
        await askAll((stub, maxBytes) => stub.listEpisodes({ ...query, maxBytes })),
        ({ episode }) => episode,
      ),
    listEpisodesOf: async (query) =>
      withoutMoved(
        await askAll((stub, maxBytes) => stub.listEpisodesOf({ ...query, maxBytes })),
        (episode) => episode,
      ),
    listRecent: async (inhibitQuery, at) =>
      mergeRecent(await askAll((stub, maxBytes) => stub.listRecent(recentQuery(inhibitQuery, at, maxBytes)))),
    countUnmatched: () => askAll((stub) => stub.countUnmatched()),
    listUnmatched: (ids) => askAll((stub, maxBytes) => stub.listUnmatched(ids, maxBytes)),
    findSources: (query) => askAll((stub) => stub.findSources(query)),
    listOutcomes: (query) => askAll((stub, maxBytes) => stub.listOutcomes({ ...query, maxBytes })),
    readRates: () => read(0, (stub) => stub.readRates()),
    readStatus: async () => {
      const { names, objects } = readLayouts(settings);
      return Promise.all(
        Array.from({ length: objects }, (_, shard) =>
          read(shard, (stub) => stub.readStatus({ layouts: names, shard })).catch((error: unknown) =>
            error instanceof ClosedLedger ? error : ignoreUnavailable(error),
          ),
        ),
      );
    },
  };
}

/**
 * Reads how often fixes worked: at most once per request, and only if a plan needs it. If the ledger does not answer a request that
 * counts nothing, the rate is unknown.
 */
export function createRateReader(
  ledger: LedgerClient,
  logged: { without_rates?: boolean },
): (errorId: string) => Promise<KnownRate> {
  let rates: Promise<Record<string, ObservedRate> | null> | null = null;
  return async (errorId) => {
    rates ??= ledger.readRates().catch(ignoreUnavailable);
    const known = await rates;
    if (known === null) logged.without_rates = true;
    return { observedRate: known?.[errorId] ?? null, isRateKnown: known !== null };
  };
}

/** Throws LedgerUnavailable if the settings are not valid. */
export function readLayouts(settings: LayoutSettings): Layouts {
  const layouts = parseLayouts(settings);
  if (!layouts.ok) throw new LedgerUnavailable(layouts.error);
  return layouts.value;
}

/** For the reads of one request: a shard that was silent once is not asked again, so it costs a page one deadline. */
function readOnce(namespace: LedgerNamespace): Ask {
  const silent = new Set<number>();
  return async (shard, call) => {
    if (silent.has(shard)) throw new LedgerSilent();
    try {
      return await callLedger(namespace, shard, call, READ_DEADLINE_MS);
    } catch (error) {
      if (error instanceof LedgerSilent) silent.add(shard);
      throw error;
    }
  };
}

type Answer<T> = Promise<LedgerResult<T>>;
type Ask = <T>(shard: number, call: (stub: LedgerStub) => Answer<T>) => Promise<T>;

/** Calls each shard that owns one of the alerts. Calls all shards only if an exception depends on other alerts. */
async function recordInShards(
  {
    alerts,
    inhibitQuery,
    refused = {},
    rules,
    kbVersion,
    at,
  }: Delivered & { rules: CountingRules | undefined },
  { current, objects }: Layouts,
  { shards, read }: { shards: CountingShards; read: Ask },
): Promise<Recorded> {
  const recent = inhibitQuery && recentQuery(inhibitQuery, at, bytesOfShard(objects));
  const owners = alerts.map((alert) => shardOf(current, alert));
  const all = [...Array(objects).keys()];
  const own = all.filter((shard) => owners.includes(shard));
  const [first] = own;
  const others = all.filter((shard) => !owners.includes(shard));
  const [answers, otherRecent] = await Promise.all([
    Promise.all(
      own.map(async (shard) => {
        const own = alerts.filter((_, index) => owners[index] === shard);
        const ofAll = shard === first ? { refused } : {};
        const batch = { alerts: own, recent, at, kbVersion, ...ofAll, ...(rules && { rules }) };
        return { shard, ...(await shards.record(shard, batch)) };
      }),
    ),
    recent === null ? [] : Promise.all(others.map((shard) => readRecent(shard, recent, read))),
  ]);
  await tellExplained(answers, { all, kbVersion }, read);
  const histories = new Map(answers.map(({ shard, histories }) => [shard, histories.values()]));
  return {
    histories: owners.map((shard) => nextOf(histories.get(shard))),
    recent: mergeRecent([...answers.map((answer) => answer.recent), ...otherRecent]),
    explained: answers.flatMap(({ explained }) => explained),
  };
}

/** Alerts of one group may live in several shards. A group leaves once, so this costs an ordinary webhook no call. */
async function tellExplained(
  answers: readonly { shard: number; explained: Explained }[],
  { all, kbVersion = null }: { all: readonly number[]; kbVersion: string | null | undefined },
  read: Ask,
): Promise<void> {
  const leaving = answers.filter(({ explained }) => explained.length > 0);
  const groups = leaving.flatMap(({ explained }) => explained);
  const others = all.filter((shard) => leaving.length > 1 || leaving.some((one) => one.shard !== shard));
  const tell = (shard: number) => read(shard, (stub) => stub.explain(groups, kbVersion));
  await Promise.all(others.map((shard) => tell(shard).catch(ignoreUnavailable)));
}

/** A shard that owns none of the alerts must not hold up their webhook. */
async function readRecent(shard: number, query: RecentQuery, read: Ask): Promise<RecentAlerts> {
  const answer = await read(shard, (stub) => stub.listRecent(query)).catch(ignoreUnavailable);
  return answer ?? { alerts: [], isWhole: false };
}

function mergeRecent(lists: readonly RecentAlerts[]): RecentAlerts {
  return {
    alerts: lists.flatMap(({ alerts }) => alerts),
    isWhole: lists.every(({ isWhole }) => isWhole),
  };
}

function recentQuery({ after, within }: InhibitQuery, at: number, maxBytes: number): RecentQuery {
  return { after, since: instantOf(at - within), until: instantOf(at), maxBytes };
}

/** A shard answers its alerts in the order in which it got them. */
function nextOf(histories: Iterator<AlertHistory> | undefined): AlertHistory {
  const next = histories?.next();
  if (!next || next.done) throw new Error('a shard answered fewer alerts than it was given');
  return next.value;
}
