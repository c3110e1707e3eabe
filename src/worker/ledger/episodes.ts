import type { Episode } from '../../core/counting/episode.ts';
import type { AlertKey } from '../../generated/alertmanager.ts';
import type { EpisodeRecord } from '../../generated/api.ts';
import { labelValue } from '../../lib/alertmanager/label-matchers.ts';
import { takeWithin } from '../../lib/text/text-size.ts';
import { type Instant, instantOf, msOf, renderInstant } from '../../lib/time/instant.ts';

/** An episode as it is stored. */
export type EpisodeRow = {
  number: number;
  source: string;
  fingerprint: string;
  /** JSON */
  labels: string;
  /** How many labels did not fit. */
  dropped_labels: number;
  starts_at: Instant;
  last_start: Instant;
  ends_at: Instant | null;
  floor: Instant | null;
  error_id: string | null;
  /** The number of this episode among those of its alert, from 1. */
  nth: number;
  failed_attempts: number;
  /** When the ledger first heard of it; null for episodes of older versions. */
  arrived_at: number | null;
  /** When the ledger learned of the end. Retention depends on it. */
  closed_at: number | null;
  /** null if the end was told. */
  closed_by: Episode['closedBy'];
  said_start: Instant | null;
  /** When it was last told as firing, not more exactly than an eighth of `stale_after`; null for ended episodes of older versions. */
  heard_at: number | null;
  /** The incident of its entry that it belongs to: incidentKey. */
  counted_by: string;
  /** The group of unmatched alerts in which it began. */
  unmatched_id: string | null;
  /** Its public id in the ledger where it began, if it was imported. */
  former_id: string | null;
};

/** The characters of the epoch in an episode's id. They are enough to tell the shards apart. */
export const EPOCH_LENGTH = 12;

/** The search covers this many of the newest episodes, and this many of the newest open ones with the name of the alert. */
const MAX_LOOKED_AT = 1000;

/** Exactly as in the index `open_episodes_by_name`. SQLite uses the index of an expression only for the same expression. */
const NAMED = "json_extract(labels, '$.alertname') = ?";

/** null if this shard has none, or if the latest one moved to another shard. */
export function findLatest(sql: SqlStorage, source: string, fingerprint: string): EpisodeRow | null {
  const query = `SELECT * FROM episodes WHERE source = ?1 AND fingerprint = ?2
     AND NOT EXISTS (SELECT 1 FROM moved WHERE source = ?1 AND fingerprint = ?2) ORDER BY number DESC LIMIT 1`;
  return sql.exec<EpisodeRow>(query, source, fingerprint).toArray()[0] ?? null;
}

export function findEpisode(sql: SqlStorage, number: number): EpisodeRow | null {
  return sql.exec<EpisodeRow>('SELECT * FROM episodes WHERE number = ?', number).toArray()[0] ?? null;
}

export function toEpisode(row: EpisodeRow): Episode {
  return {
    startsAt: row.starts_at,
    lastStart: row.last_start,
    endsAt: row.ends_at,
    floor: row.floor,
    saidStart: row.said_start,
    arrivedAt: row.arrived_at === null ? null : instantOf(row.arrived_at),
    closedAt: row.closed_at === null ? null : instantOf(row.closed_at),
    closedBy: row.closed_by,
  };
}

/** The columns that an episode's deliveries change. */
export function columnsOf(episode: Episode) {
  const { startsAt, lastStart, endsAt, saidStart, closedAt, closedBy } = episode;
  return {
    starts_at: startsAt,
    last_start: lastStart,
    ends_at: endsAt,
    said_start: saidStart,
    closed_at: closedAt === null ? null : msOf(closedAt),
    closed_by: closedBy,
  };
}

export function insertEpisode(sql: SqlStorage, row: EpisodeRow): void {
  sql.exec(
    `INSERT INTO episodes (number, source, fingerprint, labels, dropped_labels, starts_at, last_start, ends_at, floor,
       error_id, nth, arrived_at, closed_at, closed_by, said_start, heard_at, counted_by, unmatched_id,
       failed_attempts, former_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[row.number, row.source, row.fingerprint, row.labels, row.dropped_labels],
    ...[row.starts_at, row.last_start, row.ends_at, row.floor, row.error_id, row.nth, row.arrived_at],
    ...[row.closed_at, row.closed_by, row.said_start, row.heard_at, row.counted_by, row.unmatched_id],
    ...[row.failed_attempts, row.former_id],
  );
}

export function updateEpisode(sql: SqlStorage, row: EpisodeRow): void {
  sql.exec(
    `UPDATE episodes SET starts_at = ?, last_start = ?, ends_at = ?, said_start = ?, closed_at = ?, closed_by = ?,
       heard_at = ?
     WHERE number = ?`,
    ...[row.starts_at, row.last_start, row.ends_at, row.said_start, row.closed_at, row.closed_by],
    ...[row.heard_at, row.number],
  );
}

/** It was told as firing again. Nothing else changes, so no index is written. */
export function hearEpisode(sql: SqlStorage, number: number, at: number): void {
  sql.exec('UPDATE episodes SET heard_at = ? WHERE number = ?', at, number);
}

export function explainEpisode(sql: SqlStorage, { number, error_id, counted_by }: EpisodeRow): void {
  const query = 'UPDATE episodes SET error_id = ?, counted_by = ?, unmatched_id = NULL WHERE number = ?';
  sql.exec(query, error_id, counted_by, number);
}

/** The earliest start of the other open episodes of one incident; null if there are none. */
export function otherOpenStart(sql: SqlStorage, row: EpisodeRow): Instant | null {
  const query = `SELECT starts_at FROM episodes
     WHERE error_id = ? AND counted_by = ? AND ends_at IS NULL AND number <> ? ORDER BY starts_at LIMIT 1`;
  const [other] = sql.exec<Pick<EpisodeRow, 'starts_at'>>(query, row.error_id, row.counted_by, row.number);
  return other?.starts_at ?? null;
}

export function addFailedAttempt(sql: SqlStorage, number: number): void {
  sql.exec('UPDATE episodes SET failed_attempts = failed_attempts + 1 WHERE number = ?', number);
}

/** An alert by its labels: all of them, or those that a link carries. A link does not say which source sent it. */
export type AlertQuery = Pick<AlertKey, 'fingerprint' | 'labels'> & {
  sources: readonly string[];
  maxBytes: number;
};

/** `isWhole`: false if the search could not look at every open episode with the name of the alert. */
export type EpisodesOfAlert = { episodes: EpisodeRecord[]; isWhole: boolean };

/**
 * The newest first: the latest episode of exactly this alert from each source, of any age, and episodes whose labels match. A `runbook_url` seldom carries
 * all labels, and senders may use their own fingerprints, so the fingerprint alone would find too little.
 */
export function listEpisodesOf(sql: SqlStorage, epoch: string, query: AlertQuery): EpisodesOfAlert {
  const { sources, fingerprint, labels, maxBytes } = query;
  const { alertname = '' } = labels;
  const rows = sql.exec<EpisodeRow>(
    `SELECT * FROM episodes WHERE ${NAMED} AND number IN (
       SELECT * FROM (SELECT max(number) FROM episodes
         WHERE source IN (SELECT value FROM json_each(?)) AND fingerprint = ? GROUP BY source)
       UNION SELECT * FROM (SELECT number FROM episodes WHERE ends_at IS NULL AND ${NAMED} ORDER BY number DESC LIMIT ?)
       UNION SELECT * FROM (SELECT number FROM episodes WHERE number > (SELECT max(number) FROM episodes) - ?)
     ) ORDER BY number DESC`,
    ...[alertname, JSON.stringify(sources), fingerprint, alertname, MAX_LOOKED_AT, MAX_LOOKED_AT],
  );
  const { taken, isWhole } = takeWithin(rows, maxBytes);
  const episodes = taken.map((row) => toRecord(row, epoch)).filter((episode) => isOfAlert(episode, query));
  return { episodes, isWhole: isWhole && !hasMoreOpen(sql, alertname) };
}

export function isOfAlert(episode: EpisodeRecord, { fingerprint, labels }: AlertQuery): boolean {
  return episode.fingerprint === fingerprint || hasLabels(episode, labels);
}

function hasMoreOpen(sql: SqlStorage, alertname: string): boolean {
  const query = `SELECT 1 FROM episodes WHERE ends_at IS NULL AND ${NAMED} LIMIT 1 OFFSET ?`;
  return sql.exec(query, alertname, MAX_LOOKED_AT).toArray().length > 0;
}

/** As in Alertmanager, a missing label equals an empty one. A label that the ledger may have dropped equals every value. */
function hasLabels(
  { labels, dropped_labels = 0 }: EpisodeRecord,
  wanted: Readonly<Record<string, string>>,
): boolean {
  return Object.keys(wanted).every((name) => {
    const isDropped = dropped_labels > 0 && !Object.hasOwn(labels, name);
    return isDropped || labelValue(labels, name) === labelValue(wanted, name);
  });
}

/** As the API shows it. */
export function toRecord(row: EpisodeRow, epoch: string): EpisodeRecord {
  return {
    id: episodeIdOf(row, epoch),
    source: row.source,
    fingerprint: row.fingerprint,
    labels: JSON.parse(row.labels),
    state: row.ends_at === null ? 'open' : 'closed',
    started_at: renderInstant(row.starts_at),
    ended_at: row.ends_at === null ? null : renderInstant(row.ends_at),
    error_id: row.error_id,
    failed_attempts: row.failed_attempts,
    count: row.nth,
    ...(row.closed_by !== null && { closed_by: row.closed_by }),
    ...droppedLabels(row),
  };
}

/** For an answer: only if labels were dropped. */
export function droppedLabels({ dropped_labels }: Pick<EpisodeRow, 'dropped_labels'>) {
  return dropped_labels === 0 ? {} : { dropped_labels };
}

/** An episode's public id, which never changes. Its prefix names the storage where the episode began. */
export function episodeIdOf(
  { former_id, number }: Pick<EpisodeRow, 'former_id' | 'number'>,
  epoch: string,
): string {
  return former_id ?? renderEpisodeId(epoch, number);
}

export function renderEpisodeId(epoch: string, number: number): string {
  return `${epoch.slice(0, EPOCH_LENGTH)}-${number}`;
}

/** The episode with this public id, if this storage has it. */
export function findByPublicId(sql: SqlStorage, epoch: string, id: string): EpisodeRow | null {
  const [prefix, number = ''] = id.split('-', 2);
  const isOwn = prefix === epoch.slice(0, EPOCH_LENGTH) && /^\d{1,15}$/.test(number);
  const own = isOwn ? findEpisode(sql, Number(number)) : null;
  if (own && own.former_id === null) return own;
  return sql.exec<EpisodeRow>('SELECT * FROM episodes WHERE former_id = ?', id).toArray()[0] ?? null;
}
