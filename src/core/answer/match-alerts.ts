import type { KnownError } from '../../generated/known-error.ts';
import type { Alert } from '../../lib/alertmanager/alert.ts';
import { parseDuration } from '../../lib/time/duration.ts';
import type { Conclusion } from '../match/conclude.ts';
import type { AnswerKb } from './answer-kb.ts';

/** An alert and its matches, before the ledger is asked. */
export type MatchedAlert = Conclusion & {
  alert: Alert;
  /** The full entry of the best match; null without a match, and for resolved alerts. */
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

/** The other alerts that exceptions depend on. */
export type LookBack = {
  /** How far, in milliseconds. */
  within: number;
  /** Alertmanager matchers. Alerts that match none of them do not matter. */
  after: string[];
};

/** null if no exception depends on another alert. */
export function lookBackOf(matched: readonly Pick<MatchedAlert, 'entry'>[]): LookBack | null {
  const lookBack: LookBack = { within: 0, after: [] };
  for (const { after, within } of matched.flatMap(({ entry }) => entry?.exceptions ?? [])) {
    if (after === undefined) continue;
    if (!lookBack.after.includes(after)) lookBack.after.push(after);
    lookBack.within = Math.max(lookBack.within, parseDuration(within ?? '') ?? 0);
  }
  return lookBack.after.length === 0 ? null : lookBack;
}
