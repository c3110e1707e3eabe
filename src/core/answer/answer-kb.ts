import type { KnownError } from '../generated/types.ts';
import type { OpenKb } from '../kb/compiled-index.ts';
import type { PlanContext } from '../plan/plan-context.ts';

/** A knowledge base that can also fetch an entry's details. Rejects only when the storage behind it fails. */
export type AnswerKb = OpenKb & { detailsOf: (errorId: string) => Promise<KnownError> };

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
