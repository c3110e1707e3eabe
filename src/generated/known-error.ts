// Generated from schema/ by scripts/generate.ts. Do not edit: run `npm run generate`.
import type { ErrorDomain, ErrorId, Exception, OptionalDate, Severity } from './entry.ts';

/**
 * One part of a step.
 */
export type StepBlock = TextBlock | CommandBlock | OutputBlock | WarningBlock | TableBlock | ImageBlock;
export interface Cause {
  text: string;
  /**
   * 0.8 if the entry says 80%.
   */
  likelihood: number | null;
  related_errors: string[];
}
/**
 * One step. A step without a title is text between the steps, or above them; it has no number.
 */
export interface Step {
  /**
   * Plain text. Empty for text that belongs to no step.
   */
  title: string;
  /**
   * The number that the author wrote. Missing if there is none.
   */
  number?: number;
  /**
   * Everything but the commands, as Markdown. Derived from blocks.
   */
  text: string | null;
  /**
   * The commands of blocks, in their order.
   */
  commands: Command[];
  /**
   * Everything below the title, in the order of the file.
   */
  blocks: StepBlock[];
}
export interface Command {
  /**
   * The language of the code fence: bash, sql, python.
   */
  language: string | null;
  code: string;
}
/**
 * Paragraphs and lists.
 */
export interface TextBlock {
  kind: 'text';
  markdown: string;
}
/**
 * Code to run, without the prompt of a console.
 */
export interface CommandBlock {
  kind: 'command';
  /**
   * The language of the code fence: bash, sql, python.
   */
  language: string | null;
  code: string;
}
/**
 * The output that a command should have. Nobody runs it.
 */
export interface OutputBlock {
  kind: 'output';
  text: string;
}
/**
 * A quote, an alert of GitHub such as [!WARNING], or a paragraph that begins with **Warning:**.
 */
export interface WarningBlock {
  kind: 'warning';
  /**
   * null for a plain quote.
   */
  level: 'note' | 'tip' | 'important' | 'warning' | 'caution' | null;
  markdown: string;
}
/**
 * A table, as Markdown.
 */
export interface TableBlock {
  kind: 'table';
  markdown: string;
}
/**
 * A picture. Pages link to it.
 */
export interface ImageBlock {
  kind: 'image';
  alt: string;
  url: string;
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
export interface ProseException {
  name: string;
  text: string;
}
export interface Section {
  heading: string;
  markdown: string;
  /**
   * The same in parts, without comments.
   */
  blocks: StepBlock[];
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
    /**
     * Missing if the entry has none.
     */
    alerts?: {
      match: AlertSample[];
      no_match: AlertSample[];
    };
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
/**
 * The labels and annotations of one sample alert.
 */
export interface AlertSample {
  labels: {
    [k: string]: string;
  };
  annotations: {
    [k: string]: string;
  };
}
export interface Body {
  symptoms: string[];
  causes: Cause[];
  owners: Owners;
  diagnosis: Step[];
  auto_fix: AutoFix | null;
  /**
   * The warnings about the automatic fix, and the text above its command. Missing if there are none.
   */
  fix_blocks?: StepBlock[];
  /**
   * The warnings directly below the heading Resolution: they are about the whole section, and are in manual_steps, too. Missing if there are none.
   */
  resolution_warnings?: WarningBlock[];
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
