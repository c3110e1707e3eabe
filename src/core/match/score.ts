/** The evidence for an entry. docs/matching.md explains the order. */
export type ScoreParts = {
  /** The number of label matchers in the most specific `alerts` expression that matches. */
  matchers: number;
  /** The number of literal characters in the most specific pattern that hit. */
  specificity: number;
  /** How many of the entry's patterns hit. */
  patterns: number;
  /** The alert names the entry's service. */
  sameService: boolean;
  /** How many of the entry's keywords are in the text. */
  keywords: number;
};

/** The largest value of each part in the score. Larger values count as this one. */
const MOST = { matchers: 99, specificity: 999, patterns: 9, keywords: 9 };

/**
 * Combines the parts into one number, so that a lower part never outweighs a higher one. Its decimal digits show the parts:
 * 2 028 1 1 3 = two matchers, 28 literal characters, one pattern, same service, three keywords.
 */
export function scoreOf({ matchers, specificity, patterns, sameService, keywords }: ScoreParts): number {
  return (
    Math.min(matchers, MOST.matchers) * 1_000_000 +
    Math.min(specificity, MOST.specificity) * 1_000 +
    Math.min(patterns, MOST.patterns) * 100 +
    (sameService ? 10 : 0) +
    Math.min(keywords, MOST.keywords)
  );
}

/** The parts of a score, each up to its largest value. */
export function scorePartsOf(score: number): ScoreParts {
  return {
    matchers: Math.floor(score / 1_000_000),
    specificity: Math.floor(score / 1_000) % 1_000,
    patterns: Math.floor(score / 100) % 10,
    sameService: Math.floor(score / 10) % 10 === 1,
    keywords: score % 10,
  };
}
