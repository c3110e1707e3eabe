import type { KnownError } from '../../generated/known-error.ts';
import type { Alert } from '../../lib/alertmanager/alert.ts';
import { parseDuration } from '../../lib/time/duration.ts';
import { type AlertsWork, startAlertsWork } from '../match/kb-matcher.ts';
import type { MatchResult } from '../match/rank.ts';
import type { AnswerKb } from './answer-kb.ts';

/** An alert and its matches, before the ledger is asked. */
export type MatchedAlert = MatchResult & {
  alert: Alert;
  /** The full entry of the best match; null without a match, and for resolved alerts. */
  entry: KnownError | null;
};

export function matchAlerts(kb: AnswerKb, alerts: readonly Alert[]): Promise<MatchedAlert[]> {
  const work = startAlertsWork();
  return Promise.all(alerts.map((alert) => matchOne(kb, alert, work)));
}

async function matchOne(kb: AnswerKb, alert: Alert, work: AlertsWork): Promise<MatchedAlert> {
  const found = kb.matcher.matchAlert(alert, work);
  const [best] = found.matches;
  const entry = best && alert.status === 'firing' ? await kb.detailsOf(best.error_id) : null;
  return { alert, ...found, entry };
}

/** The other alerts that exceptions depend on. */
export type InhibitQuery = {
  /** How far, in milliseconds. */
  within: number;
  /** Alertmanager matchers. Alerts that match none of them do not matter. */
  after: string[];
};

/** null if no exception depends on another alert. */
export function inhibitQueryOf(matched: readonly Pick<MatchedAlert, 'entry'>[]): InhibitQuery | null {
  const entries = new Set(matched.map(({ entry }) => entry));
  const exceptions = [...entries].flatMap((entry) => entry?.exceptions ?? []);
  const after = [...new Set(exceptions.flatMap(({ after }) => after ?? []))];
  const times = exceptions.map(({ after, within }) =>
    after === undefined ? 0 : (parseDuration(within ?? '') ?? 0),
  );
  const within = times.reduce((longest, time) => Math.max(longest, time), 0);
  return after.length === 0 ? null : { within, after };
}
