// Generated from schema/ by scripts/generate.ts. Do not edit: run `npm run generate`.
import type { ErrorId } from './entry.ts';

export type ExportEpoch = string;
export type ExportedEpisodeId = string;
export type ExportCount = number;
/**
 * Milliseconds since 1970.
 */
export type ExportMs = number;
export type ExportDay = string;
/**
 * A time in UTC with nine digits, as the ledger compares it.
 */
export type ExportInstant = string;
export type LedgerExportLine =
  | ExportHead
  | ExportedTotal
  | ExportedRate
  | ExportedIncident
  | ExportedGroup
  | ExportedEpisode
  | ExportedOutcome
  | ExportEnd;
export interface ExportHead {
  kind: 'head';
  format: 1;
  /**
   * Names this export. Importing it twice is the same as importing it once.
   */
  id: string;
  exported_at: ExportMs;
  began_at: ExportMs;
  /**
   * Every epoch whose totals or episodes the export has.
   */
  epochs: ExportEpoch[];
  ungrouped: ExportCount;
}
export interface ExportedTotal {
  kind: 'total';
  epoch: ExportEpoch;
  error_id: ErrorId;
  total: number;
  incidents: ExportCount;
  longest_ms: ExportCount;
  first_seen: ExportDay;
  last_seen: ExportDay;
  revision: number;
  /**
   * Day, alerts and incidents, of the last 90 days.
   */
  days: {
    day: ExportDay;
    alerts: ExportCount;
    incidents: ExportCount;
  }[];
}
export interface ExportedRate {
  kind: 'rate';
  error_id: ErrorId;
  fixed: ExportCount;
  failed: ExportCount;
}
export interface ExportedIncident {
  kind: 'incident';
  error_id: ErrorId;
  counted_by: string;
  starts_at: ExportInstant;
  reach: ExportInstant | null;
}
/**
 * A group of alerts that no entry explains.
 */
export interface ExportedGroup {
  kind: 'unmatched';
  shard: number;
  id: string;
  alertname: string | null;
  service: string | null;
  template: string;
  count: ExportCount;
  first_seen: ExportMs;
  last_seen: ExportMs;
  examples: string[];
  kb_version: string | null;
}
export interface ExportedEpisode {
  kind: 'episode';
  id: ExportedEpisodeId;
  source: string;
  fingerprint: string;
  labels: {
    [k: string]: string;
  };
  dropped_labels: ExportCount;
  starts_at: ExportInstant;
  last_start: ExportInstant;
  ends_at: ExportInstant | null;
  floor: ExportInstant | null;
  said_start: ExportInstant | null;
  error_id: ErrorId | null;
  nth: ExportCount;
  failed_attempts: ExportCount;
  arrived_at: ExportMs | null;
  closed_at: ExportMs | null;
  closed_by: 'silence' | 'quota' | null;
  heard_at: ExportMs | null;
  counted_by: string;
  unmatched_id: string | null;
}
export interface ExportedOutcome {
  kind: 'outcome';
  idempotency_key: string;
  error_id: ErrorId;
  outcome: 'fixed' | 'failed';
  episode: ExportedEpisodeId | null;
  actor: string | null;
  note: string | null;
  at: ExportMs;
}
export interface ExportEnd {
  kind: 'end';
  totals: ExportCount;
  episodes: ExportCount;
  lines: ExportCount;
  changed: ExportCount;
  /**
   * The SHA-256 of all lines before this one, each with its line feed. Exports of older versions lack it.
   */
  sha256?: string;
}
