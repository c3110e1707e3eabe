import type { AlertAnswer, AlertEpisode, AlertsAnswer } from '../../generated/api.ts';
import type { ObservedRate, Plan } from '../../generated/plan.ts';
import type { Alert, RecentAlert } from '../../lib/alertmanager/alert.ts';
import { takeWithin } from '../../lib/text/take-within.ts';
import { byteLength } from '../../lib/text/text-size.ts';
import { type DecisiveAlerts, decisiveAlerts } from '../plan/exceptions.ts';
import { makePlan } from '../plan/make-plan.ts';
import { type AnswerKb, basicContext, capturesOf } from './answer-kb.ts';
import { inhibitQueryOf, type MatchedAlert, matchAlerts } from './match-alerts.ts';

type AlertDelivery = AlertsContext & { alerts: readonly Alert[] };

/** Everything besides the alerts that the plans depend on. */
type AlertsContext = {
  /** How many alerts the sender left out. */
  truncated: number;
  /** How many alerts repeat one of these. */
  repeated?: number;
  /** For exceptions that apply after another alert; missing without a ledger. */
  recent?: RecentAlerts;
  /** One for each alert, in the same order; missing without a ledger. */
  histories?: readonly AlertHistory[];
  /** How many bytes of JSON the answer may take; missing without a limit. */
  limits?: AnswerLimits;
  /** Now, in milliseconds since 1970. */
  at: number;
};

type AnswerLimits = {
  /** All items. Alerts after them have no answer. */
  itemBytes: number;
  /** The plans in them. Further items have no plan. */
  planBytes: number;
};

const UNLIMITED: AnswerLimits = {
  itemBytes: Number.POSITIVE_INFINITY,
  planBytes: Number.POSITIVE_INFINITY,
};

/** The ledger's data on an alert, including this delivery. */
export type AlertHistory = { episode: AlertEpisode; observedRate: ObservedRate | null };

/** Alerts from before a delivery. `isWhole`: false if one may be missing. */
export type RecentAlerts = { alerts: readonly RecentAlert[]; isWhole: boolean };

/** A longer list would help nobody. */
const MAX_RUNNERS_UP = 5;

/** One answer per alert, in the same order: its entry and its plan. */
export async function answerAlerts(kb: AnswerKb, delivery: AlertDelivery): Promise<AlertsAnswer> {
  return answerMatched(kb, await matchAlerts(kb, delivery.alerts), delivery);
}

/** The same for alerts that are already matched: the ledger needs the entry before there is a plan. */
export function answerMatched(
  kb: AnswerKb,
  matched: readonly MatchedAlert[],
  context: AlertsContext,
): AlertsAnswer {
  const { alerts: before, isWhole } = context.recent ?? { alerts: [], isWhole: true };
  const all = [...before, ...matched.map(({ alert }) => alert)];
  const decisive = decisiveAlerts(all, inhibitQueryOf(matched)?.after ?? [], context.at);
  const recent = { ...decisive, isWhole: isWhole && decisive.isWhole };
  const { repeated = 0, limits = UNLIMITED } = context;
  const items = answerEach(kb, matched, {
    ...context,
    decisive: recent,
    room: new PlanRoom(limits.planBytes),
  });
  const { taken } = takeWithin(items, limits.itemBytes);
  const unanswered = matched.length - taken.length;
  return {
    alerts: taken,
    truncated_alerts: context.truncated,
    ...(repeated > 0 && { repeated_alerts: repeated }),
    ...(unanswered > 0 && { unanswered_alerts: unanswered }),
    kb_version: kb.version,
  };
}

/** One after the other, because a limit may leave out the others. */
function* answerEach(
  kb: AnswerKb,
  matched: readonly MatchedAlert[],
  context: KnownContext,
): Generator<AlertAnswer> {
  for (const [index, one] of matched.entries())
    yield answerOne(kb, one, context, context.histories?.[index] ?? null);
}

type KnownContext = AlertsContext & { decisive: DecisiveAlerts; room: PlanRoom };

function answerOne(
  kb: AnswerKb,
  one: MatchedAlert,
  context: KnownContext,
  history: AlertHistory | null,
): AlertAnswer {
  const { annotations: _, ...key } = one.alert;
  const [match = null, ...others] = one.matches;
  const { plan, caps } = planFor(kb, one, context, history);
  return {
    alert: key,
    episode: history?.episode ?? null,
    match,
    plan,
    runners_up: others.slice(0, MAX_RUNNERS_UP),
    near_misses: one.near_misses,
    caps: [...one.caps, ...caps],
  };
}

function planFor(
  kb: AnswerKb,
  { alert, matches: [best], entry, caps }: MatchedAlert,
  { at, decisive, room }: KnownContext,
  history: AlertHistory | null,
): Pick<AlertAnswer, 'plan' | 'caps'> {
  if (!best || !entry) return { plan: null, caps: [] };
  const context = {
    ...basicContext(kb, at),
    alert,
    captures: capturesOf(best),
    isMatchWhole: caps.length === 0,
    recentAlerts: decisive.byAfter,
    isPastKnown: decisive.isWhole || inhibitQueryOf([{ entry }]) === null,
    failedAttempts: history?.episode.failed_attempts ?? 0,
    observedRate: history?.observedRate ?? null,
  };
  return room.take(entry.error_id, () => makePlan(entry, context));
}

/** An alert's plan, and the limit that left it out. */
type RoomedPlan = Pick<AlertAnswer, 'plan' | 'caps'>;

/**
 * How much the plans of one answer may take, in bytes of JSON. Each alert of a storm repeats the plan of its entry: 20,000 alerts in 1.3 MB
 * would be answered with 246 MB, and a Worker has 128 MB. Plans of one entry take about the same, so only its first one is measured.
 */
class PlanRoom {
  readonly #limit: number;
  readonly #sizes = new Map<string, number>();
  #left: number;

  constructor(limit: number) {
    this.#limit = limit;
    this.#left = limit;
  }

  /** Makes the plan if it still fits. */
  take(errorId: string, make: () => Plan): RoomedPlan {
    const known = this.#sizes.get(errorId);
    if (known !== undefined && known > this.#left) return this.#without(errorId);
    const plan = make();
    const size = known ?? byteLength(JSON.stringify(plan));
    this.#sizes.set(errorId, size);
    if (size > this.#left) return this.#without(errorId);
    this.#left -= size;
    return { plan, caps: [] };
  }

  #without(errorId: string): RoomedPlan {
    const message =
      `the plans in this answer take ${this.#limit} bytes, so this alert has none; ` +
      `GET /v1/entries/${errorId}/plan has the plan of the entry`;
    return { plan: null, caps: [{ cap: 'answer_size', limit: this.#limit, message }] };
  }
}
