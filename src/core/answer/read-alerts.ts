import type { WebhookAlert } from '../../generated/alertmanager.ts';
import type { RefusedAlert } from '../../generated/api.ts';
import { validateWebhookAlert } from '../../generated/validators.js';
import { type Alert, readWebhookAlert } from '../../lib/alertmanager/alert.ts';

/** Why an alert cannot be read: the field, and a sentence. */
export type AlertFault = Omit<RefusedAlert, 'index'>;

/** The alerts of one body, those that cannot be read, and how many more Alertmanager left out because of `max_alerts`. */
type WebhookAlerts = { alerts: Alert[]; refused: RefusedAlert[]; truncated: number };

/** All other fields that are read are texts. */
const REQUIREMENTS = new Map([
  ['status', 'status must be firing or resolved'],
  ['labels', 'labels must be an object, and each label a text'],
  ['annotations', 'annotations must be null or an object, and each annotation a text'],
]);

/**
 * Reads a webhook body, or the list of alerts that `amtool alert query -o json` and Alertmanager's `GET /api/v2/alerts` give; null for
 * other values. Each alert has its own status: a firing group may contain resolved ones.
 */
export function readAlertmanagerJson(
  body: unknown,
  replicaLabels: readonly string[] = [],
): WebhookAlerts | null {
  const { alerts: list, truncatedAlerts } = Array.isArray(body) ? ofApi(body) : membersOf(body);
  if (!Array.isArray(list)) return null;
  const items = list.map((alert: unknown, index) => ({ index, alert, fault: alertFault(alert) }));
  return {
    alerts: items.flatMap(({ alert, fault }) =>
      fault ? [] : [readWebhookAlert(alert as WebhookAlert, replicaLabels)],
    ),
    refused: items.flatMap(({ index, fault }) => (fault ? [{ index, ...fault }] : [])),
    truncated: truncatedCount(truncatedAlerts),
  };
}

/** The API has only alerts that fire. Their status is an object, which says whether they are silenced (api/v2/openapi.yaml). */
function ofApi(list: readonly unknown[]): Record<string, unknown> {
  const alerts = list.map((alert) =>
    typeof membersOf(alert).status === 'object' ? { ...membersOf(alert), status: 'firing' } : alert,
  );
  return { alerts };
}

function membersOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** How many alerts a body says that it lacks. Some senders write the number as a text. */
export function truncatedCount(value: unknown): number {
  const count = typeof value === 'string' ? Number(value) : value;
  return Number.isSafeInteger(count) ? Math.max(0, Number(count)) : 0;
}

/** Null if the alert can be read. */
export function alertFault(alert: unknown): AlertFault | null {
  if (validateWebhookAlert(alert)) return null;
  const [{ instancePath = '', params } = {}] = validateWebhookAlert.errors ?? [];
  const field = instancePath.split('/')[1] ?? params?.missingProperty;
  if (typeof field !== 'string') return { reason: 'alert', detail: 'the alert must be an object' };
  return { reason: field, detail: REQUIREMENTS.get(field) ?? `${field} must be a text` };
}
