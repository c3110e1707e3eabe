import type { LabelMatcher } from './label-matchers.ts';

/** Finds the lists that another one may imply, without a look at all of them. */
type MatchersIndex<T> = { impliedBy: (list: readonly LabelMatcher[]) => T[] };

/** A regular expression that is nothing but some words, as `RedisDown|RedisGone`. */
const WORDS = /^[\w -]+(?:\|[\w -]+)*$/;

/** Letters that stand for themselves, up to the first sign of a regular expression, and not the one that a sign repeats. */
const LITERAL = /^[^\\.*+?()[\]{}|^$]*(?![*?{])/;

/**
 * Whether every alert that fits the one list fits the other too. False also where that is not seen: one regular expression
 * inside another is not looked for.
 */
export function impliesMatchers(list: readonly LabelMatcher[], other: readonly LabelMatcher[]): boolean {
  return other.every((wanted) => list.some((given) => implies(given, wanted)));
}

/**
 * A list is filed under one of its matchers: whatever implies it has a key of that matcher. Of them the rarest, since
 * thousands may ask for one severity.
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
  return valuesOf(given)?.every(wanted.test) ?? false;
}

/** All values that fulfil a matcher; null where they are not counted. */
function valuesOf({ operator, value }: LabelMatcher): string[] | null {
  if (operator === '=') return [value];
  return operator === '=~' && WORDS.test(value) ? value.split('|') : null;
}

function countKeys(lists: readonly { matchers: readonly LabelMatcher[] }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of lists.flatMap(({ matchers }) => matchers.flatMap(keysAskedFor)))
    counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** The keys of which a matcher that implies this one has at least one. */
function keysAskedFor(matcher: LabelMatcher): string[] {
  const values = valuesOf(matcher);
  if (values) return values.map((value) => keyOf(matcher, 'is', value));
  return [keyOf(matcher, 'begins', prefixOf(matcher)), keyOf(matcher, matcher.operator, matcher.value)];
}

/** What every value begins with; an alternative may begin otherwise. */
function prefixOf({ operator, value }: LabelMatcher): string {
  if (operator !== '=~' || value.includes('|')) return '';
  return LITERAL.exec(value)?.[0] ?? '';
}

/** The keys of a matcher that may imply others: its first value is as good as any. */
function keysGiven(matcher: LabelMatcher): string[] {
  const [value] = valuesOf(matcher) ?? [];
  if (value === undefined) return [keyOf(matcher, matcher.operator, matcher.value)];
  const prefixes = Array.from({ length: value.length + 1 }, (_, end) => value.slice(0, end));
  return [keyOf(matcher, 'is', value), ...prefixes.map((prefix) => keyOf(matcher, 'begins', prefix))];
}

function keyOf({ name }: LabelMatcher, relation: string, value: string): string {
  return JSON.stringify([name, relation, value]);
}
