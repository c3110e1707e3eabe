import type { KnownError } from '../../generated/known-error.ts';
import type { Alert } from '../../lib/alertmanager/alert.ts';
import { parseDuration } from '../../lib/time/duration.ts';
import type { MatchResult } from '../match/rank.ts';
import type { AnswerKb } from './answer-kb.ts';

/** An alert and the entries behind it, before anything is known of its past. */
export type MatchedAlert = MatchResult & {
  alert: Alert;
  /** The best match's entry as a whole; null where there is none, or nothing to do because it is resolved. */
  entry: KnownError | null;
};

export function matchAlerts(kb: AnswerKb, alerts: readonly Alert[]): Promise<MatchedAlert[]> {
  return Promise.all(alerts.map((alert) => matchOne(kb, alert)));
}

async function matchOne(kb: AnswerKb, alert: Alert): Promise<MatchedAlert> {
  const found = kb.matcher.matchAlert(alert);
  const [best] = found.matches;
  const entry = best && alert.status === 'firing' ? await kb.detailsOf(best.error_id) : null;
  return { alert, ...found, entry };
}

/** Which other alerts the exceptions of some entries look for. */
export type InhibitQuery = {
  /** How far, in milliseconds. */
  within: number;
  /** Alertmanager matchers: alerts that fit none of them do not matter. */
  after: string[];
};

/** null where no exception looks for another alert. */
export function inhibitQueryOf(matched: readonly Pick<MatchedAlert, 'entry'>[]): InhibitQuery | null {
  const inhibitQuery: InhibitQuery = { within: 0, after: [] };
  for (const { after, within } of matched.flatMap(({ entry }) => entry?.exceptions ?? [])) {
    if (after === undefined) continue;
    if (!inhibitQuery.after.includes(after)) inhibitQuery.after.push(after);
    inhibitQuery.within = Math.max(inhibitQuery.within, parseDuration(within ?? '') ?? 0);
  }
  return inhibitQuery.after.length === 0 ? null : inhibitQuery;
}
