import type { LabelMatcher } from './label-matchers.ts';

/** A regular expression that is nothing but some words, as `RedisDown|RedisGone`. */
const WORDS = /^[\w -]+(?:\|[\w -]+)*$/;

/**
 * Whether every alert that fits the one list fits the other too. False also where that is not seen: one regular expression
 * inside another is not looked for.
 */
export function impliesMatchers(list: readonly LabelMatcher[], other: readonly LabelMatcher[]): boolean {
  return other.every((wanted) => list.some((given) => implies(given, wanted)));
}

function implies(given: LabelMatcher, wanted: LabelMatcher): boolean {
  if (given.name !== wanted.name) return false;
  if (given.operator === wanted.operator && given.value === wanted.value) return true;
  return valuesOf(given)?.every(wanted.test) ?? false;
}

/** All values that fulfil a matcher; null where they are not counted. */
export function valuesOf({ operator, value }: LabelMatcher): string[] | null {
  if (operator === '=') return [value];
  return operator === '=~' && WORDS.test(value) ? value.split('|') : null;
}
