import { patternFacts } from './pattern-facts.ts';

export type RequiredLiterals = {
  /**
   * A conjunction of alternatives: every text that the pattern matches contains, of each inner list, at least one string.
   * Strings are folded as `foldText` folds a text, at least three characters long, and hold no newline. Empty when the
   * pattern has no such literal.
   */
  literals: string[][];
  /** Literal characters in any match, at the least: of alternatives the fewest, of an optional part none. */
  specificity: number;
};

/**
 * The literals that any match of a pattern must contain, under the flags i and m.
 * @example requiredLiterals('redis.*(refused|timed out)')
 * // { literals: [['redis'], ['refused', 'timed out']], specificity: 12 }
 */
export function requiredLiterals(source: string): RequiredLiterals {
  const { literals, specificity } = patternFacts(source);
  return { literals, specificity };
}
