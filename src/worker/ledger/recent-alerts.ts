import type { RecentAlerts } from '../../core/answer/answer-alerts.ts';
import type { RecentAlert } from '../../lib/alertmanager/alert.ts';
import { CountedMatching } from '../../lib/alertmanager/counted-matching.ts';
import { type LabelMatcher, parseMatchers, stepsToParse } from '../../lib/alertmanager/label-matchers.ts';
import { ALERT_WORK } from '../../lib/engine/work.ts';
import { takeWithin } from '../../lib/text/text-size.ts';
import { type Instant, instantOf } from '../../lib/time/instant.ts';
import type { EpisodeRow } from './episodes.ts';
import { hasPending } from './moves.ts';

/** An exception's `after` searches this many of the newest episodes, so that an alert storm does not slow every webhook. */
const MAX_RECENT = 1000;

/** Alerts that started between two times and fit one of some matchers. */
export type RecentQuery = { since: Instant; until: Instant; after: string[]; maxBytes: number };

type RecentRow = Pick<EpisodeRow, 'labels' | 'starts_at' | 'dropped_labels'>;

/** For exceptions that apply after another alert. Only the matching alerts are sent to the Worker, because they are few. */
export function listRecent(sql: SqlStorage, query: RecentQuery): RecentAlerts {
  const rows = sql.exec<RecentRow>(
    `SELECT labels, starts_at, dropped_labels FROM episodes
     WHERE number > (SELECT max(number) FROM episodes) - ? AND starts_at BETWEEN ? AND ? ORDER BY number DESC`,
    ...[MAX_RECENT, query.since, query.until],
  );
  const { taken, isWhole } = takeWithin(rows, query.maxBytes);
  const recent = taken.map((row) => ({ ...row, labels: JSON.parse(row.labels) as RecentAlert['labels'] }));
  const { fitting, isComplete } = fittingOf(recent, query.after);
  return {
    alerts: fitting.map(({ labels, starts_at }) => ({ labels, starts_at })),
    isWhole: isWhole && isComplete && reachesBackTo(sql, query.since) && !hasPending(sql),
  };
}

type Recent = RecentAlert & Pick<EpisodeRow, 'dropped_labels'>;
type Fitting = { fitting: Recent[]; isComplete: boolean };

/**
 * The conditions that an isolate has read, with the steps of reading them. It keeps few: an entry has few, and an old knowledge base
 * has others.
 */
const READ = new Map<string, { matchers: readonly LabelMatcher[] | null; steps: number }>();
const MOST_READ = 1000;

/** Reads a condition, and pays for it like the first time; null if the budget does not allow it. An invalid one fits nothing. */
function readAfter(text: string, budget: Budget): readonly LabelMatcher[] | 'invalid' | null {
  const known = READ.get(text);
  const steps = known?.steps ?? stepsToParse(text);
  if (steps >= budget.units) return null;
  budget.units -= steps;
  if (known) return known.matchers ?? 'invalid';
  const parsed = parseMatchers(text);
  const matchers = parsed.ok ? parsed.value : null;
  if (READ.size >= MOST_READ) READ.clear();
  READ.set(text, { matchers, steps });
  return matchers ?? 'invalid';
}

type Budget = { units: number };

/**
 * `isComplete`: false if an alert may fit that is not in the list: its labels were dropped, or the limit of work did not allow to read a
 * condition or to compare.
 */
function fittingOf(recent: readonly Recent[], after: readonly string[]): Fitting {
  const matching = new CountedMatching();
  const budget = { units: ALERT_WORK };
  const read = recent.length === 0 ? [] : after.map((text) => readAfter(text, budget));
  const wanted = read.filter((matchers) => matchers !== null && matchers !== 'invalid');
  const fits = (row: Recent, isKept: (matcher: LabelMatcher) => boolean = () => true) => {
    const results = wanted.map((matchers) => matching.matches(matchers.filter(isKept), row.labels, budget));
    return results.includes(true) ? true : results.includes(null) ? null : false;
  };
  const results = recent.map((row) => fits(row));
  // The ledger drops only a name of more than 16 KiB. No alert that an entry waits for has one.
  const isKnown = ({ labels }: Recent, name: string) => name === 'alertname' || Object.hasOwn(labels, name);
  const mayFit = recent.some(
    (row) => row.dropped_labels > 0 && fits(row, ({ name }) => isKnown(row, name)) !== false,
  );
  return {
    fitting: recent.filter((_, index) => results[index]),
    isComplete: !mayFit && !results.includes(null) && !read.includes(null),
  };
}

/** Whether all older episodes arrived here before a time. An alert does not arrive before it starts. */
function reachesBackTo(sql: SqlStorage, since: Instant): boolean {
  const [older] = sql
    .exec<Pick<EpisodeRow, 'arrived_at' | 'starts_at'>>(
      `SELECT ifnull(adopted.at, arrived_at) AS arrived_at, starts_at FROM episodes LEFT JOIN adopted USING (number)
       WHERE number <= (SELECT max(number) FROM episodes) - ? ORDER BY number DESC LIMIT 1`,
      MAX_RECENT,
    )
    .toArray();
  if (!older) return true;
  return (older.arrived_at === null ? older.starts_at : instantOf(older.arrived_at)) < since;
}
