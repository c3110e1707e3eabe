import type { OutcomeRequest } from '../../generated/api.ts';
import type { ObservedRate } from '../../generated/plan.ts';
import { parseEpisodeId, renderEpisodeId } from './episode-id.ts';
import { addFailedAttempt, type EpisodeRow, findEpisode, findLatest } from './episodes.ts';
import { readHead } from './head.ts';
import { addToRate, readRate } from './rates.ts';

export type Outcome = OutcomeRequest & { source: string; at: number };

/** `conflict`: the key was used for an outcome of another kind. */
export type RecordedOutcome = {
  state: 'counted' | 'repeated' | 'conflict';
  /** null in every shard but the one that holds the episode. */
  episode: { id: string; failed_attempts: number } | null;
  observed: ObservedRate | null;
};

/** Counts an attempt at a fix, once a key. */
export function recordOutcome(sql: SqlStorage, outcome: Outcome): RecordedOutcome {
  const { epoch } = readHead(sql);
  const known = findOutcome(sql, outcome.idempotency_key);
  const episode = known ? findEpisode(sql, known.episode ?? -1) : findEpisodeOf(sql, epoch, outcome);
  if (!known) insertOutcome(sql, outcome, episode);
  return {
    state: known === null ? 'counted' : isSame(known, outcome) ? 'repeated' : 'conflict',
    episode: episode && {
      id: renderEpisodeId(epoch, episode.number),
      failed_attempts: episode.failed_attempts + (known === null && outcome.outcome === 'failed' ? 1 : 0),
    },
    observed: readRate(sql, outcome.error_id),
  };
}

type OutcomeRow = { error_id: string; outcome: string; episode: number | null };

function findOutcome(sql: SqlStorage, key: string): OutcomeRow | null {
  const query = 'SELECT error_id, outcome, episode FROM outcomes WHERE idempotency_key = ?';
  return sql.exec<OutcomeRow>(query, key).toArray()[0] ?? null;
}

function isSame(known: OutcomeRow, { error_id, outcome }: Outcome): boolean {
  return known.error_id === error_id && known.outcome === outcome;
}

/** By its id, or the alert's latest: it may have been resolved by the very fix that is reported. */
function findEpisodeOf(sql: SqlStorage, epoch: string, outcome: Outcome): EpisodeRow | null {
  if (outcome.episode !== undefined) {
    const number = parseEpisodeId(epoch, outcome.episode);
    return number === null ? null : findEpisode(sql, number);
  }
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
