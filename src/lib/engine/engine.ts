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

/** The result of most texts. It is one shared object, so most texts need no new one. */
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
  /** The literals of the index that occur in the text, folded, by their first place. */
  literals: { literal: string; at: number }[];
  /** The patterns that those literals made candidates (and the ones without literals), in the order tried. */
  tried: TriedPattern[];
  caps: readonly EngineCap[];
};

export type TriedPattern = {
  pattern: number;
  /** The start of the line that was tried; 0 if the whole text was tried. */
  offset: number;
  means: 'chain' | 're2js';
  outcome: TryResult;
};

/** `skipped`: a limit stopped the search before this pattern. */
export type TryResult = 'hit' | 'miss' | 'skipped';
