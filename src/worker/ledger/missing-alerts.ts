import { DEFAULT_RULES } from '../../core/counting/counting-rules.ts';
import { findKnown, fingerprintsOf, type ShardAlerts } from './record-alerts.ts';

/** An alert of which this shard knows nothing: its place in the batch, and a fingerprint that it may have in another shard. */
export type MissingAlert = { index: number; fingerprint: string };

/** The alerts that may have begun in another shard. `mayBeElsewhere`: for each alert of the batch. */
export function listMissing(
  sql: SqlStorage,
  { alerts, rules = DEFAULT_RULES }: ShardAlerts,
  mayBeElsewhere: readonly boolean[],
): MissingAlert[] {
  return alerts.flatMap((alert, index) => {
    if (!mayBeElsewhere[index]) return [];
    if (findKnown({ sql, rules }, alert) !== null) return [];
    return fingerprintsOf(alert, rules).map((fingerprint) => ({ index, fingerprint }));
  });
}
