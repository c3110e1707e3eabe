import { parseDuration } from '../../lib/time/duration.ts';
import { DEFAULT_SETTINGS, LEAST_STALE_AFTER, type Settings } from '../kb/settings/settings.ts';

/** The settings by which the ledger counts. Times are in milliseconds. */
export type CountingRules = {
  echoWindowMs: number;
  mergeWithinMs: number;
  staleAfterMs: number;
  countBy: readonly string[];
  replicaLabels: readonly string[];
};

export function countingRules(settings: Settings): CountingRules {
  const durationOf = (key: 'echo_window' | 'merge_within' | 'stale_after') =>
    parseDuration(settings[key]) ?? parseDuration(DEFAULT_SETTINGS[key]) ?? 0;
  const least = parseDuration(LEAST_STALE_AFTER) ?? 0;
  return {
    echoWindowMs: durationOf('echo_window'),
    mergeWithinMs: durationOf('merge_within'),
    staleAfterMs: Math.max(least, durationOf('stale_after')),
    countBy: settings.count_by,
    replicaLabels: settings.replica_labels,
  };
}

export const DEFAULT_RULES: CountingRules = countingRules(DEFAULT_SETTINGS);
