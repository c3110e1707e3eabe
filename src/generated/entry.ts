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
 * An RE2 pattern. The flags i and m are on. kedb searches for it anywhere in the record.
 */
export type Pattern = string;
export type SampleList = (
  | string
  | {
      text: string;
      /**
       * The values that the named groups must capture.
       */
      captures?: {
        [k: string]: string;
      };
    }
)[];
export type AlertSampleList = {
  labels: SampleLabels;
  annotations?: SampleLabels;
}[];
/**
 * Times at which this error is expected, or other alerts that explain it for some time.
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
  alerts?: AlertSamples;
}
/**
 * Alerts that the entry must answer, and alerts that it must not answer.
 */
export interface AlertSamples {
  match?: AlertSampleList;
  no_match?: AlertSampleList;
}
export interface SampleLabels {
  [k: string]: string;
}
/**
 * The front matter of one known error, as a person writes it. docs/format.md explains each key.
 */
export interface FrontMatter {
  /**
   * Address of this schema, for editors. kedb ignores it.
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
   * How often the error occurred. kedb sync writes this number; do not edit it.
   */
  occurrence_count?: number;
  renamed_from?: ErrorIds;
  /**
   * false for a draft. The check covers drafts, but they never answer.
   */
  in_kb?: boolean;
  auto_fix?: boolean;
  /**
   * One shell command. kedb shows it and never runs it.
   */
  fix_command?: string | null;
  /**
   * The values that each {{ placeholder }} of fix_command may have: an RE2 pattern for the whole value.
   */
  parameters?: {
    [k: string]: string;
  };
  requires_human?: boolean;
  requires_business_decision?: boolean;
  related_errors?: ErrorIds;
  overlaps_with?: ErrorIds;
  /**
   * Items: A number counts as text.
   */
  keywords?: (string | number)[];
  patterns?: Pattern[];
  alerts?: Matchers[];
  exceptions?: Exception[];
  samples?: InlineSamples;
}
