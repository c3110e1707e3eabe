import type { AlertHistory, RecentAlerts } from '../../core/answer/answer-alerts.ts';
import { countedDay, toDelivery } from '../../core/counting/delivery.ts';
import { advance, type Episode, type Transition } from '../../core/counting/episode.ts';
import { storedLabels } from '../../core/counting/stored-alert.ts';
import type { AlertKey } from '../../generated/alertmanager.ts';
import type { AlertEpisode } from '../../generated/api.ts';
import { renderInstant } from '../../lib/time/instant.ts';
import {
  droppedLabels,
  type EpisodeRow,
  explainEpisode,
  findLatest,
  insertEpisode,
  renderEpisodeId,
  toEpisode,
  updateEpisode,
} from './episodes.ts';
import { type LedgerState, readLedgerState, writeLedgerState } from './ledger-state.ts';
import { PendingTotals } from './occurrences.ts';
import { readRate } from './outcomes.ts';
import { listRecent, type RecentQuery } from './recent-alerts.ts';
import { addUnmatched, type UnmatchedToRecord } from './unmatched.ts';

/** An alert with the entry that explains it, or with its group of unmatched alerts. */
export type AlertToRecord = AlertKey & { errorId: string | null; unmatched: UnmatchedToRecord | null };

/** The alerts of one webhook that belong to this shard. */
export type ShardAlerts = {
  alerts: AlertToRecord[];
  /** The other alerts to return. */
  recent: RecentQuery | null;
  /** Now, in milliseconds since 1970. */
  at: number;
};

export type Recorded = { histories: AlertHistory[]; recent: RecentAlerts };

type Recording = { sql: SqlStorage; ledgerState: LedgerState; pendingTotals: PendingTotals; at: number };

/** Nobody asked. */
const NONE_ASKED: RecentAlerts = { alerts: [], isWhole: true };

/** Advances the episode of each alert. Call it in a transaction, so that a webhook counts completely or not at all. */
export function recordAlerts(sql: SqlStorage, { alerts, recent, at }: ShardAlerts): Recorded {
  const ledgerState = readLedgerState(sql);
  const before = { ...ledgerState };
  const recording = { sql, ledgerState, pendingTotals: new PendingTotals(), at };
  const episodes = alerts.map((alert) => recordAlert(recording, alert));
  recording.pendingTotals.write(sql, ledgerState);
  if (ledgerState.revision !== before.revision || ledgerState.episodes !== before.episodes)
    writeLedgerState(sql, ledgerState);
  return {
    histories: alerts.map(({ errorId }, index) => historyOf(sql, errorId, episodes[index])),
    recent: recent === null ? NONE_ASKED : listRecent(sql, recent),
  };
}

function recordAlert(recording: Recording, alert: AlertToRecord): AlertEpisode {
  const { sql, at, ledgerState } = recording;
  const latest = findLatest(sql, alert.source, alert.fingerprint);
  const transition = advance(latest && toEpisode(latest), toDelivery(alert, at));
  if (latest && transition.update) updateEpisode(sql, latest.number, transition.update, at);
  const begun = transition.begin && begin(recording, alert, transition.begin, latest);
  if (latest && !begun && transition.state === 'open') explain(recording, alert, latest);
  const current = transition.state === 'open' ? (begun ?? latest) : latest;
  return toAlertEpisode(ledgerState.epoch, transition, current);
}

function begin(
  { sql, ledgerState, pendingTotals, at }: Recording,
  alert: AlertToRecord,
  { startsAt, lastStart, endsAt, floor }: Episode,
  latest: EpisodeRow | null,
): EpisodeRow {
  ledgerState.episodes += 1;
  const { json, dropped } = storedLabels(alert.labels);
  const row = {
    number: ledgerState.episodes,
    source: alert.source,
    fingerprint: alert.fingerprint,
    labels: json,
    dropped_labels: dropped,
    starts_at: startsAt,
    last_start: lastStart,
    ends_at: endsAt,
    floor,
    error_id: alert.errorId,
    nth: (latest?.nth ?? 0) + 1,
    failed_attempts: 0,
    arrived_at: at,
    closed_at: null,
  };
  insertEpisode(sql, row);
  if (row.error_id !== null) pendingTotals.add(row.error_id, countedDay(startsAt, at));
  else if (alert.unmatched) addUnmatched(sql, ledgerState, alert.unmatched, at);
  return row;
}

/** Someone wrote the entry while the alert fired. This episode becomes the entry's first occurrence. */
function explain(
  { sql, pendingTotals, at }: Recording,
  { errorId }: AlertToRecord,
  latest: EpisodeRow,
): void {
  if (latest.error_id !== null || errorId === null) return;
  explainEpisode(sql, latest.number, errorId);
  pendingTotals.add(errorId, countedDay(latest.starts_at, at));
}

function toAlertEpisode(
  epoch: string,
  { state, begin, update }: Transition,
  row: EpisodeRow | null,
): AlertEpisode {
  const startsAt = state === 'open' && begin ? begin.startsAt : (update?.startsAt ?? row?.starts_at ?? null);
  return {
    id: row && renderEpisodeId(epoch, row.number),
    opened: begin !== null,
    state,
    started_at: startsAt && renderInstant(startsAt),
    failed_attempts: row?.failed_attempts ?? 0,
    count: row?.nth ?? 0,
    ...(row && droppedLabels(row)),
  };
}

const UNKNOWN: AlertEpisode = {
  id: null,
  opened: false,
  state: 'unknown',
  started_at: null,
  failed_attempts: 0,
  count: 0,
};

function historyOf(sql: SqlStorage, errorId: string | null, episode = UNKNOWN): AlertHistory {
  return { episode, observedRate: errorId === null ? null : readRate(sql, errorId) };
}
