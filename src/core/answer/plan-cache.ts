import type { Match } from '../../generated/match.ts';
import type { Plan } from '../../generated/plan.ts';
import { byteLength } from '../../lib/text/text-size.ts';
import { ValueTests } from '../plan/command.ts';
import { makePlan } from '../plan/make-plan.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import { type AnswerKb, basicContext, capturesOf, knownRateOf } from './answer-kb.ts';

/** A log may have a million lines of one entry, each with other captures. */
const MAX_ORIGINS = 10_000;

/** The plans of one answer. Makes each plan once, and returns equal plans once. */
export class PlanCache {
  readonly maxBytes: number;
  readonly #kb: AnswerKb;
  readonly #at: number;
  readonly #plans = new Map<string, Plan>();
  readonly #valueTests = new ValueTests();
  /** Keys by the input of a plan, and by its content. */
  readonly #byOrigin = new Map<string, string>();
  readonly #byContent = new Map<string, string>();
  readonly #counts = new Map<string, number>();

  #left: number;
  #isFull = false;

  /**
   * @param at now, in milliseconds since 1970
   * @param maxBytes how many bytes of JSON all plans may take
   */
  constructor(kb: AnswerKb, at: number, maxBytes: number) {
    this.#kb = kb;
    this.#at = at;
    this.maxBytes = maxBytes;
    this.#left = maxBytes;
  }

  /** The key of the plan for a match; null if there is no room for it. */
  async keyOf(match: Match, isMatchWhole: boolean): Promise<string | null> {
    const captures = capturesOf(match);
    const origin = JSON.stringify([match.error_id, captures, isMatchWhole]);
    const known = this.#byOrigin.get(origin);
    if (known !== undefined) return known;
    if (this.#isFull) return null;
    const key = this.#keep(await this.#make(match.error_id, { captures, isMatchWhole }));
    if (key !== null && this.#byOrigin.size < MAX_ORIGINS) this.#byOrigin.set(origin, key);
    return key;
  }

  all(): Record<string, Plan> {
    return Object.fromEntries(this.#plans);
  }

  async #make(errorId: string, found: Pick<PlanContext, 'captures' | 'isMatchWhole'>): Promise<Plan> {
    const entry = await this.#kb.detailsOf(errorId);
    const isRateNeeded = this.#kb.settings.min_success_rate !== null;
    const rate = isRateNeeded ? await knownRateOf(this.#kb, entry) : {};
    return makePlan(entry, {
      ...basicContext(this.#kb, this.#at),
      ...found,
      ...rate,
      valueTests: this.#valueTests,
    });
  }

  /** Two plans of one entry differ only if their records fill different values into the commands, or were not matched whole. */
  #keep(plan: Plan): string | null {
    const content = contentOf(plan);
    const kept = this.#byContent.get(content);
    if (kept !== undefined) return kept;
    this.#left -= byteLength(JSON.stringify(plan));
    this.#isFull = this.#left < 0;
    if (this.#isFull) return null;
    const count = (this.#counts.get(plan.error_id) ?? 0) + 1;
    const key = count === 1 ? plan.error_id : `${plan.error_id}#${count}`;
    this.#counts.set(plan.error_id, count);
    this.#byContent.set(content, key);
    this.#plans.set(key, plan);
    return key;
  }
}

/** Equal for equal plans of one answer. The parts that are left out come from the entry as they are. */
export function contentOf({
  error_id,
  decision,
  reasons,
  severity,
  exception,
  until,
  ...plan
}: Plan): string {
  const { command, suggested_command, success_rate, diagnosis, manual_steps } = plan;
  const steps = [...diagnosis, ...manual_steps].flatMap(({ commands }) => commands);
  const parts = [
    error_id,
    decision,
    reasons,
    severity,
    exception,
    until,
    command,
    suggested_command,
    success_rate,
    steps.map(({ code }) => code),
  ];
  return JSON.stringify(parts);
}
