import type { AlertAnswer, AlertEpisode, AlertsAnswer } from '../../generated/api.ts';
import type { ObservedRate } from '../../generated/plan.ts';
import type { Alert, RecentAlert } from '../../lib/alertmanager/alert.ts';
import { takeWithin } from '../../lib/text/take-within.ts';
import { decisiveAlerts } from '../plan/exceptions.ts';
import { makePlan } from '../plan/make-plan.ts';
import { type AnswerKb, basicContext, capturesOf } from './answer-kb.ts';
import { inhibitQueryOf, type MatchedAlert, matchAlerts } from './match-alerts.ts';
import { PlanRoom } from './plan-room.ts';

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
  const recent = { alerts: decisiveAlerts(all, inhibitQueryOf(matched)?.after ?? [], context.at), isWhole };
  const { repeated = 0, limits = UNLIMITED } = context;
  const items = answerEach(kb, matched, { ...context, recent, room: new PlanRoom(limits.planBytes) });
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

type KnownContext = AlertsContext & { recent: RecentAlerts; room: PlanRoom };

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
  { alert, matches: [best], entry }: MatchedAlert,
  { at, recent, room }: KnownContext,
  history: AlertHistory | null,
): Pick<AlertAnswer, 'plan' | 'caps'> {
  if (!best || !entry) return { plan: null, caps: [] };
  const context = {
    ...basicContext(kb, at),
    alert,
    captures: capturesOf(best),
    recentAlerts: recent.alerts,
    isPastKnown: recent.isWhole || inhibitQueryOf([{ entry }]) === null,
    failedAttempts: history?.episode.failed_attempts ?? 0,
    observedRate: history?.observedRate ?? null,
  };
  return room.take(entry.error_id, () => makePlan(entry, context));
}
