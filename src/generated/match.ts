// Generated from schema/ by scripts/generate.ts. Do not edit: run `npm run generate`.
import type { Severity } from './entry.ts';

export type Evidence = PatternEvidence | MatchersEvidence | EpisodeEvidence;
/**
 * The answer for one record: the entries that match, the best first, and why. It stays open, because PlannedRecord (api.schema.json) adds a plan to it.
 */
export interface RecordAnswer {
  /**
   * The number of the record in the input, from 1. Several lines can be one record.
   */
  record: number;
  /**
   * The first line of the record in the input, from 1. Only if kedb split the input into records.
   */
  first_line?: number;
  /**
   * The last line of the record in the input that is not blank.
   */
  last_line?: number;
  /**
   * The wrappings that kedb took off, the outermost first, such as docker or journald. Missing if there are none.
   */
  formats?: string[];
  /**
   * The fields beside the message, by their usual names: service, container, namespace, pod, host, level and so on. Missing if there are none.
   */
  labels?: {
    [k: string]: string;
  };
  /**
   * The message as kedb matched it: without the wrappings, colours and hidden characters, every space a space. Spans count in this text.
   */
  text: string;
  matches: Match[];
  /**
   * Entries that nearly match. Only present if no entry matches.
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
   * Defines the order of the matches. docs/engine.md has the formula.
   */
  score: number;
  /**
   * The parts of the score in words, the weightiest first, such as "the name of the alert" or "112 points for text".
   */
  score_parts?: string[];
  evidence: Evidence[];
}
export interface PatternEvidence {
  by: 'pattern';
  /**
   * The pattern as written in the entry.
   */
  pattern: string;
  /**
   * text for a record; annotations.summary, labels.job … for an alert.
   */
  field: string;
  /**
   * The line of the field on which the match begins.
   */
  line: number;
  /**
   * Offsets in the field in UTF-16 units. The end is exclusive.
   */
  span: {
    start: number;
    end: number;
  };
  /**
   * The pattern matches only with a wrapping around the message. The line and the span count in that text, which the answer does not have; use raw.
   */
  wrapped?: true;
  /**
   * The same place in the record or field as it came, with its wrappings and escapes. Only the first 16 places of a record have it. Lines and columns count from 1.
   */
  raw?: {
    start: number;
    end: number;
    line: number;
    column: number;
  };
  /**
   * The text of the span, cut at 500 characters.
   */
  matched: string;
  /**
   * The values of the named groups that matched.
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
 * Only in GET /r/:alertname: this entry answered the alert when it came by webhook, with its annotations.
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
   * The reason in one sentence.
   */
  why: string;
  /**
   * The pattern that came closest.
   */
  pattern: string | null;
  /**
   * The pattern's literals that the record contains.
   */
  found: string[];
  /**
   * The pattern's literals that the record lacks.
   */
  missing: string[];
  /**
   * The entry's keywords that the record contains.
   */
  keywords: string[];
}
/**
 * A limit that kedb reached. The answer may be incomplete; the message says where.
 */
export interface CapReached {
  cap: 'line_length' | 'record_length' | 'record_lines' | 'candidates' | 'work' | 'matches' | 'answer_size';
  limit: number;
  field?: string;
  line?: number;
  message: string;
}
