import type { AlertAnswer, PlanLeftOut } from '../../generated/api.ts';
import type { Plan } from '../../generated/plan.ts';
import { byteLength, takeWithin } from '../../lib/text/text-size.ts';
import { contentOf } from './plan-cache.ts';

export type AnswerLimits = {
  /** How many bytes of JSON the answer may take. */
  bytes: number;
  /** So many alerts have their plan whole, even if an earlier alert has the same. */
  wholePlans: number;
};

/** An alert's item without its plan, the size of that, and the plan; null if there is none. */
type Planned = { item: AlertAnswer; bytes: number; plan: Plan | null };

/** `content` is equal for equal plans. */
type Repeated = { item: AlertAnswer; bytes: number; errorId: string; content: string };
type Candidate = { item: AlertAnswer; bytes: number; plan: Plan };

/** The lists beside the items, and the frame of the answer. */
const BYTES_BESIDE = 32 * 1024;
const BYTES_OF_LEFT_OUT = 16 * 1024;

/** The part of an answer for plans that it already has. */
const SHARE_OF_REPEATS = 1 / 2;

/** `,"plan_of":` and a number. */
const REFERENCE_BYTES = 24;

/**
 * The items that fit into an answer, in the order of their alerts. Each different plan goes first, because a storm of one error must not
 * push out the plan of another. Other alerts with the same plan refer to it. It keeps no plan that it has already.
 */
export function fitAnswer(planned: Iterable<Planned>, limits: AnswerLimits, leftOut: Set<string>) {
  const fit = new Fit(limits, leftOut);
  const others: (() => void)[] = [];
  /** Each content by itself, so that equal texts are kept once. */
  const contents = new Map<string, string>();
  let index = 0;
  for (const { plan, ...one } of planned) {
    const place = index++;
    const key = plan && contentOf(plan);
    const content = key === null ? undefined : contents.get(key);
    if (plan === null || key === null) others.push(() => fit.takePlanless(place, one));
    else if (content === undefined) {
      contents.set(key, key);
      fit.takeFirst(place, { ...one, plan }, key);
    } else {
      const whole = place < limits.wholePlans ? plan : null;
      const repeated = { ...one, errorId: plan.error_id, content };
      others.push(() => fit.takeOther(place, repeated, whole));
    }
  }
  for (const take of others) take();
  return { alerts: fit.items(), leftOut: nameLeftOut(fit.entriesWithoutPlan()) };
}

function nameLeftOut(errorIds: readonly string[]): PlanLeftOut[] {
  const named = errorIds.map((error_id) => ({ error_id, path: pathOf(error_id) }));
  return takeWithin(named, BYTES_OF_LEFT_OUT).taken;
}

function pathOf(errorId: string): string {
  return `/v1/entries/${errorId}/plan`;
}

/** An item, and whose plan it refers to: an index among all alerts. */
type Taken = { item: AlertAnswer; planOf?: number };

class Fit {
  readonly #limits: AnswerLimits;
  readonly #leftOut: Set<string>;
  readonly #taken = new Map<number, Taken>();
  /** By content: the index of the alert that has this plan whole. */
  readonly #whole = new Map<string, number>();
  /** The entries that have a plan in the answer. */
  readonly #given = new Set<string>();
  /** The entries of which a different plan had no room. */
  readonly #incomplete = new Set<string>();
  #left: number;
  #leftForRepeats: number;

  constructor(limits: AnswerLimits, leftOut: Set<string>) {
    this.#limits = limits;
    this.#leftOut = leftOut;
    this.#left = limits.bytes - BYTES_BESIDE;
    this.#leftForRepeats = limits.bytes * SHARE_OF_REPEATS;
  }

  takePlanless(index: number, { item, bytes }: Omit<Planned, 'plan'>): void {
    this.#take(index, { item }, bytes);
  }

  takeFirst(index: number, { item, bytes, plan }: Candidate, content: string): void {
    const { error_id } = plan;
    if (this.#take(index, { item: { ...item, plan } }, bytes + sizeOf(plan))) {
      this.#whole.set(content, index);
      this.#given.add(error_id);
    } else {
      this.#incomplete.add(error_id);
      this.#takeWithout(index, { item, bytes, errorId: error_id });
    }
  }

  /** Another alert has the same plan. `plan` is there if this alert may have it whole, too. */
  takeOther(index: number, { item, bytes, errorId, content }: Repeated, plan: Plan | null): void {
    const planOf = this.#whole.get(content);
    if (planOf === undefined) this.#takeWithout(index, { item, bytes, errorId });
    else if (!plan || !this.#takeRepeated(index, { item, bytes, plan }))
      this.#take(index, { item, planOf }, bytes + REFERENCE_BYTES);
  }

  /** The entries without any plan, or without one of their plans. */
  entriesWithoutPlan(): string[] {
    return [...this.#leftOut].filter((errorId) => this.#incomplete.has(errorId) || !this.#given.has(errorId));
  }

  /** The items in order. References count the items of the answer. */
  items(): AlertAnswer[] {
    const taken = [...this.#taken].sort(([a], [b]) => a - b);
    const places = new Map(taken.map(([index], place) => [index, place]));
    return taken.map(([, { item, planOf }]) => {
      const place = planOf === undefined ? undefined : places.get(planOf);
      return place === undefined ? item : { ...item, plan_of: place };
    });
  }

  #takeRepeated(index: number, { item, bytes, plan }: Candidate): boolean {
    const size = sizeOf(plan);
    if (size > this.#leftForRepeats) return false;
    if (!this.#take(index, { item: { ...item, plan } }, bytes + size)) return false;
    this.#leftForRepeats -= size;
    return true;
  }

  #takeWithout(index: number, { item, bytes, errorId }: Omit<Repeated, 'content'>): void {
    this.#leftOut.add(errorId);
    const cap = this.#capFor(errorId);
    this.#take(index, { item: { ...item, caps: [...item.caps, cap] } }, bytes + sizeOf(cap));
  }

  #capFor(errorId: string): AlertAnswer['caps'][number] {
    const limit = this.#limits.bytes;
    const message =
      `this answer has no room for the plan, because an answer takes at most ${limit} bytes; ` +
      `GET ${pathOf(errorId)} has the plan of the entry`;
    return { cap: 'answer_size', limit, message };
  }

  #take(index: number, taken: Taken, bytes: number): boolean {
    if (bytes + 1 > this.#left) return false;
    this.#left -= bytes + 1;
    this.#taken.set(index, taken);
    return true;
  }
}

function sizeOf(value: unknown): number {
  return byteLength(JSON.stringify(value));
}
