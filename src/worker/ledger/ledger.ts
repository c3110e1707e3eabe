import { DurableObject } from 'cloudflare:workers';
import type { RecentAlerts } from '../../core/answer/answer-alerts.ts';
import { DAYS_KEPT } from '../../core/counting/delivery.ts';
import type { ObservedRate } from '../../generated/plan.ts';
import { DAY_MS } from '../../lib/time/duration.ts';
import { failure, type Result, success } from '../../lib/util/result.ts';
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
  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    void ctx.blockConcurrencyWhile(async () => {
      migrate(ctx.storage, Date.now());
      if ((await ctx.storage.getAlarm()) === null) await ctx.storage.setAlarm(Date.now() + DAY_MS);
    });
  }

  record(batch: ShardAlerts): LedgerResult<Recorded> {
    return this.#transact((sql) => recordAlerts(sql, batch));
  }

  recordOutcome(outcome: Outcome): LedgerResult<RecordedOutcome> {
    return this.#transact((sql) => recordOutcome(sql, outcome));
  }

  /** `cursor` maps each epoch to the revision that the reader already knows. */
  readOccurrences(
    cursor: Record<string, number>,
    limit: number,
    maxBytes: number,
  ): LedgerResult<OccurrencesPage> {
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

  /** Runs once a day, and again soon while there is more to delete. It must not fail: workerd tries six times and then gives up. */
  override async alarm(): Promise<void> {
    const result = this.#transact((sql) => purge(sql, Date.now()));
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

/**
 * The ledger keeps closed episodes to tell repeated deliveries from new episodes. Alertmanager forgets sent alerts after
 * `data.retention`, by default 120 h, so older alerts never come again.
 */
const EPISODE_DAYS = 30;

/** Rows per table and transaction. Deleted rows count as written rows, and other calls wait meanwhile. */
const BATCH = 500;

/** Deletes old rows; true if there may be more. Totals and rates stay for ever. */
function purge(sql: SqlStorage, at: number): boolean {
  const daysKept = new Date(at - DAYS_KEPT * DAY_MS);
  const deleted = [
    deleteFrom(sql, 'episodes', 'number', 'closed_at', at - EPISODE_DAYS * DAY_MS),
    deleteFrom(sql, 'outcomes', 'idempotency_key', 'at', daysKept.getTime()),
    deleteFrom(sql, 'unmatched', 'id', 'last_seen', daysKept.getTime()),
  ];
  sql.exec('DELETE FROM days WHERE day < ?', daysKept.toISOString().slice(0, 10));
  return deleted.some((count) => count === BATCH);
}

type Table = 'episodes' | 'outcomes' | 'unmatched';

function deleteFrom(sql: SqlStorage, table: Table, key: string, column: string, before: number): number {
  const old = `SELECT ${key} FROM ${table} WHERE ${column} < ? LIMIT ${BATCH}`;
  return sql.exec(`DELETE FROM ${table} WHERE ${key} IN (${old}) RETURNING 1`, before).toArray().length;
}
