import type { ObservedRate } from '../../generated/plan.ts';
import type { Alert, RecentAlert } from '../../lib/alertmanager/alert.ts';
import type { Settings } from '../kb/settings/settings.ts';

/** All that a plan depends on besides its entry. */
export type PlanContext = {
  /** Now, in milliseconds since 1970. */
  at: number;
  settings: Pick<Settings, 'groups' | 'allowed_commands' | 'max_attempts' | 'min_success_rate'>;
  /** The title of another entry, or null where there is none. */
  titleOf: (errorId: string) => string | null;
  /** null for a pasted log: there is no alert. */
  alert: Alert | null;
  /** Named groups of the pattern that matched best. */
  captures: Record<string, string>;
  /** Alerts that fired of late, this one's own webhook included. */
  recentAlerts: readonly RecentAlert[];
  /** Failed attempts at the fix within this episode. */
  failedAttempts: number;
  observedRate: ObservedRate | null;
};
