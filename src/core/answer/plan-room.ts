import type { AlertAnswer } from '../../generated/api.ts';
import type { Plan } from '../../generated/plan.ts';
import { byteLength } from '../../lib/text/text-size.ts';

/** An alert's plan, and the limit that left it out. */
type RoomedPlan = Pick<AlertAnswer, 'plan' | 'caps'>;

/**
 * How much the plans of one answer may take, in bytes of JSON. Each alert of a storm repeats the plan of its entry: 20,000 alerts in 1.3 MB
 * would be answered with 246 MB, and a Worker has 128 MB. Plans of one entry take about the same, so only its first one is measured.
 */
export class PlanRoom {
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
