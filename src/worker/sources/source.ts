import type { Validator } from '../../generated/validators.js';
import type { Alert } from '../../lib/alertmanager/alert.ts';

/** A sender of webhooks: the shape of its body, and how that becomes alerts. */
export type WebhookSource<Payload> = {
  /** The last step of its path: /webhooks/NAME. */
  name: string;
  validate: Validator;
  toDelivery: (payload: Payload) => { alerts: Alert[]; truncated: number };
};
