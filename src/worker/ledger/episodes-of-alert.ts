import type { AlertKey } from '../../generated/alertmanager.ts';
import type { EpisodeRecord } from '../../generated/api.ts';
import { labelValue } from '../../lib/alertmanager/label-matchers.ts';
import { type EpisodeRow, toRecord } from './episodes.ts';

/** An alert by its labels: all of them, or those that a link carries. */
export type AlertQuery = Pick<AlertKey, 'source' | 'fingerprint' | 'labels'>;

/** How many of the newest episodes, and of the newest open ones, are looked at. */
const MAX_LOOKED_AT = 1000;

/**
 * The newest first: the latest episode of exactly this alert, however old, and those whose labels fit. A `runbook_url` seldom carries all
 * labels, and a sender may make fingerprints of its own, so the fingerprint alone would find too little.
 */
export function listEpisodesOf(sql: SqlStorage, epoch: string, query: AlertQuery): EpisodeRecord[] {
  const { source, fingerprint, labels } = query;
  const rows = sql.exec<EpisodeRow>(
    `SELECT * FROM episodes WHERE json_extract(labels, '$.alertname') = ? AND number IN (
       SELECT * FROM (SELECT max(number) FROM episodes WHERE source = ? AND fingerprint = ?)
       UNION SELECT * FROM (SELECT number FROM episodes WHERE ends_at IS NULL ORDER BY number DESC LIMIT ?)
       UNION SELECT * FROM (SELECT number FROM episodes ORDER BY number DESC LIMIT ?)
     ) ORDER BY number DESC`,
    ...[labels.alertname ?? '', source, fingerprint, MAX_LOOKED_AT, MAX_LOOKED_AT],
  );
  return [...rows]
    .map((row) => toRecord(row, epoch))
    .filter((episode) => episode.fingerprint === fingerprint || hasLabels(episode, labels));
}

/** As in Alertmanager, a label that is not there and an empty one are the same. */
function hasLabels(episode: EpisodeRecord, labels: Readonly<Record<string, string>>): boolean {
  return Object.keys(labels).every((name) => labelValue(episode.labels, name) === labelValue(labels, name));
}
