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

/** `errorId`: null for all entries. */
export type OutcomesQuery = { errorId: string | null; limit: number; maxBytes: number };

/** `isWhole`: false if there are more, which would make the answer too large. */
export type OutcomeList = { outcomes: OutcomeRecord[]; isWhole: boolean };

/** Counts an attempt at a fix once per idempotency key. */
export function recordOutcome(sql: SqlStorage, outcome: Outcome): RecordedOutcome {
  const { epoch } = readLedgerState(sql);
  const known = findOutcome(sql, outcome.idempotency_key);
  const episode = known ? findEpisode(sql, known.episode ?? -1) : findEpisodeOf(sql, epoch, outcome);
  if (!known) insertOutcome(sql, outcome, episode);
  return {
    state: known === null ? 'counted' : isSame(known, outcome) ? 'repeated' : 'conflict',
    episode: episode && {
      id: episodeIdOf(episode, epoch),
      failed_attempts: episode.failed_attempts + (known === null && outcome.outcome === 'failed' ? 1 : 0),
    },
    observed: readRate(sql, outcome.error_id),
  };
}

/** The newest first. */
export function listOutcomes(sql: SqlStorage, { errorId, limit, maxBytes }: OutcomesQuery): OutcomeList {
  const { epoch } = readLedgerState(sql);
  const rows = sql.exec<StoredOutcome>(
    `SELECT error_id, outcome, episode, actor, note, at, idempotency_key FROM outcomes
     WHERE ${errorId === null ? 'at > ?' : 'error_id = ?'} ORDER BY at DESC, idempotency_key LIMIT ?`,
    ...[errorId ?? 0, limit],
  );
  const { taken: outcomes, isWhole } = takeWithin(toRecords(sql, epoch, rows), maxBytes);
  return { outcomes, isWhole };
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

type KnownOutcome = { error_id: string; outcome: string; episode: number | null };

function findOutcome(sql: SqlStorage, key: string): KnownOutcome | null {
  const query = 'SELECT error_id, outcome, episode FROM outcomes WHERE idempotency_key = ?';
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

function insertOutcome(sql: SqlStorage, outcome: Outcome, episode: EpisodeRow | null): void {
  sql.exec(
    `INSERT INTO outcomes (idempotency_key, error_id, outcome, episode, actor, note, at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    ...[outcome.idempotency_key, outcome.error_id, outcome.outcome, episode?.number ?? null],
    ...[outcome.actor ?? null, outcome.note ?? null, outcome.at],
  );
  addToRate(sql, outcome.error_id, outcome.outcome);
  if (episode && outcome.outcome === 'failed') addFailedAttempt(sql, episode.number);
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
