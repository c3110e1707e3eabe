import type { OutcomeRecord, OutcomeRequest } from '../../generated/api.ts';
import type { ObservedRate } from '../../generated/plan.ts';
import { takeWithin } from '../../lib/text/text-size.ts';
import {
  addFailedAttempt,
  type EpisodeRow,
  episodeIdOf,
  findByPublicId,
  findEpisode,
  findLatest,
  renderEpisodeId,
} from './episodes.ts';
import { readLedgerState } from './ledger-state.ts';

export type Outcome = OutcomeRequest & { source: string; at: number };

/** `conflict`: the key was already used for a different outcome. */
export type RecordedOutcome = {
  state: 'counted' | 'repeated' | 'conflict';
  /** null except in the shard that owns the episode. */
  episode: { id: string; failed_attempts: number } | null;
  observed: ObservedRate | null;
};

/** The attempts that move with an episode, without their notes, which other shards have. Plans escalate after a few. */
const MAX_ATTEMPTS = 100;

/** The place of an outcome in the list of all shards: the newest first. */
export type OutcomePlace = { at: number; key: string };

export type OutcomesQuery = {
  /** null for all entries. */
  errorId: string | null;
  /** The end of the page before. */
  from: OutcomePlace | null;
  limit: number;
  maxBytes: number;
};

/** `isWhole`: false if there are more, which would make the answer too large. `hasMore`: this shard has more, whatever the reason. */
export type OutcomeList = { outcomes: OutcomeRecord[]; isWhole: boolean; hasMore: boolean };

/** Counts an attempt at a fix once per idempotency key. */
export function recordOutcome(sql: SqlStorage, outcome: Outcome): RecordedOutcome {
  const { epoch } = readLedgerState(sql);
  const known = findOutcome(sql, outcome.idempotency_key);
  if (!known) insertOutcome(sql, outcome, findEpisodeOf(sql, epoch, outcome));
  else if (isSame(known, outcome) && known.episode === null) attachLate(sql, outcome, known.at);
  const number = findOutcome(sql, outcome.idempotency_key)?.episode ?? null;
  const episode = number === null ? null : findEpisode(sql, number);
  return {
    state: known === null ? 'counted' : isSame(known, outcome) ? 'repeated' : 'conflict',
    episode: episode && { id: episodeIdOf(episode, epoch), failed_attempts: episode.failed_attempts },
    observed: readRate(sql, outcome.error_id),
  };
}

/** When it was reported first, its episode was on the way between two shards. An episode that began later is another one. */
function attachLate(sql: SqlStorage, outcome: Outcome, reportedAt: number): void {
  const episode = findEpisodeOf(sql, readLedgerState(sql).epoch, outcome);
  if (episode && (episode.arrived_at ?? 0) <= reportedAt) attach(sql, outcome, episode);
}

function attach(sql: SqlStorage, { idempotency_key, outcome }: Outcome, { number }: EpisodeRow): void {
  setEpisode(sql, idempotency_key, number);
  if (outcome === 'failed') addFailedAttempt(sql, number);
}

function setEpisode(sql: SqlStorage, key: string, number: number): void {
  const query = 'UPDATE outcomes SET episode = ? WHERE idempotency_key = ? AND episode IS NULL';
  sql.exec(query, number, key);
}

/** An outcome as it is stored, without the number that its episode has in one shard. */
export type OutcomeRow = Omit<StoredOutcome, 'episode'>;

/** The episode leaves this shard. Its attempts go with it, and this shard keeps only what every shard knows. */
export function detachOutcomes(sql: SqlStorage, number: number): OutcomeRow[] {
  const query = `SELECT idempotency_key, error_id, outcome, NULL AS actor, NULL AS note, at FROM outcomes WHERE episode = ?
     ORDER BY at DESC LIMIT ${MAX_ATTEMPTS}`;
  const rows = sql.exec<OutcomeRow>(query, number).toArray();
  sql.exec('UPDATE outcomes SET episode = NULL WHERE episode = ?', number);
  return rows;
}

/** The episode came to this shard with an attempt that it counts already. This shard may not have heard of it. */
export function attachOutcome(sql: SqlStorage, row: OutcomeRow, number: number): void {
  if (addOutcome(sql, row, number)) addToRate(sql, row.error_id, row.outcome);
  else setEpisode(sql, row.idempotency_key, number);
}

/** The newest first. */
export function listOutcomes(
  sql: SqlStorage,
  { errorId, from, limit, maxBytes }: OutcomesQuery,
): OutcomeList {
  const { epoch } = readLedgerState(sql);
  const { at, key } = from ?? { at: Number.MAX_SAFE_INTEGER, key: '' };
  const rows = sql.exec<StoredOutcome>(
    `SELECT error_id, outcome, episode, actor, note, at, idempotency_key FROM outcomes
     WHERE ${errorId === null ? '' : 'error_id = ?4 AND '}at <= ?1 AND (at < ?1 OR idempotency_key > ?2)
     ORDER BY at DESC, idempotency_key LIMIT ?3`,
    ...[at, key, limit + 1, ...(errorId === null ? [] : [errorId])],
  );
  const { taken, isWhole } = takeWithin(toRecords(sql, epoch, rows), maxBytes);
  return { outcomes: taken.slice(0, limit), isWhole, hasMore: !isWhole || taken.length > limit };
}

function* toRecords(sql: SqlStorage, epoch: string, rows: Iterable<StoredOutcome>): Generator<OutcomeRecord> {
  for (const { episode, at, ...row } of rows)
    yield { ...row, episode: publicIdOf(sql, epoch, episode), at: new Date(at).toISOString() };
}

/** The public id of the episode with this number. Only a deleted episode is not found; if it was imported, its id is lost. */
export function publicIdOf(sql: SqlStorage, epoch: string, number: number | null): string | null {
  if (number === null) return null;
  const row = findEpisode(sql, number);
  return row ? episodeIdOf(row, epoch) : renderEpisodeId(epoch, number);
}

/** How often an entry's fix worked, according to reports; null without reports. */
export function readRate(sql: SqlStorage, errorId: string): ObservedRate | null {
  const [row] = sql.exec<RateRow>('SELECT * FROM rates WHERE error_id = ?', errorId).toArray();
  return row ? toRate(row) : null;
}

/** The rates of all entries with a reported outcome. */
export function readRates(sql: SqlStorage): Record<string, ObservedRate> {
  const rows = sql.exec<RateRow>('SELECT * FROM rates');
  return Object.fromEntries([...rows].map((row) => [row.error_id, toRate(row)]));
}

type KnownOutcome = Pick<StoredOutcome, 'error_id' | 'outcome' | 'episode' | 'at'>;

function findOutcome(sql: SqlStorage, key: string): KnownOutcome | null {
  const query = 'SELECT error_id, outcome, episode, at FROM outcomes WHERE idempotency_key = ?';
  return sql.exec<KnownOutcome>(query, key).toArray()[0] ?? null;
}

function isSame(known: KnownOutcome, { error_id, outcome }: Outcome): boolean {
  return known.error_id === error_id && known.outcome === outcome;
}

/** Finds the episode by its id, or takes the alert's latest one. The reported fix may already have resolved it. */
function findEpisodeOf(sql: SqlStorage, epoch: string, outcome: Outcome): EpisodeRow | null {
  if (outcome.episode !== undefined) return findByPublicId(sql, epoch, outcome.episode);
  return outcome.fingerprint === undefined ? null : findLatest(sql, outcome.source, outcome.fingerprint);
}

/** An alert by its fingerprint, which alerts of several sources can have; and the key of an outcome. */
export type FingerprintQuery = { sources: readonly string[]; fingerprint: string; key: string };

/** The sources of such alerts, with the state of the latest episode. `isReported`: this shard knows the key. */
export type FoundSources = { found: { source: string; open: number }[]; isReported: boolean };

export function findSources(sql: SqlStorage, { sources, fingerprint, key }: FingerprintQuery): FoundSources {
  const found = sql.exec<FoundSources['found'][number]>(
    `SELECT source, ends_at IS NULL AS open FROM episodes WHERE number IN (
       SELECT max(number) FROM episodes
       WHERE source IN (SELECT value FROM json_each(?1)) AND fingerprint = ?2 GROUP BY source)
       AND NOT EXISTS (SELECT 1 FROM moved WHERE moved.source = episodes.source AND moved.fingerprint = ?2)
     UNION ALL SELECT source, json_extract(moved, '$.row.ends_at') IS NULL AS open FROM moved
       WHERE source IN (SELECT value FROM json_each(?1)) AND fingerprint = ?2 AND moved IS NOT NULL`,
    ...[JSON.stringify(sources), fingerprint],
  );
  return { found: found.toArray(), isReported: findOutcome(sql, key) !== null };
}

function insertOutcome(sql: SqlStorage, outcome: Outcome, episode: EpisodeRow | null): void {
  const { actor = null, note = null } = outcome;
  addOutcome(sql, { ...outcome, actor, note }, null);
  addToRate(sql, outcome.error_id, outcome.outcome);
  if (episode) attach(sql, outcome, episode);
}

/** False if its key is known. */
export function addOutcome(sql: SqlStorage, row: OutcomeRow, episode: number | null): boolean {
  const { idempotency_key, error_id, outcome, actor, note, at } = row;
  const query = `INSERT INTO outcomes (idempotency_key, error_id, outcome, episode, actor, note, at)
     VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING 1`;
  const added = sql.exec(query, idempotency_key, error_id, outcome, episode, actor, note, at);
  return added.toArray().length > 0;
}

type StoredOutcome = Omit<OutcomeRecord, 'episode' | 'at'> & { episode: number | null; at: number };

type RateRow = { error_id: string; fixed: number; failed: number };

function toRate({ fixed, failed }: RateRow): ObservedRate {
  const attempts = fixed + failed;
  return { rate: fixed / attempts, attempts };
}

function addToRate(sql: SqlStorage, errorId: string, outcome: 'fixed' | 'failed'): void {
  sql.exec(
    `INSERT INTO rates (error_id, fixed, failed) VALUES (?, ?, ?)
     ON CONFLICT (error_id) DO UPDATE SET fixed = fixed + excluded.fixed, failed = failed + excluded.failed`,
    ...[errorId, outcome === 'fixed' ? 1 : 0, outcome === 'failed' ? 1 : 0],
  );
}
