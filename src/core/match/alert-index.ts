import { type LabelMatcher, labelValue, matchesLabels, parseMatchers } from '../alert/label-matchers.ts';
import type { IndexEntry } from './index-entry.ts';

/** Which `alerts` expressions an alert can fit at all, worked out when the knowledge base is compiled. */
export type AlertIndexData = {
  /** By `name=value` of a matcher that asks for exactly that: positions of expressions, over all entries in order. */
  byLabel: Record<string, number[]>;
  /** Expressions that no such matcher guards: tried on every alert. */
  others: number[];
};

/** An expression that an alert fits. */
export type FittingMatchers = { entry: number; source: string; matchers: LabelMatcher[] };

export type AlertIndex = { fitting: (labels: Readonly<Record<string, string>>) => FittingMatchers[] };

type Expression = { entry: number; source: string };

/** An expression that does not parse is left out: the check has refused it. */
export function compileAlertIndex(entries: readonly Pick<IndexEntry, 'alerts'>[]): AlertIndexData {
  const data: AlertIndexData = { byLabel: {}, others: [] };
  for (const [position, { source }] of expressionsOf(entries).entries()) {
    const matchers = parseMatchers(source).value;
    if (!matchers) continue;
    listFor(data, guardOf(matchers)).push(position);
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
export function openAlertIndex(
  entries: readonly IndexEntry[],
  { byLabel, others }: AlertIndexData,
): AlertIndex {
  const expressions = expressionsOf(entries);
  const guarded = new Map(Object.entries(byLabel));
  const parsed = new Map<number, LabelMatcher[]>();

  function matchersAt(position: number): LabelMatcher[] {
    const known = parsed.get(position) ?? parseMatchers(expressions[position]?.source ?? '').value ?? [];
    parsed.set(position, known);
    return known;
  }

  return {
    fitting(labels) {
      const candidates = Object.keys(labels).flatMap(
        (name) => guarded.get(guardKey(name, labelValue(labels, name))) ?? [],
      );
      return [...candidates, ...others]
        .sort((a, b) => a - b)
        .flatMap((position) => {
          const expression = expressions[position];
          const matchers = matchersAt(position);
          return expression && matchesLabels(matchers, labels) ? [{ ...expression, matchers }] : [];
        });
    },
  };
}

function expressionsOf(entries: readonly Pick<IndexEntry, 'alerts'>[]): Expression[] {
  return entries.flatMap(({ alerts }, entry) => alerts.map((source) => ({ entry, source })));
}
