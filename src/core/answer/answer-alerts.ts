import type { Alert, RecentAlert } from '../alert/alert.ts';
import type { AlertAnswer, AlertsAnswer, Match, Plan } from '../generated/types.ts';
import { makePlan } from '../plan/make-plan.ts';
import { type AnswerKb, basicContext } from './answer-kb.ts';
import { capturesOf } from './captures.ts';

export type AlertDelivery = {
  alerts: readonly Alert[];
  /** How many the sender left out. */
  truncated: number;
  /** Alerts seen before this delivery, for exceptions that hold after another alert. */
  recentAlerts?: readonly RecentAlert[];
  /** Now, in milliseconds since 1970. */
  at: number;
};

/** More than this and the list tells nobody anything. */
const MAX_RUNNERS_UP = 5;

/** One answer an alert, in their order: the entry behind it, and what to do. */
export async function answerAlerts(kb: AnswerKb, delivery: AlertDelivery): Promise<AlertsAnswer> {
  const recentAlerts = [...(delivery.recentAlerts ?? []), ...delivery.alerts];
  return {
    alerts: await Promise.all(
      delivery.alerts.map((alert) => answerAlert(kb, alert, recentAlerts, delivery.at)),
    ),
    truncated_alerts: delivery.truncated,
    kb_version: kb.version,
  };
}

async function answerAlert(
  kb: AnswerKb,
  alert: Alert,
  recentAlerts: RecentAlert[],
  at: number,
): Promise<AlertAnswer> {
  const { matches, near_misses, caps } = kb.matcher.matchAlert(alert);
  const [match = null, ...others] = matches;
  const { annotations: _, ...key } = alert;
  const plan = match && alert.status === 'firing' ? await planFor(match) : null;
  return { alert: key, match, plan, runners_up: others.slice(0, MAX_RUNNERS_UP), near_misses, caps };

  async function planFor(best: Match): Promise<Plan> {
    const entry = await kb.detailsOf(best.error_id);
    return makePlan(entry, { ...basicContext(kb, at), alert, captures: capturesOf(best), recentAlerts });
  }
}
