import type { RecentAlerts } from '../../core/answer/answer-alerts.ts';
import type { RecentAlert } from '../../lib/alertmanager/alert.ts';
import { type LabelMatcher, matchesLabels, parseMatchers } from '../../lib/alertmanager/label-matchers.ts';
import { takeWithin } from '../../lib/text/take-within.ts';
import { type Instant, instantOf } from '../../lib/time/instant.ts';
import type { EpisodeRow } from './episodes.ts';

/** An exception's `after` searches this many of the newest episodes, so that an alert storm does not slow every webhook. */
const MAX_RECENT = 1000;

/** Alerts that started between two times and fit one of some matchers. */
export type RecentQuery = { since: Instant; until: Instant; after: string[]; maxBytes: number };

type RecentRow = Pick<EpisodeRow, 'labels' | 'starts_at' | 'dropped_labels'>;

/** For exceptions that apply after another alert. Only the matching alerts are sent to the Worker, because they are few. */
export function listRecent(sql: SqlStorage, query: RecentQuery): RecentAlerts {
  const wanted = query.after.flatMap((text) => {
    const matchers = parseMatchers(text);
    return matchers.ok ? [matchers.value] : [];
  });
  const rows = sql.exec<RecentRow>(
    `SELECT labels, starts_at, dropped_labels FROM episodes
     WHERE number > (SELECT max(number) FROM episodes) - ? AND starts_at BETWEEN ? AND ? ORDER BY number DESC`,
    ...[MAX_RECENT, query.since, query.until],
  );
  const { taken, isWhole } = takeWithin(rows, query.maxBytes);
  const recent = taken.map((row) => ({ ...row, labels: JSON.parse(row.labels) as RecentAlert['labels'] }));
  return {
    alerts: recent
      .filter(({ labels }) => wanted.some((matchers) => matchesLabels(matchers, labels)))
      .map(({ labels, starts_at }) => ({ labels, starts_at })),
    isWhole: isWhole && reachesBackTo(sql, query.since) && !recent.some((row) => mayMatch(row, wanted)),
  };
}

/** Whether all older episodes arrived before a time. An alert does not arrive before it starts. */
function reachesBackTo(sql: SqlStorage, since: Instant): boolean {
  const [older] = sql
    .exec<Pick<EpisodeRow, 'arrived_at' | 'starts_at'>>(
      `SELECT arrived_at, starts_at FROM episodes
       WHERE number <= (SELECT max(number) FROM episodes) - ? ORDER BY number DESC LIMIT 1`,
      MAX_RECENT,
    )
    .toArray();
  if (!older) return true;
  return (older.arrived_at === null ? older.starts_at : instantOf(older.arrived_at)) < since;
}

/** Whether labels that the ledger dropped decide if an alert matches, or if it is the alert that asks. */
function mayMatch(
  { labels, dropped_labels }: RecentAlert & Pick<EpisodeRow, 'dropped_labels'>,
  wanted: readonly (readonly LabelMatcher[])[],
): boolean {
  if (dropped_labels === 0) return false;
  const isKept = ({ name }: LabelMatcher) => Object.hasOwn(labels, name);
  return wanted.some((matchers) => matchesLabels(matchers.filter(isKept), labels));
}
