import { DAYS_KEPT } from '../../core/counting/delivery.ts';
import { DAY_MS } from '../../lib/time/duration.ts';
import { instantOf, later } from '../../lib/time/instant.ts';
import { type EpisodeRow, toEpisode } from './episodes.ts';
import { lastRules } from './ledger-state.ts';
import { Recording } from './recording.ts';

/**
 * The ledger keeps closed episodes to tell repeated deliveries from new episodes. Alertmanager forgets sent alerts after
 * `data.retention`, by default 120 h, so older alerts never come again.
 */
export const EPISODE_DAYS = 30;

/** Rows per table and transaction. Deleted rows count as written rows, and other calls wait meanwhile. */
const BATCH = 500;

/**
 * How much one source may keep. At 16 KiB of labels each, the episodes take 3.3 GB. A storage may have 10 GB, so a sender that makes up
 * alerts leaves room for others. A real storm has tens of thousands of alerts.
 */
const MAX_EPISODES = 200_000;
const MAX_OPEN = 100_000;

/** All sources together may keep so many times as much. Beyond it, the source that keeps most has to give way. */
const FULL_SOURCES = 2;

/** After so many new episodes, the quotas are checked. Counting all episodes for each webhook would cost more than it saves. */
const CHECK_EVERY = 1000;

/** More than begin between two checks, so a surplus of any size shrinks, and no webhook waits for all of it. */
const MAX_EVICTED = 2 * CHECK_EVERY;

/** Once a day: ends what is silent and deletes what is old; true if there may be more. Totals and rates stay for ever. */
export function sweep(sql: SqlStorage, at: number): boolean {
  const daysKept = new Date(at - DAYS_KEPT * DAY_MS);
  const rowsKept = at - EPISODE_DAYS * DAY_MS;
  const done = [
    closeSilent(sql, at),
    deleteFrom(sql, 'episodes', 'number', 'closed_at', rowsKept),
    deleteFrom(sql, 'outcomes', 'idempotency_key', 'at', daysKept.getTime()),
    deleteFrom(sql, 'unmatched', 'id', 'last_seen', daysKept.getTime()),
  ];
  sql.exec('DELETE FROM days WHERE day < ?', daysKept.toISOString().slice(0, 10));
  deleteIncidents(sql, rowsKept);
  const hasMore = done.some((count) => count === BATCH);
  if (!hasMore) sql.exec('UPDATE ledger SET swept_at = ?', at);
  return hasMore;
}

/** An alert that is told again after it was closed here is open again, without a new count. */
function closeSilent(sql: SqlStorage, at: number): number {
  const recording = new Recording(sql, lastRules, at);
  // An imported ledger knows no `stale_after` until its first webhook.
  if (recording.state.rules === null) return 0;
  const query = 'SELECT * FROM episodes WHERE ends_at IS NULL AND heard_at < ? LIMIT ?';
  const silent = sql.exec<EpisodeRow>(query, at - recording.rules.staleAfterMs, BATCH).toArray();
  for (const row of silent) closeUnheard(recording, row, 'silence');
  recording.finish();
  return silent.length;
}

/** The episode ends when it was last heard of. */
function closeUnheard(recording: Recording, row: EpisodeRow, closedBy: 'silence' | 'quota'): void {
  const episode = toEpisode(row);
  const heard = instantOf(row.heard_at ?? recording.at);
  const endsAt = later(heard, episode.lastStart);
  recording.change(row, { ...episode, endsAt, closedAt: instantOf(recording.at), closedBy });
}

/** Whether the number of all episodes passed a multiple of CHECK_EVERY. */
export function reachesCheck({ state, begun }: Recording): boolean {
  return Math.floor(state.episodes / CHECK_EVERY) > Math.floor((state.episodes - begun) / CHECK_EVERY);
}

type Usage = { source: string; episodes: number; open: number };

/** Ends the open episodes that were heard of longest ago, and deletes the oldest ended ones. What they counted stays counted. */
export function enforceQuotas(recording: Recording): void {
  const { sql } = recording;
  const query = `SELECT source, count(*) AS episodes, count(*) FILTER (WHERE ends_at IS NULL) AS open
     FROM episodes GROUP BY source`;
  const usages = sql.exec<Usage>(query).toArray();
  const ended = usages.map((usage) => ({ ...usage, ended: usage.episodes - usage.open }));
  for (const { source, surplus } of surpluses(ended, { counted: 'open', leaving: 'open', max: MAX_OPEN }))
    closeLeastHeard(recording, source, surplus);
  for (const { source, surplus } of surpluses(ended, {
    counted: 'episodes',
    leaving: 'ended',
    max: MAX_EPISODES,
  }))
    deleteOldest(sql, source, surplus);
}

type Quota = { counted: 'open' | 'episodes'; leaving: 'open' | 'ended'; max: number };

/** The rows that each source has to give up; if all together keep too many, then also the source that can give up most. */
function surpluses(usages: readonly (Usage & { ended: number })[], { counted, leaving, max }: Quota) {
  const own = usages.map((usage) => ({ source: usage.source, surplus: usage[counted] - max }));
  const tooMany = own.filter(({ surplus }) => surplus > 0);
  const kept = usages.reduce((sum, usage) => sum + Math.min(usage[counted], max), 0);
  const [most] = usages.toSorted((a, b) => b[leaving] - a[leaving]);
  const shared = most ? [{ source: most.source, surplus: kept - FULL_SOURCES * max }] : [];
  return [...tooMany, ...shared.filter(({ surplus }) => surplus > 0)].map(({ source, surplus }) => ({
    source,
    surplus: Math.min(surplus, MAX_EVICTED),
  }));
}

function closeLeastHeard(recording: Recording, source: string, count: number): void {
  const query =
    'SELECT * FROM episodes WHERE ends_at IS NULL AND source = ? ORDER BY heard_at, number LIMIT ?';
  for (const row of recording.sql.exec<EpisodeRow>(query, source, count).toArray())
    closeUnheard(recording, row, 'quota');
}

function deleteOldest(sql: SqlStorage, source: string, count: number): void {
  const oldest =
    'SELECT number FROM episodes WHERE ends_at IS NOT NULL AND source = ? ORDER BY number LIMIT ?';
  sql.exec(`DELETE FROM episodes WHERE number IN (${oldest})`, source, count);
}

/** No alert that begins now can belong to them. */
function deleteIncidents(sql: SqlStorage, before: number): void {
  sql.exec(
    `DELETE FROM incidents WHERE reach < ? AND NOT EXISTS (
       SELECT 1 FROM episodes AS open
       WHERE open.error_id = incidents.error_id AND open.counted_by = incidents.counted_by AND ends_at IS NULL)`,
    instantOf(before),
  );
}

type Table = 'episodes' | 'outcomes' | 'unmatched';

function deleteFrom(sql: SqlStorage, table: Table, key: string, column: string, before: number): number {
  const old = `SELECT ${key} FROM ${table} WHERE ${column} < ? LIMIT ${BATCH}`;
  return sql.exec(`DELETE FROM ${table} WHERE ${key} IN (${old}) RETURNING 1`, before).toArray().length;
}
