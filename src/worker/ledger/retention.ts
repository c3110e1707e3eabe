import { DAYS_KEPT } from '../../core/counting/delivery.ts';
import { DAY_MS } from '../../lib/time/duration.ts';
import { instantOf, later } from '../../lib/time/instant.ts';
import { type EpisodeRow, toEpisode } from './episodes.ts';
import { KeptEpisodes, KIB, type Usage } from './kept.ts';
import { lastRules } from './ledger-state.ts';
import { forgetMoves } from './moves.ts';
import { Recording } from './recording.ts';

/**
 * The ledger keeps closed episodes to tell repeated deliveries from new episodes. Alertmanager forgets sent alerts after
 * `data.retention`, by default 120 h, so older alerts never come again.
 */
export const EPISODE_DAYS = 30;

/** Rows of a table in one step. Other calls wait meanwhile. With a step a second, it is five times what 100 new episodes a second need. */
const BATCH = 500;

/**
 * How much one source may keep: millions of ordinary episodes, or 175,000 with 16 KiB of labels each. All sources together may keep
 * twice as much. Beyond it, the source that keeps most has to give way, so no number of senders fills the 10 GB of a storage.
 */
const MAX_KIB = 3_000_000;
const MAX_OPEN = 100_000;
const FULL_SOURCES = 2;

/** After so much that is new, the quotas are checked. */
const CHECK_EVERY_KIB = 1000;

/** Twice what begins between two checks, so a surplus of any size shrinks, and no webhook waits for all of it. */
const MAX_EVICTED = 2 * CHECK_EVERY_KIB;

/** One step of what the alarm does once a day: ends what is silent and deletes what is old. True if there may be more. Totals and rates stay for ever. */
export function sweep(sql: SqlStorage, at: number): boolean {
  const recording = new Recording(sql, lastRules, at);
  const daysKept = new Date(at - DAYS_KEPT * DAY_MS);
  const rowsKept = at - EPISODE_DAYS * DAY_MS;
  const done = [
    closeSilent(recording),
    deleteEnded(recording, rowsKept),
    deleteDays(sql, daysKept.toISOString().slice(0, 10)),
    deleteFrom(sql, 'outcomes', 'idempotency_key', 'at', daysKept.getTime()),
    deleteFrom(sql, 'unmatched', 'id', 'last_seen', daysKept.getTime()),
  ];
  recording.finish();
  const sweptTo = deleteIncidents(sql, recording.state.swept_to, rowsKept);
  const hasMore = sweptTo !== null || done.some((count) => count === BATCH);
  if (!hasMore) forgetMoves(sql, rowsKept);
  sql.exec('UPDATE ledger SET swept_to = ?, swept_at = iif(?, swept_at, ?)', sweptTo, Number(hasMore), at);
  return hasMore;
}

/** An alert that is told again after it was closed here is open again, without a new count. */
function closeSilent(recording: Recording): number {
  // An imported ledger knows no `stale_after` until its first webhook.
  if (recording.state.rules === null) return 0;
  const before = recording.at - recording.rules.staleAfterMs;
  const query = `SELECT * FROM episodes WHERE ends_at IS NULL AND source = ? AND heard_at < ? ORDER BY heard_at LIMIT ?`;
  return forEachSource(recording, (source, limit) => {
    const silent = recording.sql.exec<EpisodeRow>(query, source, before, limit).toArray();
    for (const row of silent) closeUnheard(recording, row, 'silence');
    return silent.length;
  });
}

function deleteEnded(recording: Recording, before: number): number {
  return forEachSource(recording, (source, limit) => deleteOldest(recording, source, { before, limit }));
}

/** Does one step for all sources together, and returns how many rows it took. */
function forEachSource({ kept }: Recording, work: (source: string, limit: number) => number): number {
  return kept.sources.reduce((done, [source]) => done + (done < BATCH ? work(source, BATCH - done) : 0), 0);
}

/** The episode ends when it was last heard of. */
function closeUnheard(recording: Recording, row: EpisodeRow, closedBy: 'silence' | 'quota'): void {
  const episode = toEpisode(row);
  const heard = instantOf(row.heard_at ?? recording.at);
  const endsAt = later(heard, episode.lastStart);
  recording.change(row, { ...episode, endsAt, closedAt: instantOf(recording.at), closedBy });
}

/**
 * Ends the open episodes that were heard of longest ago, and deletes those that ended first. What they counted stays counted. This
 * happens each time that what is kept passes a multiple of CHECK_EVERY_KIB.
 */
export function enforceQuotas(recording: Recording): void {
  const before = new KeptEpisodes(recording.state.kept).kib;
  const checks = Math.floor(recording.kept.kib / CHECK_EVERY_KIB) - Math.floor(before / CHECK_EVERY_KIB);
  if (checks <= 0) return;
  const limit = checks * MAX_EVICTED;
  for (const { source, surplus } of surpluses(recording, 'open', MAX_OPEN))
    closeLeastHeard(recording, source, Math.min(surplus, limit));
  for (const { source, surplus } of surpluses(recording, 'kib', MAX_KIB))
    deleteOldest(recording, source, { kib: surplus, limit });
}

type Surplus = { source: string; surplus: number };

/** How much each source has to give up; if all together keep too much, then also the source that can give up most. */
function surpluses({ kept }: Recording, counted: 'open' | 'kib', max: number): Surplus[] {
  const usages = kept.sources.map(([source, usage]) => ({ source, ...usage }));
  const own = usages.map((usage) => ({ source: usage.source, surplus: usage[counted] - max }));
  const all = usages.reduce((sum, usage) => sum + Math.min(usage[counted], max), 0);
  const canLeave = ({ episodes, open }: Usage) => (counted === 'open' ? open : episodes - open);
  const [most] = usages.toSorted((a, b) => canLeave(b) - canLeave(a));
  const shared = most ? [{ source: most.source, surplus: all - FULL_SOURCES * max }] : [];
  return [...own, ...shared].filter(({ surplus }) => surplus > 0);
}

function closeLeastHeard(recording: Recording, source: string, count: number): void {
  const query =
    'SELECT * FROM episodes WHERE ends_at IS NULL AND source = ? ORDER BY heard_at, number LIMIT ?';
  for (const row of recording.sql.exec<EpisodeRow>(query, source, count).toArray())
    closeUnheard(recording, row, 'quota');
}

type Oldest = { limit: number } & ({ before: number } | { kib: number });

/** Deletes the episodes of a source that ended first: those that ended before a time, or until so much room is made. */
function deleteOldest({ sql, kept }: Recording, source: string, { limit, ...which }: Oldest): number {
  const before = 'before' in which ? which.before : Number.MAX_SAFE_INTEGER;
  const oldest = `SELECT number, ${KIB} AS kib FROM episodes
     WHERE ends_at IS NOT NULL AND source = ? AND closed_at < ? ORDER BY closed_at, number LIMIT ?`;
  const rows = sql.exec<{ number: number; kib: number }>(oldest, source, before, limit).toArray();
  const deleted = 'kib' in which ? untilEnough(rows, which.kib) : rows;
  const numbers = JSON.stringify(deleted.map(({ number }) => number));
  sql.exec('DELETE FROM episodes WHERE number IN (SELECT value FROM json_each(?))', numbers);
  kept.remove(source, deleted);
  return deleted.length;
}

function untilEnough<T extends { kib: number }>(rows: readonly T[], kib: number): T[] {
  let left = kib;
  return rows.filter((row) => {
    const isNeeded = left > 0;
    left -= row.kib;
    return isNeeded;
  });
}

function deleteDays(sql: SqlStorage, before: string): number {
  const old = `SELECT error_id, epoch, day FROM days WHERE day < ? LIMIT ${BATCH}`;
  return sql.exec(`DELETE FROM days WHERE (error_id, epoch, day) IN (${old}) RETURNING 1`, before).toArray()
    .length;
}

type Key = { error_id: string; counted_by: string };
type EndedIncident = Key & { isOld: number };

/**
 * Deletes incidents to which no alert that begins now can belong. An index by their end would be written with every alert, so this
 * looks at some of them in each step, and returns how far it is; null at the end.
 */
function deleteIncidents(sql: SqlStorage, sweptTo: string | null, before: number): string | null {
  const from: Key = sweptTo === null ? { error_id: '', counted_by: '' } : JSON.parse(sweptTo);
  const rows = sql.exec<EndedIncident>(
    `SELECT error_id, counted_by, ifnull(reach < ?, false) AS isOld FROM incidents
     WHERE (error_id, counted_by) > (?, ?) ORDER BY error_id, counted_by LIMIT ${BATCH}`,
    ...[instantOf(before), from.error_id, from.counted_by],
  );
  const looked = rows.toArray();
  for (const { error_id, counted_by, isOld } of looked) if (isOld) deleteIncident(sql, error_id, counted_by);
  const last = looked.length === BATCH ? looked.at(-1) : undefined;
  return last ? JSON.stringify({ error_id: last.error_id, counted_by: last.counted_by }) : null;
}

function deleteIncident(sql: SqlStorage, errorId: string, countedBy: string): void {
  sql.exec(
    `DELETE FROM incidents WHERE error_id = ?1 AND counted_by = ?2 AND NOT EXISTS (
       SELECT 1 FROM episodes WHERE error_id = ?1 AND counted_by = ?2 AND ends_at IS NULL)`,
    ...[errorId, countedBy],
  );
}

type Table = 'outcomes' | 'unmatched';

function deleteFrom(sql: SqlStorage, table: Table, key: string, column: string, before: number): number {
  const old = `SELECT ${key} FROM ${table} WHERE ${column} < ? LIMIT ${BATCH}`;
  return sql.exec(`DELETE FROM ${table} WHERE ${key} IN (${old}) RETURNING 1`, before).toArray().length;
}
