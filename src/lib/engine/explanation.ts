import type { EngineCap } from './engine.ts';

/** What the engine did with one text, for people. */
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

/** `skipped`: a limit left it out, so nobody knows. */
export type Outcome = 'hit' | 'miss' | 'skipped';
