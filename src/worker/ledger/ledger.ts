import { DurableObject } from 'cloudflare:workers';
import type { RecentAlerts } from '../../core/answer/answer-alerts.ts';
import type { ObservedRate } from '../../generated/plan.ts';
import { DAY_MS } from '../../lib/time/duration.ts';
import { failure, type Result, success } from '../../lib/util/result.ts';
import { NOTHING_UNSAVED, type Unsaved } from './counters.ts';
import {
  type AlertQuery,
  type EpisodeList,
  type EpisodesOfAlert,
  type EpisodesQuery,
  listEpisodes,
  listEpisodesOf,
} from './episodes.ts';
import { readLedgerState } from './ledger-state.ts';
import { migrate } from './migrations.ts';
import {
  type OccurrencesOf,
  type OccurrencesPage,
  readOccurrences,
  readOccurrencesOf,
} from './occurrences.ts';
import {
  listOutcomes,
  type Outcome,
  type OutcomeList,
  type OutcomesQuery,
  type RecordedOutcome,
  readRates,
  recordOutcome,
} from './outcomes.ts';
import { listRecent, type RecentQuery } from './recent-alerts.ts';
import { type Recorded, recordAlerts, type ShardAlerts } from './record-alerts.ts';
import { sweep } from './retention.ts';
import { readShardStatus, type ShardStatus } from './shard-status.ts';
import { listUnmatched, type UnmatchedList } from './unmatched.ts';

const SOON_MS = 10_000;

/**
 * The ledger's answer over RPC. The ledger never throws, because an error would arrive without its class. It logs its own errors.
 */
export type LedgerResult<T> = Result<T, null>;

/**
 * The store of episodes, totals and outcomes. Every method is one synchronous transaction, so calls never see half-done work. workerd
 * holds an answer back until its data is on disk (the output gate), so acknowledged data survives a kill.
 */
export class Ledger extends DurableObject<Env> {
  #unsaved: Unsaved = NOTHING_UNSAVED;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    void ctx.blockConcurrencyWhile(async () => {
      migrate(ctx.storage, Date.now());
      if ((await ctx.storage.getAlarm()) === null) await ctx.storage.setAlarm(Date.now() + DAY_MS);
    });
  }

  record(batch: ShardAlerts): LedgerResult<Recorded> {
    const result = this.#transact((sql) => recordAlerts(sql, batch, this.#unsaved));
    if (!result.ok) return result;
    this.#unsaved = result.value.unsaved;
    return success(result.value.recorded);
  }

  recordOutcome(outcome: Outcome): LedgerResult<RecordedOutcome> {
    return this.#transact((sql) => recordOutcome(sql, outcome));
  }

  /**
   * `cursor` maps each epoch to the revision that the reader already knows.
   * @param syncedAt now if the reader may be sync
   */
  readOccurrences(
    cursor: Record<string, number>,
    limit: number,
    maxBytes: number,
    syncedAt: number | null = null,
  ): LedgerResult<OccurrencesPage> {
    if (syncedAt !== null) this.#unsaved = { ...this.#unsaved, syncedAt };
    return this.#transact((sql) =>
      readOccurrences(sql, cursor[readLedgerState(sql).epoch] ?? 0, limit, maxBytes),
    );
  }

  readOccurrencesOf(errorIds: readonly string[]): LedgerResult<OccurrencesOf> {
    return this.#transact((sql) => readOccurrencesOf(sql, errorIds));
  }

  listEpisodes(query: EpisodesQuery): LedgerResult<EpisodeList> {
    return this.#transact((sql) => listEpisodes(sql, readLedgerState(sql).epoch, query));
  }

  listEpisodesOf(query: AlertQuery): LedgerResult<EpisodesOfAlert> {
    return this.#transact((sql) => listEpisodesOf(sql, readLedgerState(sql).epoch, query));
  }

  listRecent(query: RecentQuery): LedgerResult<RecentAlerts> {
    return this.#transact((sql) => listRecent(sql, query));
  }

  listUnmatched(limit: number, maxBytes: number): LedgerResult<UnmatchedList> {
    return this.#transact((sql) => listUnmatched(sql, limit, maxBytes));
  }

  listOutcomes(query: OutcomesQuery): LedgerResult<OutcomeList> {
    return this.#transact((sql) => listOutcomes(sql, query));
  }

  readRates(): LedgerResult<Record<string, ObservedRate>> {
    return this.#transact(readRates);
  }

  readStatus(countsOpen: boolean): LedgerResult<ShardStatus> {
    return this.#transact((sql) => readShardStatus(sql, this.#unsaved, countsOpen));
  }

  /** Runs once a day, and again soon while there is more to do. It must not fail: workerd tries six times and then gives up. */
  override async alarm(): Promise<void> {
    const result = this.#transact((sql) => sweep(sql, Date.now()));
    const hasMore = result.ok && result.value;
    await this.ctx.storage.setAlarm(Date.now() + (hasMore ? SOON_MS : DAY_MS));
  }

  #transact<T>(work: (sql: SqlStorage) => T): LedgerResult<T> {
    const { storage } = this.ctx;
    try {
      return success(storage.transactionSync(() => work(storage.sql)));
    } catch (error) {
      console.error(JSON.stringify({ ledger: this.ctx.id.name ?? '', error: String(error) }));
      return failure(null);
    }
  }
}
