import { type LabelMatcher, listedValues } from '../../lib/alertmanager/label-matchers.ts';
import { matchedLiterals } from '../../lib/regex/matched-literals.ts';
import { memoize } from '../../lib/util/memoize.ts';

/**
 * Words that stand in the messages of errors of all kinds, so they say little about which error it is.
 * bench/rank/results.md shows what this gains.
 */
const COMMON_WORDS = new Set(
  `a after an and at be by can cannot could did do does for from has have in into is it no not of on or out the to was when while with
  abort aborted access alert client closed code command connect connected connecting connection connections critical denied
  deadline down due error errors exceeded exception exhausted failed failing fails failure fatal file get http https info internal
  invalid limit lost message missing open process read reason refused rejected request requests reset response retry retrying
  server service stack start started status stop stopped system time timed timeout trace try trying unable unavailable unexpected
  unknown user warn warning warnings write
  beim das dem den der des die ein eine fehler fehlgeschlagen im ist kein keine konnte mit nicht verbindung vom von warnung werden
  wurde zu zum zur`.split(/\s+/),
);

const POINTS = { character: 4, common: 1 };

/** Words, with the hyphens and dots that join them: `api_error`, `redis-server` and `java.io` are names, not common words. */
const WORDS = /-?[\p{L}\p{N}_]+(?:[-.][\p{L}\p{N}_]+)*-?/gu;

/** How much a folded literal tells, in points: 4 for a character, but 1 for one of a common word. */
export const pointsOf = memoize((literal: string): number => {
  let points = literal.length * POINTS.character;
  for (const [word] of literal.matchAll(WORDS))
    if (COMMON_WORDS.has(word)) points -= word.length * (POINTS.character - POINTS.common);
  return points;
});

/** How much the literals of a pattern tell that are in its match, in points. */
export function tellingOf(pattern: string, matched: string): number {
  return matchedLiterals(pattern, matched).reduce((sum, literal) => sum + pointsOf(literal), 0);
}

/** Also of a text that is not one word: it is not common. */
export function isCommonWord(folded: string): boolean {
  return COMMON_WORDS.has(folded);
}

/** `names`: 2 if the matchers list the names of the alert, 1 if they describe it by an expression, 0 if they say nothing of it. */
export type MatchersWorth = { names: 0 | 1 | 2; labels: number };

/** The points of a matcher. One that a missing label also fits excludes little, or nothing. */
const WORTH = { exact: 40, listed: 24, expression: 16, excluding: 4 };

export function worthOfMatchers(matchers: readonly LabelMatcher[]): MatchersWorth {
  const names = Math.max(0, ...matchers.map(nameOf)) as MatchersWorth['names'];
  return { names, labels: matchers.reduce((sum, matcher) => sum + WORTH[kindOf(matcher)], 0) };
}

/** Positive if the first is worth more. */
export function compareWorth(a: MatchersWorth, b: MatchersWorth): number {
  return a.names - b.names || a.labels - b.labels;
}

function nameOf(matcher: LabelMatcher): number {
  if (matcher.name !== 'alertname') return 0;
  const kind = kindOf(matcher);
  return kind === 'excluding' ? 0 : kind === 'expression' ? 1 : 2;
}

function kindOf({ operator, value, test }: LabelMatcher): keyof typeof WORTH {
  if (test('')) return 'excluding';
  if (operator === '=') return 'exact';
  return listedValues({ operator, value }) ? 'listed' : 'expression';
}
