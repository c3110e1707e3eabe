import type { RE2JS } from 're2js';
import { estimateCost } from './estimate-cost.ts';

type Kept = { regex: RE2JS; cost: number };

/**
 * Compiles expressions on first use, and keeps the recently used ones up to a total cost. A limit by number would not limit the
 * memory: ten expressions with large counts need as much as a thousand ordinary ones.
 */
export class RegexCache<Key> {
  readonly #capacity: number;
  /** The least recently used first. */
  readonly #kept = new Map<Key, Kept>();
  #cost = 0;

  /** @param capacity in the unit of `estimateCost`: about 400 bytes */
  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** The total cost of the kept expressions, in the unit of `estimateCost`. */
  get cost(): number {
    return this.#cost;
  }

  get(key: Key, source: string, compile: (source: string) => RE2JS): RE2JS {
    const known = this.#kept.get(key);
    const kept = known ?? { regex: compile(source), cost: estimateCost(source).cost };
    this.drop(key);
    this.#kept.set(key, kept);
    this.#cost += kept.cost;
    this.#makeRoom();
    return kept.regex;
  }

  drop(key: Key): void {
    this.#cost -= this.#kept.get(key)?.cost ?? 0;
    this.#kept.delete(key);
  }

  /** The requested expression stays, whatever its cost. */
  #makeRoom(): void {
    for (const key of this.#kept.keys()) {
      if (this.#cost <= this.#capacity || this.#kept.size === 1) return;
      this.drop(key);
    }
  }
}
