// Generated from schema/ by scripts/generate.ts. Do not edit: run `npm run generate`.
import type { AlertKey } from './alertmanager.ts';
import type { ErrorDomain, ErrorId, OptionalDate, Severity } from './entry.ts';
import type { KnownError } from './known-error.ts';
import type { CapReached, Match, NearMiss, RecordAnswer } from './match.ts';
import type { ObservedRate, Plan } from './plan.ts';

export type PlannedRecord = RecordAnswer & {
  /**
   * The key of the best match's plan in plans.
   */
  plan: string | null;
};
/**
 * The format of an answer. Missing means 1. New fields do not change it: readers ignore fields that they do not know. A higher number means that older readers would misread the answer, so they must refuse it.
 */
export type AnswerFormat = 1;
/**
 * One line of a ledger's export (GET /v1/export): JSON, one object a line. The first line is the head, the last one the end.
 */
/**
 * POST /v1/match: one record as text (with any number of lines), or a log as lines.
 */
export interface MatchRequest {
  text?: string;
  /**
   * Lines of a log. kedb joins lines that belong together into one record. A line with line feeds in it is one record.
   */
  lines?: string[];
  /**
   * The time to plan for. Default: now.
   */
  at?: string;
  /**
   * Whether to sum up the lines: the entries found, and what no entry explains (default: false).
   */
  verdict?: boolean;
  /**
   * Whether records without a match have near misses. Default: true for one record, false for several.
   */
  near_misses?: boolean;
}
export interface MatchAnswer {
  /**
   * The records with a match, a near miss or a reached limit. A single record is always included.
   */
  records: PlannedRecord[];
  /**
   * The number of records in the request.
   */
  total: number;
  /**
   * How many records with a result have no item, because the answer would be too large. Missing if none is.
   */
  unanswered_records?: number;
  /**
   * The plans by error_id. If the values of a record lead to another plan of the same entry, its key ends in #2, #3 …
   */
  plans: {
    [k: string]: Plan;
  };
  verdict?: LogVerdict;
  kb_version: string;
}
/**
 * All records of a log together. Only if the request asks for it.
 */
export interface LogVerdict {
  /**
   * The entries that explain a record, the best first, in the order of their best records. A record counts for its best entry.
   */
  entries: FoundEntry[];
  /**
   * Groups of similar records that no entry explains: errors first, then the rarest first.
   */
  unexplained: UnexplainedGroup[];
  /**
   * How many records no entry explains, without blank ones.
   */
  unexplained_records: number;
  /**
   * How many groups there are. unexplained has the first of them.
   */
  unexplained_groups?: number;
  /**
   * How many records that no entry explains are in no group. kedb groups the first 10,000 records of level info and below, and makes at most 1,000 groups of each level.
   */
  ungrouped_records?: number;
}
export interface FoundEntry {
  error_id: string;
  title: string;
  /**
   * The score of its best record.
   */
  score: number;
  count: number;
  first: PlaceInLog;
  last: PlaceInLog;
  decided_by: PlaceInLog;
}
export interface PlaceInLog {
  record: number;
  /**
   * The line of the match in the log, or the first one of the record.
   */
  line: number;
  /**
   * The time of the record as it is written there, if possible with its day. A number such as 1764489600 is written as a time in UTC. Null if there is none.
   */
  time: string | null;
}
export interface UnexplainedGroup {
  /**
   * The text that the records share, with what varies masked.
   */
  template: string;
  /**
   * The level that the first record tells. info stands for all lower ones, too.
   */
  level: 'fatal' | 'error' | 'warning' | 'unknown' | 'info';
  count: number;
  /**
   * Present if there may be more such records among those in no group.
   */
  at_least?: true;
  first: PlaceInLog;
  /**
   * The first record, with possible secrets masked.
   */
  example: string;
}
/**
 * The answer to a webhook: one item per alert, in the order of the alerts. If an alert repeats the one before with the same fingerprint, it has no item of its own. The answer takes at most 1 MiB.
 */
export interface AlertsAnswer {
  alerts: AlertAnswer[];
  /**
   * The number of alerts that the sender left out (max_alerts). They are not counted.
   */
  truncated_alerts: number;
  /**
   * How many alerts repeat an alert of this webhook in every field, and have no item of their own. Missing if none does.
   */
  repeated_alerts?: number;
  /**
   * How many alerts have no item, because the answer would be too large. The ledger counts them. Missing if none is.
   */
  unanswered_alerts?: number;
  /**
   * The entries of firing alerts of which this answer lacks the plan, or one of several different plans, because it would be too large. Missing if there are none.
   */
  plans_left_out?: PlanLeftOut[];
  /**
   * The first of the alerts that the Worker could not read. They are not counted, and have no item. Missing if it read all.
   */
  refused?: RefusedAlert[];
  /**
   * How many alerts the Worker could not read. Missing if it read all.
   */
  refused_alerts?: number;
  kb_version: string;
}
export interface AlertAnswer {
  alert: AlertKey;
  /**
   * null without a ledger, as in kedb match.
   */
  episode: AlertEpisode | null;
  match: Match | null;
  plan: Plan | null;
  /**
   * The place, in alerts of this answer, of an item with the same plan. Then plan is null. Missing if the plan is here, or if there is none.
   */
  plan_of?: number;
  runners_up: Match[];
  near_misses: NearMiss[];
  caps: CapReached[];
}
/**
 * The effect of this delivery on the occurrences of its alert. One episode is one occurrence, no matter how often it is sent.
 */
export interface AlertEpisode {
  /**
   * The alert's latest episode, for POST /v1/outcomes; null for the end of an episode that the ledger never saw begin.
   */
  id: string | null;
  /**
   * Whether this firing delivery began an episode, which was counted. True at most once for each episode, and never for a resolved alert.
   */
  opened: boolean;
  /**
   * This delivery is resolved, and an episode was counted because of it: the alert was told only as resolved, or its end came late and shows that another episode has begun. Missing otherwise.
   */
  counted?: true;
  /**
   * stale: a repeated delivery of an earlier episode. unknown: the end of an episode that the ledger never saw begin. Neither counts.
   */
  state: 'open' | 'closed' | 'stale' | 'unknown';
  started_at: string | null;
  failed_attempts: number;
  /**
   * The number of episodes of this alert, including this one, as far back as the ledger keeps them.
   */
  count: number;
  /**
   * The number of labels that the ledger did not keep, because together they exceed 16 KiB. Missing if it kept all.
   */
  dropped_labels?: number;
}
export interface PlanLeftOut {
  error_id: string;
  /**
   * The path of the plan of the entry.
   */
  path: string;
}
export interface RefusedAlert {
  /**
   * The place of the alert in the alerts of the webhook, from 0.
   */
  index: number;
  /**
   * The field that is wrong; alert if the alert is no object, and size if it is too large.
   */
  reason: string;
  detail: string;
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
   * The number of entries that pass the filters, on all pages.
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
 * GET /v1/occurrences: how often each entry occurred. Totals are absolute within an epoch, so you can read them twice without counting twice.
 */
export interface OccurrencesAnswer {
  format?: AnswerFormat;
  ledgers: LedgerOccurrences[];
  /**
   * Pass this as ?after= to get only later changes: epoch.revision of each ledger, separated by commas.
   */
  next: string;
  /**
   * Whether there is another page. Read it with next.
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
   * The id of this storage. Add the totals of different epochs. Within one epoch, the larger total is newer and replaces the other.
   */
  epoch: string;
  /**
   * Increases with every change of a total.
   */
  revision: number;
  /**
   * Whether another ledger counted these totals, and this one got them by POST /v1/import. They never change. Missing means false.
   */
  former?: boolean;
  occurrences: Occurrences[];
}
export interface Occurrences {
  error_id: ErrorId;
  total: number;
  /**
   * The UTC day on which the first episode began. An episode that was told more than 90 days after its start counts on the day of its arrival, here, in last_seen and in days.
   */
  first_seen: string;
  /**
   * The UTC day on which the last episode began.
   */
  last_seen: string;
  /**
   * Episodes by the UTC day on which they began, for the last 90 days. Those that were told more than 90 days after their start are on the day of their arrival.
   */
  days: {
    [k: string]: number;
  };
  /**
   * The number of incidents of this entry: times at which it went from no open alert to one. Absolute within the epoch, like total. Missing in answers of older Workers.
   */
  incidents?: number;
  /**
   * Incidents by the UTC day on which they began, for the last 90 days.
   */
  incident_days?: {
    [k: string]: number;
  };
  /**
   * The length of the longest incident that ended, in milliseconds.
   */
  longest_ms?: number;
  revision: number;
}
/**
 * GET /v1/episodes: open and ended episodes, the latest start first.
 */
export interface EpisodesAnswer {
  format?: AnswerFormat;
  episodes: EpisodeRecord[];
  /**
   * The number of open episodes, regardless of the limit.
   */
  open: number;
  /**
   * true if episodes are missing because the answer would be too large. Otherwise it is missing.
   */
  truncated?: boolean;
  /**
   * The cursor of the next page. It is missing on the last page. A page with a next can be shorter than the limit.
   */
  next?: string;
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
   * null while the episode is open. If its resolve was lost, the start of the next episode.
   */
  ended_at: string | null;
  /**
   * null if no entry explains the episode.
   */
  error_id: ErrorId | null;
  failed_attempts: number;
  /**
   * The number of this episode among those of its alert.
   */
  count: number;
  /**
   * Why the ledger closed the episode itself. silence: nothing was heard of it for stale_after. quota: its source had too many open episodes. Missing if its end was told. If the alert is heard again with the same start, the episode is open again and counts no second time.
   */
  closed_by?: 'silence' | 'quota';
  /**
   * The number of labels that the ledger did not keep, because together they exceed 16 KiB. Missing if it kept all.
   */
  dropped_labels?: number;
}
/**
 * GET /v1/unmatched: alerts that no entry explains, in groups of similar alerts, the most frequent first.
 */
export interface UnmatchedAnswer {
  format?: AnswerFormat;
  groups: UnmatchedGroup[];
  /**
   * Episodes without a group, because the ledger had reached its limit of groups.
   */
  ungrouped: number;
  /**
   * true if groups are missing because the answer would be too large. Otherwise it is missing.
   */
  truncated?: boolean;
  /**
   * The number of all groups, regardless of the limit.
   */
  total?: number;
  /**
   * The cursor of the next page. It is missing on the last page. A page with a next can be shorter than the limit.
   */
  next?: string;
  kb_version: string;
}
export interface UnmatchedGroup {
  /**
   * The id of the group. It depends only on alertname and template, and never changes.
   */
  id: string;
  alertname: string | null;
  /**
   * The service label of the first alert.
   */
  service: string | null;
  /**
   * The common part of the texts, with the rest masked.
   */
  template: string;
  /**
   * The number of episodes.
   */
  count: number;
  first_seen: string;
  last_seen: string;
  /**
   * Some of the texts, with secrets and addresses masked.
   */
  examples: string[];
  /**
   * GitHub's form for a new file, filled in with a draft of the entry. Missing if kedb.yaml names no repository, or if the alerts contain too little text.
   */
  draft_url?: string;
}
/**
 * POST /v1/outcomes: report an attempt at a fix. With an episode or a fingerprint, the attempt also counts for that episode.
 */
export interface OutcomeRequest {
  error_id: ErrorId;
  outcome: 'fixed' | 'failed';
  /**
   * The id of this attempt. A repeated request with the same key counts once.
   */
  idempotency_key: string;
  episode?: string;
  fingerprint?: string;
  /**
   * The source of the alert with this fingerprint. Default: the one source whose alert has it.
   */
  source?: string;
  actor?: string;
  note?: string;
}
/**
 * GET /v1/import: whether the ledger would take an import now.
 */
export interface ImportStateAnswer {
  /**
   * empty, begun (an import has not ended; the next one begins anew), imported (the ledger began with this export), or taken
   */
  state: string;
  /**
   * The id of the export that was imported.
   */
  id?: string;
  /**
   * Its SHA-256, if the export has one.
   */
  sha256?: string;
  kb_version: string;
}
/**
 * The answer to POST /v1/import.
 */
export interface ImportAnswer {
  /**
   * Whether the ledger has the whole export and counts again.
   */
  complete: boolean;
  /**
   * Whether it had the whole export before.
   */
  repeated: boolean;
  kb_version: string;
}
export interface OutcomeAnswer {
  /**
   * false if this idempotency key was counted before.
   */
  counted: boolean;
  /**
   * null if the ledger does not know the episode.
   */
  episode: string | null;
  /**
   * The number of failed attempts in this episode.
   */
  failed_attempts: number;
  observed: ObservedRate | null;
  /**
   * A sentence, only if the request named an episode or a fingerprint, and the attempt counts for no episode.
   */
  detail?: string;
  kb_version: string;
}
/**
 * GET /v1/outcomes: attempts of the last 90 days, the newest first.
 */
export interface OutcomesAnswer {
  outcomes: OutcomeRecord[];
  /**
   * true if outcomes are missing because the answer would be too large. Otherwise it is missing.
   */
  truncated?: boolean;
  /**
   * The cursor of the next page. It is missing on the last page. A page with a next can be shorter than the limit.
   */
  next?: string;
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
 * GET /r/:alertname as JSON: the entries that match the alert, the best first.
 */
export interface RunbookAnswer {
  matches: Match[];
  near_misses: NearMiss[];
  /**
   * null if no entry matches, or several do.
   */
  plan: Plan | null;
  /**
   * false if kedb could not read the alert's episodes, attempts or the alerts before it. Then the decision is manual and the plan has no command.
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
 * Whether the Worker can do its work: the answer of /readyz, with status 200 or 503.
 */
export interface ReadyAnswer {
  status: 'ready' | 'not_ready';
  /**
   * One sentence for each reason why the Worker is not ready, at most 100.
   */
  problems: string[];
  /**
   * When the Worker asked its shards. Up to 10 seconds ago in an answer without a token.
   */
  checked_at: string;
  /**
   * The version of the storage that this version of kedb needs.
   */
  migration: number;
  shards: ShardReadiness[];
  entries: number;
  kb_version: string;
}
/**
 * One shard of the ledger. Only shard and answers if it does not answer, or is closed: problems says why.
 */
export interface ShardReadiness {
  shard: number;
  answers: boolean;
  /**
   * The version of its storage.
   */
  migration?: number;
  /**
   * The size of its storage. The limit of Cloudflare is 10 GB.
   */
  bytes?: number;
  /**
   * When it last deleted all old data; before that, when its storage began.
   */
  purged_at?: string;
}
/**
 * Whether the Worker is ready, and what each shard that answers has counted of its own work.
 */
export interface StatusAnswer {
  readiness: ReadyAnswer;
  ledgers: LedgerStatus[];
  /**
   * The sources of kedb.yaml, and all others that ever delivered an alert. Missing if a shard does not answer.
   */
  sources?: SourceStatus[];
  kb_version: string;
}
/**
 * The counters of one shard. It stores them when it writes something else, so it can lose those of the last seconds before it rests.
 */
export interface LedgerStatus {
  shard: number;
  epoch: string;
  revision: number;
  /**
   * All episodes that ever began in this shard or were imported into it. One that moved here from another shard counts there.
   */
  episodes: number;
  open: number;
  /**
   * When the open episode began that was first heard of.
   */
  oldest_open: string | null;
  /**
   * When somebody with the API token last read /v1/occurrences of all shards to its end, as sync does.
   */
  last_sync: string | null;
  deliveries: DeliveryCount[];
  refused_alerts: Refusals;
  refused_bodies: Refusals;
}
export interface DeliveryCount {
  /**
   * firing or resolved
   */
  status: string;
  /**
   * As in the episode of an alert: open, closed, stale or unknown
   */
  state: string;
  count: number;
}
/**
 * How many were refused, by reason.
 */
export interface Refusals {
  [k: string]: number;
}
export interface SourceStatus {
  source: string;
  /**
   * The alerts of all its webhooks.
   */
  alerts: number;
  /**
   * When its last webhook with an alert came. A shard forgets the time of a webhook that changed nothing when its object rests.
   */
  last_webhook: string | null;
}
/**
 * RFC 9457 problem details: the answer to every failed request.
 */
export interface ProblemDetails {
  type: string;
  title: string;
  status: number;
  /**
   * The problem, and the next step.
   */
  detail: string;
  /**
   * JSON pointer to the part of the request that is wrong.
   */
  pointer?: string;
  kb_version: string;
}
/**
 * The last line. An export without it was cut off.
 */
