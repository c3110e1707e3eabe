import { type LabelMatcher, listedValues, literalPrefix } from './label-matchers.ts';

/** Finds candidates: the lists that a list may imply. It does not compare it with all of them. */
type MatchersIndex<T> = { impliedBy: (list: readonly LabelMatcher[]) => T[] };

/**
 * Whether every alert that matches one list also matches the other. It returns false if it cannot tell: it does not compare
 * regular expressions.
 */
export function impliesMatchers(list: readonly LabelMatcher[], other: readonly LabelMatcher[]): boolean {
  return other.every((wanted) => list.some((given) => implies(given, wanted)));
}

/** Comparing more than this would cost more than the answer is worth. */
const MAX_COMPARED = 200;

const OPPOSITE = { '=': '!=', '!=': '=', '=~': '!~', '!~': '=~' } as const;

/** A matcher of which no value satisfies all others of its label; null if each label may have some value. */
export function findContradiction(list: readonly LabelMatcher[]): LabelMatcher | null {
  const contradicts = (matcher: LabelMatcher) => {
    const others = list.filter((other) => other !== matcher && other.name === matcher.name);
    if (
      others.some((other) => other.value === matcher.value && OPPOSITE[other.operator] === matcher.operator)
    )
      return true;
    const values = others.length === 0 ? null : listedValues(matcher);
    if (values === null || values.length * others.length > MAX_COMPARED) return false;
    return !values.some((value) => others.every(({ test }) => test(value)));
  };
  return list.find(contradicts) ?? null;
}

/**
 * Indexes each list under one of its matchers: every list that implies it has a key of that matcher. It uses the rarest one,
 * because thousands may require the same severity.
 */
export function indexMatchers<T extends { matchers: readonly LabelMatcher[] }>(
  lists: readonly T[],
): MatchersIndex<T> {
  const counts = countKeys(lists);
  const filed = new Map<string, T[]>();
  for (const list of lists) {
    const size = (keys: string[]) => keys.reduce((sum, key) => sum + (counts.get(key) ?? 0), 0);
    const [rarest = []] = list.matchers.map(keysAskedFor).sort((a, b) => size(a) - size(b));
    for (const key of rarest) filed.set(key, [...(filed.get(key) ?? []), list]);
  }
  return {
    impliedBy: (list) => [...new Set(list.flatMap(keysGiven).flatMap((key) => filed.get(key) ?? []))],
  };
}

function implies(given: LabelMatcher, wanted: LabelMatcher): boolean {
  if (given.name !== wanted.name) return false;
  if (given.operator === wanted.operator && given.value === wanted.value) return true;
  return listedValues(given)?.every(wanted.test) ?? false;
}

function countKeys(lists: readonly { matchers: readonly LabelMatcher[] }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of lists.flatMap(({ matchers }) => matchers.flatMap(keysAskedFor)))
    counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** The keys of this matcher. A matcher that implies it has at least one of them. */
function keysAskedFor(matcher: LabelMatcher): string[] {
  const values = listedValues(matcher);
  if (values) return values.map((value) => keyOf(matcher, 'is', value));
  return [keyOf(matcher, 'begins', prefixOf(matcher)), keyOf(matcher, matcher.operator, matcher.value)];
}

/** The common prefix of all values; none for alternatives. */
function prefixOf({ operator, value }: LabelMatcher): string {
  return operator === '=~' ? literalPrefix(value) : '';
}

/** The keys to look up for a matcher that may imply others. Its first value is enough. */
function keysGiven(matcher: LabelMatcher): string[] {
  const [value] = listedValues(matcher) ?? [];
  if (value === undefined) return [keyOf(matcher, matcher.operator, matcher.value)];
  const prefixes = Array.from({ length: value.length + 1 }, (_, end) => value.slice(0, end));
  return [keyOf(matcher, 'is', value), ...prefixes.map((prefix) => keyOf(matcher, 'begins', prefix))];
}

function keyOf({ name }: LabelMatcher, relation: string, value: string): string {
  return JSON.stringify([name, relation, value]);
}
