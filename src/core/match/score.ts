/** The evidence for an entry. docs/matching.md explains the order. */
export type ScoreParts = {
  /** Label matchers of the most specific `alerts` expression that holds. */
  matchers: number;
  /** Literal characters of the most specific pattern that hit. */
  specificity: number;
  /** How many of the entry's patterns hit. */
  patterns: number;
  /** The alert names the entry's service. */
  sameService: boolean;
  /** How many of the entry's keywords stand in the text. */
  keywords: number;
};

/** The most that the score can tell of each part. */
const MOST = { matchers: 99, specificity: 999, patterns: 9, keywords: 9 };

/**
 * One number in which no lower part can outweigh a higher one. Read in decimal it shows them:
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

/** The parts that a score was made of, as far as it can tell them. */
export function scorePartsOf(score: number): ScoreParts {
  return {
    matchers: Math.floor(score / 1_000_000),
    specificity: Math.floor(score / 1_000) % 1_000,
    patterns: Math.floor(score / 100) % 10,
    sameService: Math.floor(score / 10) % 10 === 1,
    keywords: score % 10,
  };
}
