// Generated from schema/ by scripts/generate.ts. Do not edit: run `npm run generate`.
import type { TimeInterval } from './alertmanager.ts';

export type Severity = 'low' | 'medium' | 'high' | 'critical';
/**
 * an id like ERROR-001: capital letters and digits, a hyphen, at least three digits
 */
export type ErrorId = string;
export type ErrorDomain = 'technical' | 'functional' | 'config' | 'data-quality';
/**
 * a date like 2026-11-22
 */
export type OptionalDate = string | null;
/**
 * Alertmanager matchers: alertname="RedisDown", service=~"redis.*"
 */
export type Matchers = string;
/**
 * a duration in Prometheus' syntax, like 2m or 1h30m
 */
export type Duration = string;
export type ErrorIds = ErrorId[];
/**
 * a date like 2026-11-22
 */
export type CalendarDate = string;
/**
 * labels.NAME, annotations.NAME or captures.NAME
 */
export type PlaceholderName = string;
/**
 * RE2 syntax; flags i and m are on; searched for anywhere in the record.
 */
export type Pattern = string;
export type SampleList = (
  | string
  | {
      text: string;
      /**
       * What the named groups must have caught.
       */
      captures?: {
        [k: string]: string;
      };
    }
)[];
/**
 * When this error means something else: expected at these times, or to be waited out after another alert.
 */
export interface Exception {
  name: string;
  reason?: string;
  time_intervals?: TimeInterval[];
  severity?: Severity;
  after?: Matchers;
  within?: Duration;
}
export interface InlineSamples {
  match?: SampleList;
  no_match?: SampleList;
}
/**
 * The front matter of one known error, as a person writes it. docs/format.md explains each key.
 */
export interface FrontMatter {
  /**
   * For editors that look a schema up by this key.
   */
  $schema?: string;
  error_id: ErrorId;
  title: string;
  service: string;
  error_domain: ErrorDomain;
  severity: Severity;
  resolution_group: string;
  assignee?: string | null;
  first_seen?: OptionalDate;
  last_seen?: OptionalDate;
  /**
   * How often it fired. Written by kedb's sync, never by hand.
   */
  occurrence_count?: number;
  /**
   * false for a draft: checked, but never an answer.
   */
  in_kb?: boolean;
  auto_fix?: boolean;
  /**
   * One shell command. kedb shows it, and never runs it.
   */
  fix_command?: string | null;
  /**
   * What each {{ placeholder }} of fix_command may be: RE2, matched against the whole value.
   */
  parameters?: {
    [k: string]: string;
  };
  requires_human?: boolean;
  requires_business_decision?: boolean;
  related_errors?: ErrorIds;
  overlaps_with?: ErrorIds;
  /**
   * Items: A number is read as its text.
   */
  keywords?: (string | number)[];
  patterns?: Pattern[];
  alerts?: Matchers[];
  exceptions?: Exception[];
  samples?: InlineSamples;
}
