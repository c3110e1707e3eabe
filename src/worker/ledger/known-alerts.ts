import { type CountingRules, DEFAULT_RULES } from '../../core/counting/counting-rules.ts';
import type { AlertKey } from '../../generated/alertmanager.ts';
import { fingerprintOf } from '../../lib/alertmanager/fingerprint.ts';
import { type EpisodeRow, findLatest } from './episodes.ts';

/** An alert of which this shard knows nothing: its place in the batch, and a fingerprint that it may have in another shard. */
export type MissingAlert = { index: number; fingerprint: string };

type ToldAlert = Pick<AlertKey, 'source' | 'fingerprint' | 'labels'>;

/** The latest episode of an alert in this shard. */
export function findKnown(sql: SqlStorage, rules: CountingRules, alert: ToldAlert): EpisodeRow | null {
  for (const fingerprint of fingerprintsOf(alert, rules)) {
    const latest = findLatest(sql, alert.source, fingerprint);
    if (latest !== null) return latest;
  }
  return null;
}

/** The alerts of which this shard knows nothing, of those that may be in another one. `mayBeElsewhere`: for each alert. */
export function listMissing(
  sql: SqlStorage,
  { alerts, rules = DEFAULT_RULES }: { alerts: readonly ToldAlert[]; rules?: CountingRules },
  mayBeElsewhere: readonly boolean[],
): MissingAlert[] {
  return alerts.flatMap((alert, index) => {
    if (!mayBeElsewhere[index] || findKnown(sql, rules, alert) !== null) return [];
    return fingerprintsOf(alert, rules).map((fingerprint) => ({ index, fingerprint }));
  });
}

/** An alert that began before its replica labels were left out still has its old fingerprint. The next one has the new fingerprint. */
export function fingerprintsOf(
  { fingerprint, labels }: ToldAlert,
  { replicaLabels }: Pick<CountingRules, 'replicaLabels'>,
): string[] {
  const hasReplica = replicaLabels.some((name) => Object.hasOwn(labels, name));
  return hasReplica ? [fingerprint, fingerprintOf(labels)] : [fingerprint];
}
