/** The match of one pattern in a text. */
export type PatternHit = {
  /** The pattern's number: its place in the list that the engine was made from. */
  pattern: number;
  /** UTF-16 offsets of the leftmost match (RE2's leftmost-first), the end excluded. */
  start: number;
  end: number;
  /** Named groups that took part in the match. */
  captures: Record<string, string>;
};

/** The budget that all texts of a bulk search share, in the units of `work.ts`. */
export type BulkWork = { units: number };

/** A limit that made an engine stop early. Its answer is correct but may be incomplete. */
export type EngineCap = { cap: 'candidates' | 'work'; limit: number };

export type SearchResult = {
  /** The first match of every pattern that occurs, by ascending pattern number. */
  hits: readonly PatternHit[];
  caps: readonly EngineCap[];
};

/** The result of most texts: one shared object. */
export const NOTHING_FOUND: SearchResult = Object.freeze({
  hits: Object.freeze([]),
  caps: Object.freeze([]),
});

/**
 * Searches a text for many patterns at once. Every engine answers exactly as the reference engine of the tests does: RE2
 * syntax with the flags i and m, `.` not matching a newline, over the whole text.
 */
export interface Engine {
  /** @param shared the work that is left for this search and others together; without it, the limits of one search apply */
  search(text: string, shared?: BulkWork): SearchResult;
}

/** A description for people of how the engine searched one text. */
export type SearchExplanation = {
  /** The index's literals that occur, as the index has them, by where they first occur. */
  literals: { literal: string; at: number }[];
  /** The patterns that those literals made candidates (and the ones without literals), in the order tried. */
  tried: TriedPattern[];
  caps: readonly EngineCap[];
};

export type TriedPattern = {
  pattern: number;
  /** Where the line that it was tried on starts; 0 also for the text as a whole. */
  offset: number;
  means: 'chain' | 're2js';
  outcome: Outcome;
};

/** `skipped`: a limit stopped the search before this pattern. */
export type Outcome = 'hit' | 'miss' | 'skipped';
