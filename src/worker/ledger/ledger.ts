import type { RecentAlerts } from '../../core/answer/answer-alerts.ts';
import type { ObservedRate } from '../../generated/plan.ts';
import { DAY_MS } from '../../lib/time/duration.ts';
import { success } from '../../lib/util/result.ts';
import { NOTHING_UNSAVED, type Unsaved } from './counters.ts';
import { type AlertQuery, type EpisodesOfAlert, listEpisodesOf } from './episodes.ts';
import {
  type ExportPage,
  type ExportQuery,
  exportRows,
  readShardState,
  type ShardState,
} from './export-rows.ts';
import { asksFormer, type Entered, type Generation } from './generations.ts';
import {
  abandonedAt,
  beginImport,
  discardImport,
  endImport,
  findPlace,
  type ImportedRow,
  type ImportPlace,
  type ImportStart,
  type ImportState,
  importRows,
  readImport,
} from './import-rows.ts';
import { listMissing, type MissingAlert } from './known-alerts.ts';
import { readLedgerState } from './ledger-state.ts';
import type { LedgerResult } from './ledger-storage.ts';
import { type EpisodeList, type EpisodesQuery, listEpisodes } from './list-episodes.ts';
import { adopt, type MovedEpisode, movingOf, type PlacedOutcome } from './moves.ts';
import { type ShardList, withMovingOf } from './moving-episodes.ts';
import { MovingLedger } from './moving-ledger.ts';
import {
  type OccurrencesCursor,
  type OccurrencesOf,
  type OccurrencesPage,
  readOccurrences,
  readOccurrencesOf,
} from './occurrences.ts';
import {
  type FingerprintQuery,
  type FoundSources,
  findSources,
  listOutcomes,
  type Outcome,
  type OutcomeList,
  type OutcomesQuery,
  readRates,
  recordOutcome,
} from './outcomes.ts';
import { listRecent, type RecentQuery } from './recent-alerts.ts';
import { type Recorded, recordAlerts, type ShardAlerts } from './record-alerts.ts';
import { sweep } from './retention.ts';
import { readShardStatus, type ShardStatus } from './shard-status.ts';
import {
  countUnmatched,
  leaveList,
  listUnmatched,
  type UnmatchedCounts,
  type UnmatchedList,
} from './unmatched.ts';

/** Between two steps of a sweep. */
const SOON_MS = 1000;

/**
 * The shards that may have the latest episode of an alert. `elsewhere`: in another shard of this layout, because the alert had another fingerprint.
 * Former shards are asked only for some time after a change.
 */
export type Whereabouts = 'here' | 'elsewhere' | 'perhaps in a former shard';

/** Alerts of a webhook, and what their shard needs besides. */
type PlacedAlerts = {
  generation: Generation;
  /** Of each alert. Missing: the other shards were asked. */
  places: readonly Whereabouts[];
  /** The knowledge of former shards about them. */
  adopted: readonly MovedEpisode[];
};

/** `inFormer`: whether former shards may still have them. */
export type MissingAlerts = { missing: MissingAlert[]; inFormer: boolean };

/**
 * The store of episodes, totals and outcomes. Every method is one synchronous transaction, so calls never see half-done work. workerd
 * holds an answer back until its data is on disk (the output gate), so acknowledged data survives a kill.
 */
export class Ledger extends MovingLedger {
  #unsaved: Unsaved = NOTHING_UNSAVED;

  record(batch: ShardAlerts): LedgerResult<Recorded> {
    const result = this.transact((sql) => recordAlerts(sql, batch, this.#unsaved));
    if (!result.ok) return result;
    this.#unsaved = result.value.unsaved;
    return success(result.value.recorded);
  }

  /** The same, once this shard has all that it needs: first it says what. */
  recordPlaced(
    batch: ShardAlerts,
    { generation, places, adopted }: PlacedAlerts,
  ): LedgerResult<Entered<Recorded | MissingAlerts>> {
    const entered = this.transactPlaced(generation, (sql) => {
      adopt(sql, adopted, batch.at);
      const inFormer = places.length > 0 && asksFormer(sql, batch.at);
      const isAsked = (place: Whereabouts) => place === 'elsewhere' || (inFormer && place !== 'here');
      return { missing: listMissing(sql, batch, places.map(isAsked)), inFormer };
    });
    if (!entered.ok) return entered;
    if (entered.value === 'new') return success('new');
    const { value } = entered;
    if (value.value.missing.length > 0) return success(value);
    const recorded = this.record(batch);
    return recorded.ok ? success({ value: recorded.value }) : recorded;
  }

  recordOutcome(outcome: Outcome): LedgerResult<PlacedOutcome> {
    return this.transact((sql) => ({ ...recordOutcome(sql, outcome), ...movingOf(sql, outcome) }));
  }

  /** `cursor` maps each epoch to the revision that the reader already knows. */
  readOccurrences(
    cursor: OccurrencesCursor,
    limit: number,
    maxBytes: number,
  ): LedgerResult<OccurrencesPage[]> {
    return this.transact((sql) => readOccurrences(sql, cursor, limit, maxBytes));
  }

  /** Sync has read the totals of all shards. */
  noteSync(syncedAt: number): LedgerResult<void> {
    return this.transact(() => {
      this.#unsaved = { ...this.#unsaved, syncedAt };
    });
  }

  readOccurrencesOf(errorIds: readonly string[]): LedgerResult<OccurrencesOf[]> {
    return this.transact((sql) => readOccurrencesOf(sql, errorIds));
  }

  listEpisodes(query: EpisodesQuery): LedgerResult<ShardList<EpisodeList>> {
    return this.transact((sql) => listEpisodes(sql, readLedgerState(sql), query));
  }

  listEpisodesOf(query: AlertQuery): LedgerResult<ShardList<EpisodesOfAlert>> {
    return this.transact((sql) => {
      const list = listEpisodesOf(sql, readLedgerState(sql).epoch, query);
      return withMovingOf(sql, list, query);
    });
  }

  listRecent(query: RecentQuery): LedgerResult<RecentAlerts> {
    return this.transact((sql) => listRecent(sql, query));
  }

  countUnmatched(): LedgerResult<UnmatchedCounts> {
    return this.transact(countUnmatched);
  }

  listUnmatched(ids: readonly string[], maxBytes: number): LedgerResult<UnmatchedList> {
    return this.transact((sql) => listUnmatched(sql, ids, maxBytes));
  }

  findSources(query: FingerprintQuery): LedgerResult<FoundSources> {
    return this.transact((sql) => findSources(sql, query));
  }

  /** The groups left the list of another shard. */
  explain(groups: readonly string[], kbVersion: string | null): LedgerResult<void> {
    return this.transact((sql) => void leaveList(sql, groups, kbVersion));
  }

  listOutcomes(query: OutcomesQuery): LedgerResult<OutcomeList> {
    return this.transact((sql) => listOutcomes(sql, query));
  }

  readRates(): LedgerResult<Record<string, ObservedRate>> {
    return this.transact(readRates);
  }

  readStatus(generation: Generation): LedgerResult<ShardStatus> {
    return this.transact((sql) => readShardStatus(sql, generation, this.#unsaved));
  }

  /** Null if some episodes are on their way to other shards, and those do not take them. */
  async beginExport(): Promise<LedgerResult<ShardState | null>> {
    const isWhole = await this.finishMoves();
    return isWhole.ok && !isWhole.value ? success(null) : this.readShardState();
  }

  readShardState(): LedgerResult<ShardState> {
    return this.transact(readShardState);
  }

  exportRows(query: ExportQuery): LedgerResult<ExportPage> {
    return this.transact((sql) => exportRows(sql, query));
  }

  findPlace(importId: string): LedgerResult<ImportPlace> {
    return this.transactImport((sql) => findPlace(sql, importId));
  }

  async beginImport(start: ImportStart): Promise<LedgerResult<ImportPlace>> {
    const place = this.transactImport((sql) => beginImport(sql, start));
    if (place.ok && place.value === 'free') await this.ctx.storage.setAlarm(abandonedAt(start));
    return place;
  }

  importRows(importId: string, rows: readonly ImportedRow[]): LedgerResult<boolean> {
    return this.transactImport((sql) => importRows(sql, importId, rows));
  }

  readImport(): LedgerResult<ImportState | null> {
    return this.transactImport(readImport);
  }

  endImport(importId: string, sha256?: string): LedgerResult<boolean> {
    return this.transactImport((sql) => endImport(sql, importId, sha256));
  }

  /** @param importId null for any import that has not ended */
  discardImport(importId: string | null): LedgerResult<void> {
    const isMeant = ({ id }: ImportState) => importId === null || id === importId;
    return this.transactImport((sql) => discardImport(sql, isMeant, Date.now()));
  }

  /** Runs once a day, and again soon while there is more to do. It must not fail: workerd tries six times and then gives up. */
  override async alarm(): Promise<void> {
    const now = Date.now();
    this.transactImport((sql) => discardImport(sql, (state) => abandonedAt(state) <= now, now));
    const result = this.transact((sql) => sweep(sql, Date.now()));
    await this.finishMoves();
    const hasMore = result.ok && result.value;
    if (this.isKnown) await this.ctx.storage.setAlarm(Date.now() + (hasMore ? SOON_MS : DAY_MS));
  }
}
