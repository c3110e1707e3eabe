import { ADOPTED, addCounters, type Counters, type Unsaved } from './counters.ts';
import type { EpisodeRow } from './episodes.ts';
import { type Generation, standingOf } from './generations.ts';
import { KeptEpisodes } from './kept.ts';
import { isConflict, type LayoutConflict } from './layouts.ts';
import { readLedgerState } from './ledger-state.ts';
import { readMigration } from './migrations.ts';

/** The status of one shard. Times are in milliseconds since 1970. */
export type ShardStatus = {
  epoch: string;
  /** The shard counted by other settings than the caller has. */
  conflict: LayoutConflict | null;
  migration: number;
  bytes: number;
  /** When it last deleted all old data; before that, when it began. */
  purgedAt: number;
  revision: number;
  /** Those that ever began here, or were imported. */
  episodes: number;
  open: number;
  /** The earliest start of an open episode. */
  oldestOpen: EpisodeRow['starts_at'] | null;
  syncedAt: number | null;
  counters: Counters;
};

/** Reads few rows, whatever the storage holds. */
export function readShardStatus(sql: SqlStorage, generation: Generation, unsaved: Unsaved): ShardStatus {
  const state = readLedgerState(sql);
  const standing = standingOf(sql, generation);
  const counters = addCounters(JSON.parse(state.counters), unsaved.counters);
  const oldest = 'SELECT min(starts_at) AS starts_at FROM episodes WHERE ends_at IS NULL';
  const { starts_at } = sql.exec<{ starts_at: EpisodeRow['starts_at'] | null }>(oldest).one();
  return {
    epoch: state.epoch,
    conflict: isConflict(standing) ? standing : null,
    migration: readMigration(sql),
    bytes: sql.databaseSize,
    purgedAt: state.swept_at ?? state.began_at,
    revision: state.revision,
    episodes: state.episodes - (counters[ADOPTED] ?? 0),
    open: new KeptEpisodes(state.kept).open,
    oldestOpen: starts_at,
    syncedAt: unsaved.syncedAt ?? state.synced_at,
    counters,
  };
}
