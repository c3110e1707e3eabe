import { type LabelMatcher, labelValue, stepsToParse } from './label-matchers.ts';

type Labels = Readonly<Record<string, string>>;

/** The work that is left, about a nanosecond a unit. Others may use the same budget. */
type Budget = { units: number };

/** A condition and the value of its label. */
type Comparison = { matcher: LabelMatcher; value: string };

/**
 * Compares matchers with the labels of many alerts, within a budget. Strangers send the labels, and one value of 4 MB can keep one
 * expression busy for seconds. Alerts of one webhook share most of their values, so each result is kept.
 */
export class CountedMatching {
  readonly #known = new Map<LabelMatcher, Map<string, boolean>>();
  readonly #parsed = new Set<string>();

  /**
   * Whether the budget allows to parse these matchers; if so, pays for it, once for each text. It also pays if they were parsed for an
   * earlier webhook, so that the first one gets the same answer as the others.
   */
  canParse(source: string, budget: Budget, steps = stepsToParse(source)): boolean {
    if (this.#parsed.has(source)) return true;
    if (steps >= budget.units) return false;
    budget.units -= steps;
    this.#parsed.add(source);
    return true;
  }

  /**
   * Whether all matchers match; null if the budget does not allow to find out. A missing label counts as empty, so `team!="web"` matches
   * an alert without a team. The conditions without an expression come first: usually one of them fails.
   */
  matches(matchers: readonly LabelMatcher[], labels: Labels, budget: Budget): boolean | null {
    const dear: Comparison[] = [];
    for (const matcher of matchers) {
      const value = labelValue(labels, matcher.name);
      if (matcher.steps(value) > 0) dear.push({ matcher, value });
      else if (!matcher.test(value)) return false;
    }
    let isWhole = true;
    for (const one of dear) {
      const result = this.#compare(one, budget);
      if (result === false) return false;
      isWhole &&= result !== null;
    }
    return isWhole ? true : null;
  }

  #compare({ matcher, value }: Comparison, budget: Budget): boolean | null {
    const known = this.#known.get(matcher) ?? new Map<string, boolean>();
    this.#known.set(matcher, known);
    const result = known.get(value);
    if (result !== undefined) return result;
    const steps = matcher.steps(value);
    if (steps >= budget.units) return null;
    budget.units -= steps;
    const fresh = matcher.test(value);
    known.set(value, fresh);
    return fresh;
  }
}
