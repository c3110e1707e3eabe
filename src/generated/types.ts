// Generated from schema/ by scripts/generate.ts. Do not edit: run `npm run generate`.

export type AnnotationSet = {
  [k: string]: string;
} | null;
export type PlannedRecord = RecordAnswer & {
  /**
   * The key in plans for the best match.
   */
  plan: string | null;
};
export type Severity = 'low' | 'medium' | 'high' | 'critical';
export type Evidence = PatternEvidence | MatchersEvidence | EpisodeEvidence;
/**
 * an id like ERROR-001: capital letters and digits, a hyphen, at least three digits
 */
export type ErrorId = string;
export type Decision = 'auto_fix' | 'manual' | 'escalate' | 'business_decision' | 'wait' | 'expected';
export type ErrorDomain = 'technical' | 'functional' | 'config' | 'data-quality';
/**
 * a date like 2026-11-22
 */
export type OptionalDate = string | null;
/**
 * a time of day like 03:00, up to 24:00
 */
export type TimeOfDay = string;
/**
 * Items: A value, or an inclusive range begin:end
 */
export type RangeList = (string | number)[];
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
export type ProblemSeverity = 'error' | 'warning' | 'info';
/**
 * Who may read the pages and what the API lists. token if left out: whoever has KEDB_API_TOKEN. open: anyone, alerts included. cloudflare-access: whom Cloudflare Access lets through.
 */
export type Access = 'open' | 'token' | 'cloudflare-access';
/**
 * off, info, warning or error
 */
export type CheckLevel = 'off' | 'info' | 'warning' | 'error';

/**
 * Nothing here is refused for its size: Alertmanager would drop the whole group. What is too long is cut where it is used, and the answer says so.
 */
export interface WebhookAlert {
  status: 'firing' | 'resolved';
  labels: LabelSet;
  annotations?: AnnotationSet;
  startsAt?: string;
  endsAt?: string;
  generatorURL?: string;
  fingerprint?: string;
}
export interface LabelSet {
  [k: string]: string;
}
/**
 * Alertmanager's webhook body, version 4 (notify/webhook/webhook.go, template/template.go). Unknown fields are welcome: newer versions add some.
 */
export interface AlertmanagerWebhook {
  version?: string;
  groupKey?: string;
  truncatedAlerts?: number;
  status?: 'firing' | 'resolved';
  receiver?: string;
  alerts: WebhookAlert[];
}
/**
 * POST /v1/match: one record as text (it may have many lines), or many records as lines.
 */
export interface MatchRequest {
  text?: string;
  lines?: string[];
  /**
   * Plan as of then; now if left out.
   */
  at?: string;
  /**
   * Whether records that nothing matches come with near misses; left out: for one record yes, for several no.
   */
  near_misses?: boolean;
}
export interface MatchAnswer {
  /**
   * Those that match, nearly match or reached a limit; nothing is known of the others. A sole record is always there.
   */
  records: PlannedRecord[];
  /**
   * How many records were looked at.
   */
  total: number;
  /**
   * By error_id; with #2, #3 … behind it where a record's own values made another plan of the same entry.
   */
  plans: {
    [k: string]: Plan;
  };
  kb_version: string;
}
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
export interface Cause {
  text: string;
  /**
   * 0.8 where the entry says 80%.
   */
  likelihood: number | null;
  related_errors: string[];
}
export interface Step {
  title: string;
  /**
   * What stands around the commands, as Markdown.
   */
  text: string | null;
  commands: Command[];
}
export interface Command {
  /**
   * The fence's word: bash, sql, python.
   */
  language: string | null;
  code: string;
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
export interface Impact {
  /**
   * As written: High, Medium, User Impact.
   */
  level: string | null;
  text: string;
}
export interface HistoryLine {
  /**
   * YYYY-MM-DD, from whatever time was written.
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
 * The answer to an alert webhook: one item an alert, in its order.
 */
export interface AlertsAnswer {
  alerts: AlertAnswer[];
  /**
   * How many the sender left out (max_alerts): nobody counted those.
   */
  truncated_alerts: number;
  kb_version: string;
}
export interface AlertAnswer {
  alert: AlertKey;
  /**
   * null where nothing is recorded: kedb match has no ledger.
   */
  episode: AlertEpisode | null;
  match: Match | null;
  plan: Plan | null;
  runners_up: Match[];
  near_misses: NearMiss[];
  caps: CapReached[];
}
/**
 * Which alert an answer is about.
 */
export interface AlertKey {
  source: string;
  fingerprint: string;
  status: 'firing' | 'resolved';
  labels: {
    [k: string]: string;
  };
  starts_at: string | null;
  /**
   * null while it fires.
   */
  ends_at: string | null;
}
/**
 * What this delivery was to the occurrences of its alert. One episode is one occurrence, however often it is sent.
 */
export interface AlertEpisode {
  /**
   * The alert's latest episode, for POST /v1/outcomes; null for the end of what nobody saw begin.
   */
  id: string | null;
  /**
   * An episode began, and was counted, with this delivery.
   */
  opened: boolean;
  /**
   * stale: an echo of an earlier episode. unknown: the end of what nobody saw begin. Neither counts.
   */
  state: 'open' | 'closed' | 'stale' | 'unknown';
  started_at: string | null;
  failed_attempts: number;
  /**
   * How many episodes this alert has had, this one included, as far back as the ledger keeps them.
   */
  count: number;
}
export interface EntrySummary {
  error_id: string;
  title: string;
  service: string;
  error_domain: ErrorDomain;
  severity: Severity;
  resolution_group: string;
  auto_fix: boolean;
  keywords: string[];
  occurrence_count: number;
  last_seen: OptionalDate;
  path: string;
}
export interface EntriesAnswer {
  entries: EntrySummary[];
  /**
   * How many fit the filters, whatever the page.
   */
  total: number;
  kb_version: string;
}
export interface EntryAnswer {
  entry: KnownError;
  plan: Plan;
  kb_version: string;
}
/**
 * One entry, read: its front matter with every default filled in, and its body as data.
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
   * The file, from the KB's root, with /.
   */
  path: string;
}
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
/**
 * Alertmanager's time_interval. A field that is left out holds always; within a field any item holds; all fields must hold.
 */
export interface TimeInterval {
  times?: {
    start_time: TimeOfDay;
    end_time: TimeOfDay;
  }[];
  weekdays?: RangeList;
  days_of_month?: RangeList;
  months?: RangeList;
  years?: RangeList;
  /**
   * IANA time zone; UTC if left out
   */
  location?: string;
}
/**
 * One sample record and where it stands.
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
   * Sections and subsections that kedb has no fields for, in the order of the file.
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
/**
 * GET /v1/occurrences: how often each entry occurred. Totals are absolute within an epoch, so reading twice adds nothing.
 */
export interface OccurrencesAnswer {
  ledgers: LedgerOccurrences[];
  /**
   * Pass it as ?after= to get only what changed since: epoch.revision of each shard, separated by commas.
   */
  next: string;
  /**
   * There is another page already: read it with next.
   */
  more: boolean;
  kb_version: string;
}
/**
 * One shard of the ledger.
 */
export interface LedgerOccurrences {
  shard: number;
  /**
   * Names this storage for as long as it lives. Totals of two epochs add up; totals of one replace each other, the larger being newer.
   */
  epoch: string;
  /**
   * Rises with every total that changes.
   */
  revision: number;
  occurrences: Occurrences[];
}
export interface Occurrences {
  error_id: string;
  total: number;
  /**
   * The UTC day on which the first episode began.
   */
  first_seen: string;
  /**
   * The UTC day on which the last episode began.
   */
  last_seen: string;
  /**
   * Episodes by the UTC day on which they began, for the last 90 days.
   */
  days: {
    [k: string]: number;
  };
  revision: number;
}
/**
 * GET /v1/episodes: what fires now and what fired of late, the newest first.
 */
export interface EpisodesAnswer {
  episodes: EpisodeRecord[];
  /**
   * How many are open, whatever the limit.
   */
  open: number;
  kb_version: string;
}
export interface EpisodeRecord {
  id: string;
  source: string;
  fingerprint: string;
  labels: {
    [k: string]: string;
  };
  state: 'open' | 'closed';
  started_at: string;
  /**
   * null while it is open; where its resolve was lost, when the next episode began.
   */
  ended_at: string | null;
  /**
   * null where no entry explains it.
   */
  error_id: string | null;
  failed_attempts: number;
  /**
   * Which episode of its alert it is.
   */
  count: number;
}
/**
 * GET /v1/unmatched: alerts that no entry explains, those alike in one group, the most frequent first.
 */
export interface UnmatchedAnswer {
  groups: UnmatchedGroup[];
  /**
   * Episodes that came when there were as many groups as the ledger keeps.
   */
  ungrouped: number;
  kb_version: string;
}
export interface UnmatchedGroup {
  /**
   * The same for the same alertname and template, for ever.
   */
  id: string;
  alertname: string | null;
  /**
   * The service label of the first one.
   */
  service: string | null;
  /**
   * What their texts have in common, the rest masked.
   */
  template: string;
  /**
   * Episodes.
   */
  count: number;
  first_seen: string;
  last_seen: string;
  /**
   * A few of their texts; secrets and addresses are masked.
   */
  examples: string[];
  /**
   * GitHub's form for a new file, filled in with a draft of the entry. Left out where kedb.yaml names no repository, or the alerts say too little.
   */
  draft_url?: string;
}
/**
 * POST /v1/outcomes: a fix was tried. Name the episode or the alert's fingerprint, and the attempt counts for it too.
 */
export interface OutcomeRequest {
  error_id: ErrorId;
  outcome: 'fixed' | 'failed';
  /**
   * Names this attempt; sent again, it counts once.
   */
  idempotency_key: string;
  episode?: string;
  fingerprint?: string;
  /**
   * Who sent the alert; alertmanager if left out.
   */
  source?: string;
  actor?: string;
  note?: string;
}
export interface OutcomeAnswer {
  /**
   * false: this idempotency key was counted before.
   */
  counted: boolean;
  /**
   * null where the ledger knows no such episode.
   */
  episode: string | null;
  /**
   * Within that episode.
   */
  failed_attempts: number;
  observed: ObservedRate | null;
  kb_version: string;
}
/**
 * GET /v1/outcomes: what was tried in the last 90 days, the newest first.
 */
export interface OutcomesAnswer {
  outcomes: OutcomeRecord[];
  kb_version: string;
}
export interface OutcomeRecord {
  error_id: ErrorId;
  outcome: 'fixed' | 'failed';
  episode: string | null;
  actor: string | null;
  note: string | null;
  at: string;
  idempotency_key: string;
}
/**
 * GET /r/:alertname as JSON: the entries that the alert could mean, best first.
 */
export interface RunbookAnswer {
  matches: Match[];
  near_misses: NearMiss[];
  /**
   * null where no entry fits, or several do.
   */
  plan: Plan | null;
  /**
   * false where the ledger did not answer: the plan then knows of no failed attempt and of no other alert.
   */
  is_past_known: boolean;
  kb_version: string;
}
export interface HealthAnswer {
  status: 'ok';
  entries: number;
  kb_version: string;
}
/**
 * RFC 9457: every answer that is not a success.
 */
export interface ProblemDetails {
  type: string;
  title: string;
  status: number;
  /**
   * What was wrong, and what to do.
   */
  detail: string;
  /**
   * JSON pointer into the request, where one place is to blame.
   */
  pointer?: string;
  kb_version: string;
}
/**
 * What the Worker takes and answers, route by route.
 */
/**
 * kb/.kedb/counts.json: what sync has already added to the entries. Written by sync, in the commit that adds it.
 */
export interface CountsFile {
  version: 1;
  /**
   * By the ledger's epoch (each shard has its own) and the entry's id: the total that is in occurrence_count already.
   */
  epochs: {
    [k: string]: {
      [k: string]: number;
    };
  };
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
export interface Group {
  /**
   * Where to reach them: a channel, a phone number
   */
  contact?: string;
  owners?: string[];
  url?: string;
}
/**
 * kb/kedb.yaml: what holds for the whole knowledge base. Every key is optional.
 */
export interface SettingsFile {
  $schema?: string;
  name?: string;
  /**
   * Where the KB's files are, for edit links: https://github.com/OWNER/REPO
   */
  repository?: string;
  branch?: string;
  /**
   * Where the KB is in that repository, for edit links: kb if left out, empty for its root.
   */
  folder?: string;
  access?: Access;
  /**
   * Resolution groups. If any is listed, every entry's group must be one of them.
   */
  groups?: {
    [k: string]: Group;
  };
  /**
   * Ids that entries may refer to although they are not written yet.
   */
  planned_errors?: ErrorId[];
  /**
   * Commands that auto-fix may offer, as shell words; * stands for any one word that is no option. Left out: any command.
   */
  allowed_commands?: string[];
  /**
   * The level of a check, or of a kind of problem found while reading, by its id.
   */
  checks?: {
    [k: string]: CheckLevel;
  };
  /**
   * Failed attempts within an episode after which the plan escalates; 3 if left out.
   */
  max_attempts?: number;
  /**
   * Auto-fix is no longer offered for an entry whose fix worked less often than this, once it was tried 5 times. Left out: any rate will do.
   */
  min_success_rate?: number;
  /**
   * Logs in which nothing is wrong, as globs from the KB's root: no pattern may match a line of theirs. ** /*.healthy.log if left out.
   */
  healthy_logs?: string[];
}
