// Generated from schema/ by scripts/generate.ts. Do not edit: run `npm run generate`.
import type { ErrorId, Severity } from './entry.ts';
import type { Cause, HistoryLine, Impact, Reference, Step } from './known-error.ts';

export type Decision = 'auto_fix' | 'manual' | 'escalate' | 'business_decision' | 'wait' | 'expected';
/**
 * What to do now about one known error: the decision, why, and everything needed to carry it out.
 */
export interface Plan {
  error_id: ErrorId;
  title: string;
  service: string;
  decision: Decision;
  /**
   * One for each rule that had a say, in the order of the rules; the last one decided.
   */
  reasons: Reason[];
  severity: Severity;
  declared_severity: Severity;
  /**
   * The name of the exception that applies.
   */
  exception: string | null;
  /**
   * For wait: act if it still fires then.
   */
  until: string | null;
  /**
   * Only with decision auto_fix: the command, ready to run.
   */
  command: string | null;
  /**
   * The entry's command where the decision is not auto_fix: for a person to judge.
   */
  suggested_command: string | null;
  success_rate: {
    declared: number | null;
    observed: ObservedRate | null;
  };
  /**
   * Likeliest first.
   */
  causes: Cause[];
  diagnosis: Step[];
  manual_steps: Step[];
  owners: PlanOwners;
  related: Related[];
  impact: Impact[];
  history: HistoryLine[];
  references: Reference[];
}
export interface Reason {
  rule: 'exception' | 'business_decision' | 'auto_fix' | 'attempts' | 'manual';
  text: string;
}
export interface ObservedRate {
  rate: number;
  attempts: number;
}
export interface PlanOwners {
  group: string;
  contact: string | null;
  assignee: string | null;
  primary: string | null;
  secondary: string | null;
  escalation_path: string | null;
}
export interface Related {
  error_id: string;
  /**
   * null while that entry is only planned.
   */
  title: string | null;
}
