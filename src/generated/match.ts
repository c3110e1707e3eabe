// Generated from schema/ by scripts/generate.ts. Do not edit: run `npm run generate`.
import type { Severity } from './entry.ts';

export type Evidence = PatternEvidence | MatchersEvidence | EpisodeEvidence;
/**
 * What the knowledge base says of one record: the entries that match, best first, and why.
 */
export interface RecordAnswer {
  /**
   * Which record of the input, from 1.
   */
  record: number;
  /**
   * The record as it was matched: no ANSI escapes, no CR. Spans count in it.
   */
  text: string;
  matches: Match[];
  /**
   * Only where nothing matches: entries that nearly did.
   */
  near_misses: NearMiss[];
  caps: CapReached[];
}
export interface Match {
  error_id: string;
  title: string;
  service: string;
  severity: Severity;
  /**
   * Orders the matches; docs/matching.md has the formula.
   */
  score: number;
  evidence: Evidence[];
}
export interface PatternEvidence {
  by: 'pattern';
  /**
   * As the entry has it.
   */
  pattern: string;
  /**
   * text for a record; annotations.summary, labels.job … for an alert.
   */
  field: string;
  /**
   * The line within the field where the match begins.
   */
  line: number;
  /**
   * UTF-16 offsets in the field, the end excluded.
   */
  span: {
    start: number;
    end: number;
  };
  /**
   * What the span covers, cut at 500 characters.
   */
  matched: string;
  /**
   * Named groups that took part.
   */
  captures: {
    [k: string]: string;
  };
}
export interface MatchersEvidence {
  by: 'matchers';
  matchers: string;
  labels: {
    [k: string]: string;
  };
}
/**
 * GET /r/:alertname alone: when the alert came by webhook, with its annotations, this entry was the answer.
 */
export interface EpisodeEvidence {
  by: 'episode';
  episode: string;
  started_at: string;
}
export interface NearMiss {
  error_id: string;
  title: string;
  /**
   * In a sentence.
   */
  why: string;
  /**
   * The pattern that came closest.
   */
  pattern: string | null;
  /**
   * Its literals that the record has.
   */
  found: string[];
  /**
   * Its literals that the record lacks.
   */
  missing: string[];
  /**
   * The entry's keywords that the record has.
   */
  keywords: string[];
}
/**
 * A limit that cut the work short: the answer may be incomplete, and says where.
 */
export interface CapReached {
  cap: 'line_length' | 'record_length' | 'candidates' | 'work' | 'matches';
  limit: number;
  field?: string;
  line?: number;
  message: string;
}
