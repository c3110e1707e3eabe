import { DurableObject } from 'cloudflare:workers';
import type { RecentAlerts } from '../../core/answer/answer-alerts.ts';
import type { ObservedRate } from '../../generated/plan.ts';
import { DAY_MS } from '../../lib/time/duration.ts';
import { failure, type Result, success } from '../../lib/util/result.ts';
import { NOTHING_UNSAVED, type Unsaved } from './counters.ts';
import { type AlertQuery, type EpisodesOfAlert, listEpisodesOf } from './episodes.ts';
import {
  type ExportPage,
  type ExportQuery,
  exportRows,
  readShardState,
  type ShardState,
} from './export-rows.ts';
import {
  beginImport,
  discardImport,
  endImport,
  findPlace,
  type ImportedRow,
  type ImportPlace,
  type ImportStart,
  type ImportState,
  importRows,
  isAbandoned,
  readImport,
} from './import-rows.ts';
import { readLedgerState } from './ledger-state.ts';
import { type EpisodeList, type EpisodesQuery, listEpisodes } from './list-episodes.ts';
import { migrate } from './migrations.ts';
import {
  type OccurrencesCursor,
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

/** Between two steps of a sweep. */
const SOON_MS = 1000;

/** Why the ledger does nothing at all: a newer version of kedb wrote its storage, or an import has begun and has not ended. */
export type LedgerClosed = 'newer' | 'importing';

/**
 * The ledger's answer over RPC. The ledger never throws, because an error would arrive without its class. It logs its own errors, and
 * answers them with null.
 */
export type LedgerResult<T> = Result<T, LedgerClosed | null>;

/**
 * The store of episodes, totals and outcomes. Every method is one synchronous transaction, so calls never see half-done work. workerd
 * holds an answer back until its data is on disk (the output gate), so acknowledged data survives a kill.
 */
export class Ledger extends DurableObject<Env> {
  #closed: LedgerClosed | null = null;
  #unsaved: Unsaved = NOTHING_UNSAVED;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    void ctx.blockConcurrencyWhile(async () => {
      if (!migrate(ctx.storage, Date.now())) {
        this.#closed = 'newer';
        return;
      }
      if (readImport(ctx.storage.sql)?.isWhole === false) this.#closed = 'importing';
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
    cursor: OccurrencesCursor,
    limit: number,
    maxBytes: number,
    syncedAt: number | null = null,
  ): LedgerResult<OccurrencesPage[]> {
    if (syncedAt !== null) this.#unsaved = { ...this.#unsaved, syncedAt };
    return this.#transact((sql) => readOccurrences(sql, cursor, limit, maxBytes));
  }

  readOccurrencesOf(errorIds: readonly string[]): LedgerResult<OccurrencesOf[]> {
    return this.#transact((sql) => readOccurrencesOf(sql, errorIds));
  }

  listEpisodes(query: EpisodesQuery): LedgerResult<EpisodeList> {
    return this.#transact((sql) => listEpisodes(sql, readLedgerState(sql), query));
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

  readStatus(): LedgerResult<ShardStatus> {
    return this.#transact((sql) => readShardStatus(sql, this.#unsaved));
  }

  readShardState(): LedgerResult<ShardState> {
    return this.#transact(readShardState);
  }

  exportRows(query: ExportQuery): LedgerResult<ExportPage> {
    return this.#transact((sql) => exportRows(sql, query));
  }

  findPlace(importId: string): LedgerResult<ImportPlace> {
    return this.#import((sql) => findPlace(sql, importId));
  }

  beginImport(start: ImportStart): LedgerResult<ImportPlace> {
    return this.#import((sql) => beginImport(sql, start));
  }

  importRows(importId: string, rows: readonly ImportedRow[]): LedgerResult<boolean> {
    return this.#import((sql) => importRows(sql, importId, rows));
  }

  readImport(): LedgerResult<ImportState | null> {
    return this.#import(readImport);
  }

  endImport(importId: string): LedgerResult<boolean> {
    return this.#import((sql) => endImport(sql, importId));
  }

  discardImport(importId: string): LedgerResult<void> {
    return this.#import((sql) => discardImport(sql, ({ id }) => id === importId, Date.now()));
  }

  /** Runs once a day, and again soon while there is more to do. It must not fail: workerd tries six times and then gives up. */
  override async alarm(): Promise<void> {
    const now = Date.now();
    this.#import((sql) => discardImport(sql, (state) => isAbandoned(state, now), now));
    const result = this.#transact((sql) => sweep(sql, Date.now()));
    const hasMore = result.ok && result.value;
    if (this.#closed !== 'newer') await this.ctx.storage.setAlarm(Date.now() + (hasMore ? SOON_MS : DAY_MS));
  }

  #transact<T>(work: (sql: SqlStorage) => T): LedgerResult<T> {
    return this.#closed === null ? this.#attempt(work) : failure(this.#closed);
  }

  /** The steps of an import are the only work of a ledger that waits for the rest of it. */
  #import<T>(work: (sql: SqlStorage) => T): LedgerResult<T> {
    if (this.#closed === 'newer') return failure(this.#closed);
    const result = this.#attempt(work);
    this.#closed = readImport(this.ctx.storage.sql)?.isWhole === false ? 'importing' : null;
    return result;
  }

  #attempt<T>(work: (sql: SqlStorage) => T): LedgerResult<T> {
    const { storage } = this.ctx;
    try {
      return success(storage.transactionSync(() => work(storage.sql)));
    } catch (error) {
      console.error(JSON.stringify({ ledger: this.ctx.id.name ?? '', error: String(error) }));
      return failure(null);
    }
  }
}
