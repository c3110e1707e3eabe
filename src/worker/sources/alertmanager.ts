import type { AlertmanagerWebhook } from '../../generated/alertmanager.ts';
import { validateAlertmanagerWebhook } from '../../generated/validators.js';
import { readAlertmanagerWebhook } from '../../lib/alertmanager/alert.ts';
import type { WebhookSource } from './source.ts';

/** Alertmanager signs nothing and sends no timestamp: a bearer token is all that it can do. */
export const alertmanager: WebhookSource<AlertmanagerWebhook> = {
  name: 'alertmanager',
  validate: validateAlertmanagerWebhook,
  toDelivery: readAlertmanagerWebhook,
};
