import { alertFault } from '../../core/answer/read-alerts.ts';
import type { WebhookAlert } from '../../generated/alertmanager.ts';
import { ALERTMANAGER, readWebhookAlert } from '../../lib/alertmanager/alert.ts';

/** Alertmanager signs nothing and sends no timestamp. It supports only bearer tokens. */
export const alertmanager = {
  name: ALERTMANAGER,
  list: 'alerts',
  truncated: 'truncatedAlerts',
  faultOf: alertFault,
  toAlert: (admitted: unknown, replicaLabels: readonly string[]) =>
    readWebhookAlert(admitted as WebhookAlert, replicaLabels),
};
