import type { KnownError } from '../../generated/known-error.ts';
import type { Match } from '../../generated/match.ts';
import type { OpenKb } from '../kb/compiled-index.ts';
import { ValueTests } from '../plan/command.ts';
import type { KnownRate, PlanContext } from '../plan/plan-context.ts';

/** A knowledge base with access to its storage. Rejects only if the storage fails. */
export type AnswerKb = OpenKb & {
  detailsOf: (errorId: string) => Promise<KnownError>;
  /** How often an entry's fix worked; missing without a ledger. */
  knownRateOf?: (errorId: string) => Promise<KnownRate>;
};

const NEVER_TRIED: KnownRate = { observedRate: null, isRateKnown: true };

/** Reads the rate only for entries with auto-fix: others do not need it. */
export async function knownRateOf(kb: AnswerKb, entry: KnownError): Promise<KnownRate> {
  return entry.auto_fix && kb.knownRateOf ? kb.knownRateOf(entry.error_id) : NEVER_TRIED;
}

/** The context of a plan that knows only the time. */
export function basicContext(kb: OpenKb, at: number): PlanContext {
  return {
    at,
    settings: kb.settings,
    titleOf: (errorId) => kb.find(errorId)?.title ?? null,
    alert: null,
    captures: {},
    valueTests: new ValueTests(),
    recentAlerts: new Map(),
    isMatchWhole: true,
    isPastKnown: true,
    failedAttempts: 0,
    ...NEVER_TRIED,
  };
}

/** The values of `{{ captures.name }}`: the named groups of the first pattern that captured any. */
export function capturesOf({ evidence }: Match): Record<string, string> {
  for (const item of evidence) {
    if (item.by === 'pattern' && Object.keys(item.captures).length > 0) return item.captures;
  }
  return {};
}
