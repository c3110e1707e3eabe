import type { AlertmanagerWebhook } from '../../generated/alertmanager.ts';
import { validateAlertmanagerWebhook } from '../../generated/validators.js';
import { readAlertmanagerWebhook } from '../../lib/alertmanager/alert.ts';

/** Alertmanager signs nothing and sends no timestamp: a bearer token is all that it can do. */
export const alertmanager = {
  name: 'alertmanager',
  validate: validateAlertmanagerWebhook,
  toDelivery: (admitted: unknown) => readAlertmanagerWebhook(admitted as AlertmanagerWebhook),
};
