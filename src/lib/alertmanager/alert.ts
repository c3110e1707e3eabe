import type { AlertKey, AlertmanagerWebhook, WebhookAlert } from '../../generated/alertmanager.ts';
import { parseInstant } from '../time/instant.ts';
import { fingerprintOf } from './fingerprint.ts';

/** One alert, whoever sent it. `labels` identify it; `annotations` only describe it. */
export type Alert = AlertKey & { annotations: Record<string, string> };

/** An alert that fired a while ago: what an exception's `after … within` looks at. Times are ISO 8601. */
export type RecentAlert = Pick<Alert, 'labels' | 'starts_at'>;

/** The alerts of one webhook, and how many more Alertmanager left out because of `max_alerts`. */
type WebhookAlerts = { alerts: Alert[]; truncated: number };

/** Go's zero time: Alertmanager writes it for "not ended" (dispatch/dispatch.go clears EndsAt of what fires). */
const ZERO_TIME = '0001-01-01T00:00:00Z';

/** Reads a webhook body that its schema has admitted. Each alert has a status of its own: a firing group may hold resolved ones. */
export function readAlertmanagerWebhook(webhook: AlertmanagerWebhook): WebhookAlerts {
  return { alerts: webhook.alerts.map(toAlert), truncated: webhook.truncatedAlerts ?? 0 };
}

/** Times stay the text that was sent: a Date would drop their nanoseconds. */
function toAlert({ status, labels, annotations, fingerprint, startsAt, endsAt }: WebhookAlert): Alert {
  return {
    source: 'alertmanager',
    fingerprint: fingerprint || fingerprintOf(labels),
    status,
    labels,
    annotations: annotations ?? {},
    starts_at: toTime(startsAt),
    ends_at: status === 'firing' ? null : toTime(endsAt),
  };
}

function toTime(text: string | undefined): string | null {
  return text === undefined || text === ZERO_TIME || parseInstant(text) === null ? null : text;
}
