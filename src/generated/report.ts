// Generated from schema/ by scripts/generate.ts. Do not edit: run `npm run generate`.

export type ProblemSeverity = 'error' | 'warning' | 'info';
/**
 * What is in the knowledge base.
 */
export interface KbStatistics {
  /**
   * Those that could be read, drafts included.
   */
  entries: number;
  drafts: number;
  /**
   * Entries whose fix may run by itself.
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
 * Which sample records, of the base and of the head together, another entry answers first after the change.
 */
export interface MatchingImpact {
  base_kb_version: string;
  /**
   * How many different records were asked.
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
   * The entry that answered first before; null for none.
   */
  from: string | null;
  /**
   * The entry that answers first now; null for none.
   */
  to: string | null;
  /**
   * The record, cut at 500 characters.
   */
  text: string;
  /**
   * Where the sample is; for one that was removed, where it was.
   */
  file: string;
  line: number;
  /**
   * false for a sample that the change removed.
   */
  in_head: boolean;
}
/**
 * Which alerts that the Worker saw of late another entry answers first after the change. All numbers count occurrences.
 */
export interface AlertImpact {
  asked: number;
  gained: number;
  lost: number;
  moved: number;
  /**
   * An entry whose patterns change explained them by their annotations, which the Worker does not keep.
   */
  unknown: number;
  changes: AlertChange[];
}
/**
 * Alerts of one name that change their answer in the same way.
 */
export interface AlertChange {
  change: 'gained' | 'lost' | 'moved';
  from: string | null;
  to: string | null;
  alertname: string | null;
  /**
   * The text or the labels of one, cut at 500 characters.
   */
  example: string;
  /**
   * How often they occurred.
   */
  count: number;
  last_seen: string;
}
/**
 * Something wrong in a file of the KB, and what to do about it. Lines and columns count from 1, in UTF-16 units; the end is excluded.
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
   * Other files that have a part in it: it is also the problem of a change that touches one of them.
   */
  because?: string[];
}
/**
 * What kedb check --format json prints.
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
   * Why the Worker's recent alerts were not asked, although they should have been.
   */
  alert_impact_missing?: string;
  /**
   * Only where there was a base to compare with: the files of the KB that differ from it.
   */
  changed_files?: string[];
}
