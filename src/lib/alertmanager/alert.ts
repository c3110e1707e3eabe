import type { AlertKey, AlertmanagerWebhook, WebhookAlert } from '../../generated/alertmanager.ts';
import { parseInstant } from '../time/instant.ts';
import { fingerprintOf } from './fingerprint.ts';

/** One alert from any sender. `labels` identify it; `annotations` only describe it. */
export type Alert = AlertKey & { annotations: Record<string, string> };

/** A past alert, for `after … within` of an exception. Times are ISO 8601. */
export type RecentAlert = Pick<Alert, 'labels' | 'starts_at'>;

/** The alerts of one webhook, and how many more Alertmanager left out because of `max_alerts`. */
type WebhookAlerts = { alerts: Alert[]; truncated: number };

/** The name of this sender. It is the source of its alerts, and the last step of the path of its webhook. */
export const ALERTMANAGER = 'alertmanager';

/** Go's zero time. Alertmanager sends it for alerts that have not ended (dispatch/dispatch.go clears EndsAt of firing alerts). */
const ZERO_TIME = '0001-01-01T00:00:00Z';

/** Reads a validated webhook body. Each alert has its own status: a firing group may contain resolved ones. */
export function readAlertmanagerWebhook(
  webhook: AlertmanagerWebhook,
  replicaLabels: readonly string[] = [],
): WebhookAlerts {
  const alerts = webhook.alerts.map((alert) => readWebhookAlert(alert, replicaLabels));
  return { alerts, truncated: webhook.truncatedAlerts ?? 0 };
}

/**
 * Reads a validated alert of a webhook. Times stay text: a Date would drop their nanoseconds. Without a fingerprint, replicas of one
 * sender tell of the same alert.
 */
export function readWebhookAlert(alert: WebhookAlert, replicaLabels: readonly string[] = []): Alert {
  const { status, labels, annotations, fingerprint, startsAt, endsAt } = alert;
  return {
    source: ALERTMANAGER,
    fingerprint: fingerprint || fingerprintOf(without(labels, replicaLabels)),
    status,
    labels,
    annotations: annotations ?? {},
    starts_at: toTime(startsAt),
    ends_at: status === 'firing' ? null : toTime(endsAt),
  };
}

function without(labels: Readonly<Record<string, string>>, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(labels).filter(([name]) => !names.includes(name)));
}

function toTime(text: string | undefined): string | null {
  return text === undefined || text === ZERO_TIME || parseInstant(text) === null ? null : text;
}
