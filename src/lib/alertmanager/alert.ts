import type { AlertKey, WebhookAlert } from '../../generated/alertmanager.ts';
import { toRfc3339 } from '../time/instant.ts';
import { fingerprintOf } from './fingerprint.ts';

/** One alert from any sender. `labels` identify it; `annotations` only describe it. */
export type Alert = AlertKey & { annotations: Record<string, string> };

/** A past alert, for `after … within` of an exception. Times are ISO 8601. */
export type RecentAlert = Pick<Alert, 'labels' | 'starts_at'>;

/** The name of this sender. It is the source of its alerts, and the last step of the path of its webhook. */
export const ALERTMANAGER = 'alertmanager';

/** Go's zero time. Alertmanager sends it for alerts that have not ended (dispatch/dispatch.go clears EndsAt of firing alerts). */
const ZERO_DAY = '0001-01-01';

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

function toTime(text: string | null = null): string | null {
  return text === null || text.startsWith(ZERO_DAY) ? null : toRfc3339(text);
}
