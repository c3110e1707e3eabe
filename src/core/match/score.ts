/** What speaks for an entry. docs/matching.md explains the order. */
export type Merits = {
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

/**
 * One number in which no lower merit can outweigh a higher one. Read in decimal it shows them:
 * 2 028 1 1 3 = two matchers, 28 literal characters, one pattern, same service, three keywords.
 */
export function scoreOf({ matchers, specificity, patterns, sameService, keywords }: Merits): number {
  return (
    Math.min(matchers, 99) * 1_000_000 +
    Math.min(specificity, 999) * 1_000 +
    Math.min(patterns, 9) * 100 +
    (sameService ? 10 : 0) +
    Math.min(keywords, 9)
  );
}
