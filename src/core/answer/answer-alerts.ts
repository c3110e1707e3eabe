import type { AlertAnswer, AlertEpisode, AlertsAnswer, RefusedAlert } from '../../generated/api.ts';
import type { ObservedRate, Plan } from '../../generated/plan.ts';
import type { Alert, RecentAlert } from '../../lib/alertmanager/alert.ts';
import { byteLength } from '../../lib/text/text-size.ts';
import { ValueTests } from '../plan/command.ts';
import { DecisiveAlerts } from '../plan/decisive-alerts.ts';
import { makePlan } from '../plan/make-plan.ts';
import type { AlertsByAfter } from '../plan/plan-context.ts';
import { type AnswerKb, basicContext, capturesOf } from './answer-kb.ts';
import { type AnswerLimits, fitAnswer } from './fit-answer.ts';
import { type InhibitQuery, inhibitQueryOf, type MatchedAlert, matchAlerts } from './match-alerts.ts';

type AlertDelivery = Unanswered & { alerts: readonly Alert[]; recent: RecentAlerts; at: number };

/** The ledger's data on an alert, including this delivery. */
export type AlertHistory = { episode: AlertEpisode; observedRate: ObservedRate | null };

/** Alerts from before a delivery. `isWhole`: false if one may be missing. */
export type RecentAlerts = { alerts: readonly RecentAlert[]; isWhole: boolean };

/** Alerts as the ledger recorded them: the histories are in the order of the alerts. */
type Recorded = { histories: readonly AlertHistory[]; recent: RecentAlerts };

/** The alerts of the delivery that have no answer of their own. */
type Unanswered = {
  /** How many alerts the sender left out. */
  truncated: number;
  /** How many alerts repeat one of the others. */
  repeated?: number;
  refused?: { alerts: RefusedAlert[]; count: number };
};

/** An alert whose plan is made at the end. */
type Waiting = { one: MatchedAlert; history: AlertHistory | null; item: AlertAnswer; bytes: number };

const UNLIMITED: AnswerLimits = { bytes: Number.POSITIVE_INFINITY, wholePlans: Number.POSITIVE_INFINITY };

/** A longer list would help nobody. */
const MAX_RUNNERS_UP = 5;

/** The part of an answer that alerts may take whose entry another alert already has. The rest is for plans. */
const SHARE_OF_REPEATS = 1 / 2;

/** One answer per alert, in the same order: its entry and its plan. */
export async function answerAlerts(kb: AnswerKb, delivery: AlertDelivery): Promise<AlertsAnswer> {
  const { alerts, recent, at } = delivery;
  const storm = new StormAnswer(kb, at);
  storm.add(await matchAlerts(kb, alerts), { histories: [], recent });
  return storm.finish(delivery);
}

/**
 * The answer to one delivery, whose alerts come in parts. A plan depends on all alerts, so plans are made at the end. Until then, it
 * holds the alerts that the answer has room for, and only counts the others.
 */
export class StormAnswer {
  readonly #kb: AnswerKb;
  readonly #at: number;
  readonly #limits: AnswerLimits;
  readonly #decisive: DecisiveAlerts;
  readonly #valueTests = new ValueTests();
  readonly #waiting: Waiting[] = [];
  /** The entries of all firing alerts so far. */
  readonly #known = new Set<string>();
  readonly #leftOut = new Set<string>();
  #isPastWhole = true;
  #held = 0;
  #unanswered = 0;

  /** @param at now, in milliseconds since 1970 */
  constructor(kb: AnswerKb, at: number, limits = UNLIMITED) {
    this.#kb = kb;
    this.#at = at;
    this.#limits = limits;
    this.#decisive = new DecisiveAlerts(at);
  }

  /** The other alerts that the plans of these depend on, without those that earlier alerts asked for. */
  inhibitQueryOf(matched: readonly MatchedAlert[]): InhibitQuery | null {
    return inhibitQueryOf(matched.filter(({ entry }) => entry && !this.#known.has(entry.error_id)));
  }

  add(matched: readonly MatchedAlert[], { histories, recent }: Recorded): void {
    this.#decisive.beginPart();
    for (const { entry } of matched) this.#decisive.watch(entry?.exceptions ?? []);
    for (const alert of recent.alerts) this.#decisive.note(alert);
    this.#isPastWhole &&= recent.isWhole;
    for (const [index, one] of matched.entries()) {
      this.#decisive.note(one.alert);
      if (!this.#hold(one, histories[index] ?? null)) this.#leaveOut(one);
      if (one.entry) this.#known.add(one.entry.error_id);
    }
  }

  finish({ truncated, repeated = 0, refused }: Unanswered): AlertsAnswer {
    const { alerts, leftOut } = fitAnswer(this.#planEach(), this.#limits, this.#leftOut);
    const unanswered = this.#unanswered + this.#waiting.length - alerts.length;
    return {
      alerts,
      truncated_alerts: truncated,
      ...(repeated > 0 && { repeated_alerts: repeated }),
      ...(unanswered > 0 && { unanswered_alerts: unanswered }),
      ...(leftOut.length > 0 && { plans_left_out: leftOut }),
      ...(refused && refused.count > 0 && { refused: refused.alerts, refused_alerts: refused.count }),
      kb_version: this.#kb.version,
    };
  }

  /** Whether there is room. The first alert of each entry may use all of it, so that a storm hides no other plan. */
  #hold(one: MatchedAlert, history: AlertHistory | null): boolean {
    const isFirst = one.entry !== null && !this.#known.has(one.entry.error_id);
    const room = this.#limits.bytes * (isFirst ? 1 : SHARE_OF_REPEATS);
    if (this.#held >= room) return false;
    const needed = withNeededAnnotations(one);
    const item = itemOf(needed, history);
    const bytes = byteLength(JSON.stringify(item));
    const held = this.#held + bytes + byteLength(JSON.stringify(needed.alert.annotations));
    if (held > room) return false;
    this.#held = held;
    this.#waiting.push({ one: needed, history, item, bytes });
    return true;
  }

  #leaveOut({ entry }: MatchedAlert): void {
    this.#unanswered += 1;
    if (entry) this.#leftOut.add(entry.error_id);
  }

  *#planEach() {
    const recentAlerts = this.#decisive.byAfter();
    for (const waiting of this.#waiting) yield { ...waiting, plan: this.#planFor(waiting, recentAlerts) };
  }

  #planFor({ one, history }: Waiting, recentAlerts: AlertsByAfter): Plan | null {
    const { alert, matches, entry, caps } = one;
    const [best] = matches;
    const isPastWhole = this.#isPastWhole && this.#decisive.isWhole;
    if (!best || !entry) return null;
    return makePlan(entry, {
      ...basicContext(this.#kb, this.#at),
      alert,
      captures: capturesOf(best),
      valueTests: this.#valueTests,
      isMatchWhole: caps.length === 0,
      recentAlerts,
      isPastKnown: isPastWhole || inhibitQueryOf([{ entry }]) === null,
      failedAttempts: history?.episode.failed_attempts ?? 0,
      observedRate: history?.observedRate ?? null,
    });
  }
}

/** Only a command that names annotations depends on them, and they can be long. */
function withNeededAnnotations(one: MatchedAlert): MatchedAlert {
  const command = one.entry?.fix_command ?? one.entry?.body.auto_fix?.command ?? '';
  return command.includes('annotations') ? one : { ...one, alert: { ...one.alert, annotations: {} } };
}

/** Without its plan. */
function itemOf(
  { alert, matches, near_misses, caps }: MatchedAlert,
  history: AlertHistory | null,
): AlertAnswer {
  const { annotations: _, ...key } = alert;
  const [match = null, ...others] = matches;
  return {
    alert: key,
    episode: history?.episode ?? null,
    match,
    plan: null,
    runners_up: others.slice(0, MAX_RUNNERS_UP),
    near_misses,
    caps,
  };
}
