// Generated from schema/ by scripts/generate.ts. Do not edit: run `npm run generate`.
import type { ErrorId, Severity } from './entry.ts';
import type { Cause, HistoryLine, Impact, ProseException, Reference, Section, Step, StepBlock } from './known-error.ts';

export type Decision = 'auto_fix' | 'manual' | 'escalate' | 'business_decision' | 'wait' | 'expected';
/**
 * The plan for one known error: the decision, its reasons, and everything you need to act on it.
 */
export interface Plan {
  error_id: ErrorId;
  title: string;
  service: string;
  decision: Decision;
  /**
   * One reason for each rule that spoke, in the order of the rules. The last one decided.
   */
  reasons: Reason[];
  severity: Severity;
  declared_severity: Severity;
  /**
   * The name of the exception that applies.
   */
  exception: string | null;
  /**
   * Only with decision wait: act if the error still fires at this time.
   */
  until: string | null;
  /**
   * Only with decision auto_fix: the command, ready to run.
   */
  command: string | null;
  /**
   * The entry's command if the decision is not auto_fix. A person must decide whether to run it. null if kedb could not read the past of the alert (rule past).
   */
  suggested_command: string | null;
  success_rate: {
    declared: number | null;
    observed: ObservedRate | null;
  };
  /**
   * The most likely cause first.
   */
  causes: Cause[];
  diagnosis: Step[];
  manual_steps: Step[];
  owners: PlanOwners;
  related: Related[];
  impact: Impact[];
  history: HistoryLine[];
  references: Reference[];
  /**
   * How the error looks to people.
   */
  symptoms: string[];
  /**
   * The note of the entry about its automatic fix.
   */
  fix_note: string | null;
  /**
   * Read it before you run command or suggested_command: the warnings of the entry about its command, and the text above it. Missing if there are none.
   */
  fix_blocks?: StepBlock[];
  /**
   * Exceptions for people. They decide nothing.
   */
  prose_exceptions: ProseException[];
  /**
   * All other text of the entry, in the order of the file.
   */
  other_sections: Section[];
}
export interface Reason {
  rule: 'exception' | 'business_decision' | 'past' | 'limit' | 'auto_fix' | 'attempts' | 'manual';
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
   * null if that entry does not exist yet.
   */
  title: string | null;
}
