import type { Severity } from '../../../generated/entry.ts';
import type { Group } from '../../../generated/settings.ts';

/** What a new entry begins with. */
export type EntryFacts = {
  error_id: string;
  title: string;
  service: string;
  severity: Severity;
  resolution_group: string;
  group: Group | null;
  patterns: readonly string[];
  /** What a log or an alert says, in short. */
  symptoms: readonly string[];
  /** The day, YYYY-MM-DD, and who writes. */
  date: string;
  author: string;
  /** What its History says of its beginning. */
  origin: string;
  /** Null for an entry that answers at once. */
  draft: DraftFacts | null;
};

/** What is special about an entry that is not to answer yet. */
export type DraftFacts = {
  /** What to do about its patterns. */
  hint: string;
  /** The keys whose value is a guess: it is said behind each. */
  guessed: readonly string[];
  alerts: readonly string[];
  /** Kept in the entry itself. */
  samples: readonly string[];
  firstSeen: string | null;
  unmatchedGroup: string | null;
};

/** The key under which an entry keeps the group of unmatched alerts that it began as. */
export const UNMATCHED_GROUP_KEY = 'x-unmatched-group';
