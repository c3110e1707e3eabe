// Generated from schema/ by scripts/generate.ts. Do not edit: run `npm run generate`.
import type { ErrorDomain, ErrorId, Exception, OptionalDate, Severity } from './entry.ts';

export interface Cause {
  text: string;
  /**
   * 0.8 if the entry says 80%.
   */
  likelihood: number | null;
  related_errors: string[];
}
export interface Step {
  title: string;
  /**
   * The text around the commands, as Markdown.
   */
  text: string | null;
  commands: Command[];
}
export interface Command {
  /**
   * The language of the code fence: bash, sql, python.
   */
  language: string | null;
  code: string;
}
export interface Impact {
  /**
   * As written: High, Medium, User Impact.
   */
  level: string | null;
  text: string;
}
export interface HistoryLine {
  /**
   * YYYY-MM-DD, taken from the written date or time.
   */
  date: string | null;
  actor: string | null;
  text: string;
}
export interface Reference {
  text: string;
  url: string | null;
}
/**
 * One parsed entry: its front matter with all defaults, and its body as data.
 */
export interface KnownError {
  error_id: ErrorId;
  title: string;
  service: string;
  error_domain: ErrorDomain;
  severity: Severity;
  resolution_group: string;
  assignee: string | null;
  first_seen: OptionalDate;
  last_seen: OptionalDate;
  occurrence_count: number;
  renamed_from: ErrorId[];
  in_kb: boolean;
  auto_fix: boolean;
  fix_command: string | null;
  parameters: {
    [k: string]: string;
  };
  requires_human: boolean;
  requires_business_decision: boolean;
  related_errors: ErrorId[];
  overlaps_with: ErrorId[];
  keywords: string[];
  patterns: string[];
  alerts: string[];
  exceptions: Exception[];
  samples: {
    match: Sample[];
    no_match: Sample[];
  };
  /**
   * The x-… keys, as written.
   */
  extra: {
    [k: string]: unknown;
  };
  body: Body;
  /**
   * The path of the file below the knowledge base's root, with /.
   */
  path: string;
}
/**
 * One sample record and its position.
 */
export interface Sample {
  text: string;
  captures: {
    [k: string]: string;
  };
  file: string;
  line: number;
}
export interface Body {
  symptoms: string[];
  causes: Cause[];
  owners: Owners;
  diagnosis: Step[];
  auto_fix: AutoFix | null;
  manual_steps: Step[];
  prose_exceptions: ProseException[];
  impact: Impact[];
  history: HistoryLine[];
  references: Reference[];
  /**
   * Sections and subsections without a field of their own, in the order of the file.
   */
  other_sections: Section[];
}
export interface Owners {
  primary: string | null;
  secondary: string | null;
  escalation_path: string | null;
}
export interface AutoFix {
  command: string | null;
  success_rate: number | null;
  note: string | null;
}
export interface ProseException {
  name: string;
  text: string;
}
export interface Section {
  heading: string;
  markdown: string;
}
