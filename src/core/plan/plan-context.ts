import type { ObservedRate } from '../../generated/plan.ts';
import type { Alert, RecentAlert } from '../../lib/alertmanager/alert.ts';
import type { Settings } from '../kb/settings/settings.ts';
import type { ValueTests } from './command.ts';

/** The alerts that fit the `after` of an exception, by its text. */
export type AlertsByAfter = ReadonlyMap<string, readonly RecentAlert[]>;

/** Everything besides the entry that a plan depends on. */
export type PlanContext = {
  /** Now, in milliseconds since 1970. */
  at: number;
  settings: Pick<Settings, 'groups' | 'allowed_commands' | 'max_attempts' | 'min_success_rate'>;
  /** The title of another entry; null if it does not exist. */
  titleOf: (errorId: string) => string | null;
  /** null for a pasted log: there is no alert. */
  alert: Alert | null;
  /** The named groups of the pattern that matched best. */
  captures: Record<string, string>;
  /** The budget for testing values. All plans of a request share it. */
  valueTests: ValueTests;
  /** Recent alerts that may explain this one, including those of the same webhook. */
  recentAlerts: AlertsByAfter;
  /** false if a limit ended the matching: an entry that was not tried may fit better. */
  isMatchWhole: boolean;
  /** false for an alert whose episode, attempts or recent alerts could not be read whole. A pasted log has no past. */
  isPastKnown: boolean;
  /** Failed attempts at the fix within this episode. */
  failedAttempts: number;
} & KnownRate;

/** How often the fix of an entry worked. */
export type KnownRate = {
  /** null if nobody reported an attempt, or if nobody knows. */
  observedRate: ObservedRate | null;
  /** false if the ledger was asked and did not answer. */
  isRateKnown: boolean;
};
