import type { CountedMatching } from '../../lib/alertmanager/counted-matching.ts';
import {
  type LabelMatcher,
  labelValue,
  listedValues,
  parseMatchers,
  stepsToParse,
} from '../../lib/alertmanager/label-matchers.ts';
import type { BulkWork } from '../../lib/engine/engine.ts';
import type { IndexEntry } from './index-entry.ts';
import { type EntryTexts, textsInOrder } from './kb-patterns.ts';
import { type MatchersWorth, worthOfMatchers } from './telling.ts';

/**
 * The index of all `alerts` expressions, made when the knowledge base is compiled. An expression is known by its position in the
 * list of all entries' expressions.
 */
export type AlertIndexData = {
  /** `name=value` → the expressions that require it. The keys of one expression have the same name, so an alert has at most one. */
  byLabel: Record<string, number[]>;
  /** Expressions that require no listed value. They are tried on every alert. */
  others: number[];
};

/** An expression that an alert fits. */
export type FittingMatchers = {
  position: number;
  entry: number;
  source: string;
  matchers: LabelMatcher[];
  worth: MatchersWorth;
};

/** `isWhole`: false if the budget left an expression out. */
type Fitting = { fitting: FittingMatchers[]; isWhole: boolean };

type Labels = Readonly<Record<string, string>>;

/** The work of looking at an expression, besides its regular expressions. */
const LOOKED_AT = 100;

/** Leaves out expressions that do not parse, which the check reports. */
export function compileAlertIndex(entries: readonly Pick<IndexEntry, 'alerts'>[]): AlertIndexData {
  const data: AlertIndexData = { byLabel: {}, others: [] };
  for (const [position, source] of expressionsOf(entries).texts.entries()) {
    const matchers = parseMatchers(source);
    if (matchers.ok) for (const list of listsFor(data, guardsOf(matchers.value))) list.push(position);
  }
  return data;
}

function listsFor(data: AlertIndexData, guards: readonly string[]): number[][] {
  if (guards.length === 0) return [data.others];
  return guards.map((guard) => {
    data.byLabel[guard] ??= [];
    return data.byLabel[guard];
  });
}

/**
 * The keys of an expression: the values of one matcher that lists them, such as `alertname=~"DiskFull|NoSpace"`. `alertname` comes
 * first, because it is the most selective. A matcher for an empty value has no key: it also matches alerts without the label.
 */
export function guardsOf(matchers: readonly LabelMatcher[]): string[] {
  const listed = matchers.flatMap((matcher) => {
    const values = [...new Set(listedValues(matcher))];
    return values.length === 0 || values.includes('') ? [] : { name: matcher.name, values };
  });
  const fewest = listed.toSorted((a, b) => a.values.length - b.values.length);
  const guard = fewest.find(({ name }) => name === 'alertname') ?? fewest[0];
  return guard?.values.map((value) => guardKey(guard.name, value)) ?? [];
}

export function guardKey(name: string, value: string): string {
  return `${name}=${value}`;
}

/** Finds the expressions that match an alert. It parses each one on first use, because parsing thousands would slow the start. */
export class AlertIndex {
  readonly #data: AlertIndexData;
  readonly #expressions: EntryTexts;
  /** By position. */
  readonly #parsed = new Map<number, FittingMatchers>();
  readonly #steps = new Map<number, number>();

  constructor(entries: readonly IndexEntry[], data: AlertIndexData) {
    this.#data = data;
    this.#expressions = expressionsOf(entries);
  }

  /** Tries first the expressions that require a value of the alert, because the budget may not suffice for the others. */
  fitting(labels: Labels, matching: CountedMatching, budget: BulkWork): Fitting {
    const found: FittingMatchers[] = [];
    let isWhole = true;
    for (const position of this.#candidates(labels)) {
      if (budget.units <= 0) return { fitting: inOrder(found), isWhole: false };
      budget.units -= LOOKED_AT;
      const expression = this.#expressionAt(position, matching, budget);
      const fits = expression && matching.matches(expression.matchers, labels, budget);
      if (expression && fits) found.push(expression);
      isWhole &&= fits !== null;
    }
    return { fitting: inOrder(found), isWhole };
  }

  /** Every key contains an equals sign, so none is a property of Object.prototype. */
  *#candidates(labels: Labels): Generator<number> {
    for (const name of Object.keys(labels))
      yield* this.#data.byLabel[guardKey(name, labelValue(labels, name))] ?? [];
    yield* this.#data.others;
  }

  /** null if the budget does not allow to parse it. */
  #expressionAt(position: number, matching: CountedMatching, budget: BulkWork): FittingMatchers | null {
    const { entryOf, texts } = this.#expressions;
    const [entry, source] = [entryOf[position], texts[position]];
    if (entry === undefined || source === undefined)
      throw new Error('the alert index was built of other entries');
    const steps = this.#steps.get(position) ?? stepsToParse(source);
    this.#steps.set(position, steps);
    if (!matching.canParse(source, budget, steps)) return null;
    const known = this.#parsed.get(position) ?? this.#parse(position, entry, source);
    this.#parsed.set(position, known);
    return known;
  }

  #parse(position: number, entry: number, source: string): FittingMatchers {
    const matchers = parseMatchers(source);
    const usable = matchers.ok ? matchers.value : [NEVER];
    return { position, entry, source, matchers: usable, worth: worthOfMatchers(usable) };
  }
}

function inOrder(found: readonly FittingMatchers[]): FittingMatchers[] {
  return found.toSorted((a, b) => a.position - b.position);
}

/** Stands for matchers that cannot be used, because an empty list would match every alert. */
const NEVER: LabelMatcher = { name: '', operator: '=', value: '', test: () => false, steps: () => 0 };

function expressionsOf(entries: readonly Pick<IndexEntry, 'alerts'>[]): EntryTexts {
  return textsInOrder(entries.map(({ alerts }) => alerts));
}
