import { addCounters, type Counters, type Unsaved } from './counters.ts';
import type { EpisodeRow } from './episodes.ts';
import { type Generation, standingOf } from './generations.ts';
import { isConflict, type LayoutConflict } from './layouts.ts';
import { readLedgerState } from './ledger-state.ts';
import { readMigration } from './migrations.ts';

/** What a shard tells of itself. Times are in milliseconds since 1970. */
export type ShardStatus = {
  epoch: string;
  /** The shard counted by other settings than the caller has. */
  conflict: LayoutConflict | null;
  migration: number;
  bytes: number;
  /** When it last deleted all old data; before that, when it began. */
  purgedAt: number;
  revision: number;
  episodes: number;
  /** Null if the caller did not ask: counting them reads a row for each. */
  open: number | null;
  /** The start of the open episode that was first heard of. */
  oldestOpen: EpisodeRow['starts_at'] | null;
  syncedAt: number | null;
  counters: Counters;
};

/** Reads few rows, whatever the storage holds; with `countsOpen`, one for each open episode. */
export function readShardStatus(
  sql: SqlStorage,
  generation: Generation,
  unsaved: Unsaved,
  countsOpen: boolean,
): ShardStatus {
  const state = readLedgerState(sql);
  const standing = standingOf(sql, generation);
  const oldest = 'SELECT starts_at FROM episodes WHERE ends_at IS NULL ORDER BY number LIMIT 1';
  const [first] = sql.exec<Pick<EpisodeRow, 'starts_at'>>(oldest).toArray();
  return {
    epoch: state.epoch,
    conflict: isConflict(standing) ? standing : null,
    migration: readMigration(sql),
    bytes: sql.databaseSize,
    purgedAt: state.swept_at ?? state.began_at,
    revision: state.revision,
    episodes: state.episodes,
    open: countsOpen ? countOpen(sql) : null,
    oldestOpen: first?.starts_at ?? null,
    syncedAt: unsaved.syncedAt ?? state.synced_at,
    counters: addCounters(JSON.parse(state.counters), unsaved.counters),
  };
}

function countOpen(sql: SqlStorage): number {
  return sql.exec<{ open: number }>('SELECT count(*) AS open FROM episodes WHERE ends_at IS NULL').one().open;
}
