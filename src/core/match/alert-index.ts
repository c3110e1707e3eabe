import {
  type LabelMatcher,
  labelValue,
  matchesLabels,
  parseMatchers,
} from '../../lib/alertmanager/label-matchers.ts';
import type { IndexEntry } from './index-entry.ts';
import { type EntryTexts, textsInOrder } from './kb-patterns.ts';

/** Which `alerts` expressions an alert can fit at all, worked out when the knowledge base is compiled. */
export type AlertIndexData = {
  /** By `name=value` of a matcher that asks for exactly that: positions of expressions, over all entries in order. */
  byLabel: Record<string, number[]>;
  /** Expressions that no such matcher guards: tried on every alert. */
  others: number[];
};

/** An expression that an alert fits. */
export type FittingMatchers = { entry: number; source: string; matchers: LabelMatcher[] };

/** An expression that does not parse is left out: the check has refused it. */
export function compileAlertIndex(entries: readonly Pick<IndexEntry, 'alerts'>[]): AlertIndexData {
  const data: AlertIndexData = { byLabel: {}, others: [] };
  for (const [position, source] of expressionsOf(entries).texts.entries()) {
    const matchers = parseMatchers(source);
    if (matchers.ok) listFor(data, guardOf(matchers.value)).push(position);
  }
  return data;
}

function listFor(data: AlertIndexData, guard: string | null): number[] {
  if (guard === null) return data.others;
  data.byLabel[guard] ??= [];
  return data.byLabel[guard];
}

/** `alertname` tells alerts apart best; an empty value would also fit where the label is missing. */
function guardOf(matchers: readonly LabelMatcher[]): string | null {
  const exact = matchers.filter(({ operator, value }) => operator === '=' && value !== '');
  const guard = exact.find(({ name }) => name === 'alertname') ?? exact[0];
  return guard ? guardKey(guard.name, guard.value) : null;
}

function guardKey(name: string, value: string): string {
  return `${name}=${value}`;
}

/** Expressions are parsed when an alert first asks for them: a start-up must not parse thousands. */
export class AlertIndex {
  readonly #data: AlertIndexData;
  readonly #expressions: EntryTexts;
  /** By position. */
  readonly #parsed = new Map<number, FittingMatchers>();

  constructor(entries: readonly IndexEntry[], data: AlertIndexData) {
    this.#data = data;
    this.#expressions = expressionsOf(entries);
  }

  fitting(labels: Readonly<Record<string, string>>): FittingMatchers[] {
    // No key of an object's own prototype has an equals sign in it.
    const byLabels = Object.keys(labels).flatMap(
      (name) => this.#data.byLabel[guardKey(name, labelValue(labels, name))] ?? [],
    );
    return [...byLabels, ...this.#data.others]
      .sort((a, b) => a - b)
      .map((position) => this.#expressionAt(position))
      .filter(({ matchers }) => matchesLabels(matchers, labels));
  }

  #expressionAt(position: number): FittingMatchers {
    const known = this.#parsed.get(position) ?? this.#parse(position);
    this.#parsed.set(position, known);
    return known;
  }

  #parse(position: number): FittingMatchers {
    const { entryOf, texts } = this.#expressions;
    const [entry, source] = [entryOf[position], texts[position]];
    if (entry === undefined || source === undefined)
      throw new Error('the alert index was built of other entries');
    const matchers = parseMatchers(source);
    return { entry, source, matchers: matchers.ok ? matchers.value : [NEVER] };
  }
}

/** Replaces matchers that cannot be used: an empty list would match every alert. */
const NEVER: LabelMatcher = { name: '', operator: '=', value: '', test: () => false };

function expressionsOf(entries: readonly Pick<IndexEntry, 'alerts'>[]): EntryTexts {
  return textsInOrder(entries.map(({ alerts }) => alerts));
}
