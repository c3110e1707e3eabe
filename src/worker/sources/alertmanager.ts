import type { WebhookAlert } from '../../generated/alertmanager.ts';
import { validateWebhookAlert } from '../../generated/validators.js';
import { ALERTMANAGER, readWebhookAlert } from '../../lib/alertmanager/alert.ts';

/** All other fields are texts. */
const REQUIREMENTS = new Map([
  ['status', 'status must be firing or resolved'],
  ['labels', 'labels must be an object, and each label a text'],
  ['annotations', 'annotations must be null or an object, and each annotation a text'],
]);

/** Alertmanager signs nothing and sends no timestamp. It supports only bearer tokens. */
export const alertmanager = {
  name: ALERTMANAGER,
  list: 'alerts',
  truncated: 'truncatedAlerts',
  validate: validateWebhookAlert,
  requirementOf: (field: string) => REQUIREMENTS.get(field) ?? `${field} must be a text`,
  toAlert: (admitted: unknown, replicaLabels: readonly string[]) =>
    readWebhookAlert(admitted as WebhookAlert, replicaLabels),
};
