import type { Validator } from '../../generated/validators.js';
import type { Alert } from '../../lib/alertmanager/alert.ts';
import { alertmanager } from './alertmanager.ts';

/** A sender of webhooks: the shape of its body, and how that becomes alerts. */
export type Source = {
  /** The last step of its path, /webhooks/NAME; its alerts and their episodes carry it as their `source`. */
  name: string;
  validate: Validator;
  /** Reads a body that `validate` has admitted. */
  toDelivery: (admitted: unknown) => { alerts: Alert[]; truncated: number };
};

export const SOURCES: readonly Source[] = [alertmanager];

/** Whose alert an outcome is about where it does not say so: schema/api.schema.json promises this one. */
export const USUAL_SOURCE: Source = alertmanager;
