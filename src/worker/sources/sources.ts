import type { Validator } from '../../generated/validators.js';
import type { Alert } from '../../lib/alertmanager/alert.ts';
import { alertmanager } from './alertmanager.ts';

/** A sender of webhooks: the schema of its body, and how to read alerts from it. */
export type Source = {
  /** The last segment of its path, /webhooks/NAME. Its alerts and episodes have this name as their `source`. */
  name: string;
  validate: Validator<unknown>;
  /** Reads a body that `validate` has admitted. Fingerprints that kedb makes leave out the replica labels of the settings. */
  toDelivery: (admitted: unknown, replicaLabels: readonly string[]) => { alerts: Alert[]; truncated: number };
};

export const SOURCES: readonly Source[] = [alertmanager];

/** The source of outcomes that name none, as schema/api.schema.json promises. */
export const USUAL_SOURCE: Source = alertmanager;
