import type { AlertmanagerWebhook } from '../../generated/alertmanager.ts';
import { validateAlertmanagerWebhook } from '../../generated/validators.js';
import { ALERTMANAGER, readAlertmanagerWebhook } from '../../lib/alertmanager/alert.ts';

/** Alertmanager signs nothing and sends no timestamp. It supports only bearer tokens. */
export const alertmanager = {
  name: ALERTMANAGER,
  validate: validateAlertmanagerWebhook,
  toDelivery: (admitted: unknown, replicaLabels: readonly string[]) =>
    readAlertmanagerWebhook(admitted as AlertmanagerWebhook, replicaLabels),
};
