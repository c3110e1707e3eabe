// Generated from schema/ by scripts/generate.ts. Do not edit: run `npm run generate`.

export type ProblemSeverity = 'error' | 'warning' | 'info';
/**
 * The numbers of the knowledge base.
 */
export interface KbStatistics {
  /**
   * The readable entries, including drafts.
   */
  entries: number;
  drafts: number;
  /**
   * The entries with auto_fix: true.
   */
  auto_fix: number;
  patterns: number;
  alert_matchers: number;
  match_samples: number;
  no_match_samples: number;
  services: ServiceStatistics[];
}
export interface ServiceStatistics {
  service: string;
  entries: number;
  low: number;
  medium: number;
  high: number;
  critical: number;
  auto_fix: number;
}
/**
 * The sample records of base and head whose best entry differs after the change.
 */
export interface MatchingImpact {
  base_kb_version: string;
  /**
   * The number of different records that were compared.
   */
  records: number;
  gained: number;
  lost: number;
  moved: number;
  changes: AnswerChange[];
}
export interface AnswerChange {
  change: 'gained' | 'lost' | 'moved';
  /**
   * The best entry before the change; null for none.
   */
  from: string | null;
  /**
   * The best entry after the change; null for none.
   */
  to: string | null;
  /**
   * The record, cut at 500 characters.
   */
  text: string;
  /**
   * The position of the sample. For a removed sample, its old position.
   */
  file: string;
  line: number;
  /**
   * false if the change removed the sample.
   */
  in_head: boolean;
}
/**
 * The Worker's recent alerts whose best entry differs after the change. All numbers count occurrences.
 */
export interface AlertImpact {
  asked: number;
  gained: number;
  lost: number;
  moved: number;
  /**
   * Occurrences with an unknown result: an entry with changed patterns explained them by annotations, which the Worker does not keep.
   */
  unknown: number;
  changes: AlertChange[];
}
/**
 * Alerts with the same name whose answer changes in the same way.
 */
export interface AlertChange {
  change: 'gained' | 'lost' | 'moved';
  from: string | null;
  to: string | null;
  alertname: string | null;
  /**
   * The text or the labels of one alert, cut at 500 characters.
   */
  example: string;
  /**
   * The number of occurrences.
   */
  count: number;
  last_seen: string;
}
/**
 * A problem in a file of the knowledge base, and what to do. Lines and columns count from 1, in UTF-16 units. The end is exclusive.
 */
export interface Problem {
  check: string;
  severity: ProblemSeverity;
  message: string;
  file: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  help: string | null;
  /**
   * Of secrets/found: names the secret without telling it, for an allow-comment.
   */
  fingerprint?: string;
  /**
   * How many further problems this one stands for: of the same rule and severity in the same file. The totals count them.
   */
  more?: number;
  /**
   * Other files that are part of the problem. It also belongs to a change that touches one of them.
   */
  because?: string[];
}
/**
 * The output of kedb check --format json.
 */
export interface CheckReport {
  problems: Problem[];
  errors: number;
  warnings: number;
  infos: number;
  entries: number;
  kb_version: string;
  statistics?: KbStatistics;
  impact?: MatchingImpact;
  alert_impact?: AlertImpact;
  /**
   * Why kedb could not compare the Worker's recent alerts.
   */
  alert_impact_missing?: string;
  /**
   * The files of the knowledge base that differ from the base. Only present if there is a base.
   */
  changed_files?: string[];
}
