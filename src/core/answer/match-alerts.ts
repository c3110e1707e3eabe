import type { Alert } from '../alert/alert.ts';
import { parseDuration } from '../alert/duration.ts';
import type { KnownError } from '../generated/types.ts';
import type { AlertMatches } from '../match/kb-matcher.ts';
import type { AnswerKb } from './answer-kb.ts';

/** An alert and the entries behind it, before anything is known of its past. */
export type MatchedAlert = AlertMatches & {
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

/** How far back, in milliseconds, the exceptions of these entries look for another alert; null where none does. */
export function longestLookBack(matched: readonly MatchedAlert[]): number | null {
  const spans = matched.flatMap(({ entry }) =>
    (entry?.exceptions ?? []).flatMap(({ after, within }) =>
      after === undefined ? [] : [parseDuration(within ?? '') ?? 0],
    ),
  );
  return spans.length === 0 ? null : Math.max(...spans);
}
