import type { AlertFault } from '../../core/answer/read-alerts.ts';
import type { Alert } from '../../lib/alertmanager/alert.ts';
import { alertmanager } from './alertmanager.ts';

/** A sender of webhooks: the schema of its alerts, and how to read them. Its body is an object with a list of alerts. */
export type Source = {
  /**
   * Its path is /webhooks/NAME. Alerts that come there have this name as their `source`. `sources` of kedb.yaml names several such
   * senders: what comes to /webhooks/NAME/SOURCE has the name of that one.
   */
  name: string;
  /** The key of the list. */
  list: string;
  /** The key of the number of alerts that the sender left out. */
  truncated: string;
  /** Why an alert cannot be read; null if it can. */
  faultOf: (alert: unknown) => AlertFault | null;
  /** Reads an alert without a fault. Fingerprints that kedb makes leave out the replica labels of the settings. */
  toAlert: (admitted: unknown, replicaLabels: readonly string[]) => Alert;
};

export const SOURCES: readonly Source[] = [alertmanager];

/** The source of outcomes that name none, as schema/api.schema.json promises. */
export const USUAL_SOURCE: Source = alertmanager;
