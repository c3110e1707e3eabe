// Generated from schema/ by scripts/generate.ts. Do not edit: run `npm run generate`.
import type { AlertKey } from './alertmanager.ts';
import type { ErrorDomain, ErrorId, OptionalDate, Severity } from './entry.ts';
import type { KnownError } from './known-error.ts';
import type { CapReached, Match, NearMiss, RecordAnswer } from './match.ts';
import type { ObservedRate, Plan } from './plan.ts';

export type PlannedRecord = RecordAnswer & {
  /**
   * The key in plans for the best match.
   */
  plan: string | null;
};
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
  error_id: ErrorId;
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
  error_id: ErrorId | null;
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
