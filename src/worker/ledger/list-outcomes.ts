import type { OutcomeRecord } from '../../generated/api.ts';
import { renderEpisodeId } from './episode-id.ts';
import { readHead } from './head.ts';

/** `errorId`: null for those of all entries. */
export type OutcomesQuery = { errorId: string | null; limit: number };

type OutcomeRow = Omit<OutcomeRecord, 'episode' | 'at'> & { episode: number | null; at: number };

/** The newest first. */
export function listOutcomes(sql: SqlStorage, { errorId, limit }: OutcomesQuery): OutcomeRecord[] {
  const { epoch } = readHead(sql);
  const rows = sql.exec<OutcomeRow>(
    `SELECT error_id, outcome, episode, actor, note, at, idempotency_key FROM outcomes
     WHERE error_id = ifnull(?, error_id) ORDER BY at DESC, idempotency_key LIMIT ?`,
    ...[errorId, limit],
  );
  return [...rows].map(({ episode, at, ...row }) => ({
    ...row,
    episode: episode === null ? null : renderEpisodeId(epoch, episode),
    at: new Date(at).toISOString(),
  }));
}
