import type { KnownError } from '../../generated/known-error.ts';
import type { Match } from '../../generated/match.ts';
import type { ObservedRate } from '../../generated/plan.ts';
import type { OpenKb } from '../kb/compiled-index.ts';
import type { PlanContext } from '../plan/plan-context.ts';

/** A knowledge base with what lies in storage. Rejects only when that fails. */
export type AnswerKb = OpenKb & {
  detailsOf: (errorId: string) => Promise<KnownError>;
  /** How often an entry's fix worked; left out where nothing is recorded. */
  observedRateOf?: (errorId: string) => Promise<ObservedRate | null>;
};

/** The rate matters only where a command may be offered. */
export async function observedRateOf(kb: AnswerKb, entry: KnownError): Promise<ObservedRate | null> {
  return entry.auto_fix && kb.observedRateOf ? kb.observedRateOf(entry.error_id) : null;
}

/** A plan's context where nothing but the time is known. */
export function basicContext(kb: OpenKb, at: number): PlanContext {
  return {
    at,
    settings: kb.settings,
    titleOf: (errorId) => kb.find(errorId)?.title ?? null,
    alert: null,
    captures: {},
    recentAlerts: [],
    failedAttempts: 0,
    observedRate: null,
  };
}

/** The named groups of the first pattern that caught any: what `{{ captures.name }}` stands for. */
export function capturesOf({ evidence }: Match): Record<string, string> {
  for (const item of evidence) {
    if (item.by === 'pattern' && Object.keys(item.captures).length > 0) return item.captures;
  }
  return {};
}
