import {
  type LabelMatcher,
  labelValue,
  matchesLabels,
  parseMatchers,
} from '../../lib/alertmanager/label-matchers.ts';
import type { IndexEntry } from './index-entry.ts';
import { type EntryTexts, textsInOrder } from './kb-patterns.ts';

/**
 * The index of all `alerts` expressions, made when the knowledge base is compiled. An expression is known by its position in the
 * list of all entries' expressions.
 */
export type AlertIndexData = {
  /** `name=value` → the expressions with this exact matcher. Each expression has at most one such key. */
  byLabel: Record<string, number[]>;
  /** Expressions without an exact matcher. They are tried on every alert. */
  others: number[];
};

/** An expression that an alert fits. */
export type FittingMatchers = { entry: number; source: string; matchers: LabelMatcher[] };

/** Leaves out expressions that do not parse, which the check reports. */
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

/**
 * The key of an expression; null without an exact matcher. `alertname` comes first, because it is the most selective. A matcher for
 * an empty value is no key: it also matches alerts without the label.
 */
export function guardOf(matchers: readonly LabelMatcher[]): string | null {
  const exact = matchers.filter(({ operator, value }) => operator === '=' && value !== '');
  const guard = exact.find(({ name }) => name === 'alertname') ?? exact[0];
  return guard ? guardKey(guard.name, guard.value) : null;
}

/** The keys of the expressions that may match these labels. Every key contains an equals sign, so none is a property of Object.prototype. */
export function guardsOf(labels: Readonly<Record<string, string>>): string[] {
  return Object.keys(labels).map((name) => guardKey(name, labelValue(labels, name)));
}

function guardKey(name: string, value: string): string {
  return `${name}=${value}`;
}

/** Finds the expressions that match an alert. It parses each one on first use, because parsing thousands would slow the start. */
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
    const byLabels = guardsOf(labels).flatMap((guard) => this.#data.byLabel[guard] ?? []);
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

/** Stands for matchers that cannot be used, because an empty list would match every alert. */
const NEVER: LabelMatcher = { name: '', operator: '=', value: '', test: () => false };

function expressionsOf(entries: readonly Pick<IndexEntry, 'alerts'>[]): EntryTexts {
  return textsInOrder(entries.map(({ alerts }) => alerts));
}
