import type { AlertHistory } from '../../core/answer/answer-alerts.ts';
import { countedDay, toDelivery } from '../../core/counting/delivery.ts';
import { advance, type Episode, type Transition } from '../../core/counting/episode.ts';
import type { UnmatchedAlert } from '../../core/unmatched/describe-unmatched.ts';
import type { AlertKey } from '../../generated/alertmanager.ts';
import type { AlertEpisode } from '../../generated/api.ts';
import type { RecentAlert } from '../../lib/alertmanager/alert.ts';
import { renderInstant } from '../../lib/time/instant.ts';
import {
  type EpisodeRow,
  explainEpisode,
  findLatest,
  insertEpisode,
  listRecent,
  type RecentQuery,
  renderEpisodeId,
  toEpisode,
  updateEpisode,
} from './episodes.ts';
import { type LedgerState, readLedgerState, writeLedgerState } from './ledger-state.ts';
import { PendingTotals } from './occurrences.ts';
import { readRate } from './outcomes.ts';
import { addUnmatched } from './unmatched.ts';

/** An alert with the entry that explains it, or with its group of unmatched alerts. */
export type AlertToRecord = AlertKey & { errorId: string | null; unmatched: UnmatchedAlert | null };

/** The alerts of one webhook that belong to this shard. */
export type Batch = {
  alerts: AlertToRecord[];
  /** The other alerts to return. */
  recent: RecentQuery | null;
  /** Now, in milliseconds since 1970. */
  at: number;
};

export type Recorded = { histories: AlertHistory[]; recent: RecentAlert[] };

type Recording = { sql: SqlStorage; ledgerState: LedgerState; pendingTotals: PendingTotals; at: number };

/** Far more than real alerts need, and far below a cell's limit of 2 MB. 500 episodes of this size fit into one RPC answer. */
const MAX_LABELS = 16 * 1024;

/** Advances the episode of each alert. Call it in a transaction, so that a webhook counts completely or not at all. */
export function recordAlerts(sql: SqlStorage, { alerts, recent, at }: Batch): Recorded {
  const ledgerState = readLedgerState(sql);
  const before = { ...ledgerState };
  const recording = { sql, ledgerState, pendingTotals: new PendingTotals(), at };
  const episodes = alerts.map((alert) => recordAlert(recording, alert));
  recording.pendingTotals.write(sql, ledgerState);
  if (ledgerState.revision !== before.revision || ledgerState.episodes !== before.episodes)
    writeLedgerState(sql, ledgerState);
  return {
    histories: alerts.map(({ errorId }, index) => historyOf(sql, errorId, episodes[index])),
    recent: recent === null ? [] : listRecent(sql, recent),
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
  const row = {
    number: ledgerState.episodes,
    source: alert.source,
    fingerprint: alert.fingerprint,
    labels: capLabels(alert.labels),
    starts_at: startsAt,
    last_start: lastStart,
    ends_at: endsAt,
    floor,
    error_id: alert.errorId,
    nth: (latest?.nth ?? 0) + 1,
    failed_attempts: 0,
    closed_at: null,
  };
  insertEpisode(sql, row);
  if (row.error_id !== null) pendingTotals.add(row.error_id, countedDay(startsAt, at));
  else if (alert.unmatched) addUnmatched(sql, ledgerState, alert.unmatched, at);
  return row;
}

/** Labels as JSON. If they exceed the limit, the longest are dropped: short ones, such as alertname, identify the alert. */
function capLabels(labels: Readonly<Record<string, string>>): string {
  const whole = JSON.stringify(labels);
  if (whole.length <= MAX_LABELS) return whole;
  const kept: [string, string][] = [];
  let length = 2;
  for (const label of Object.entries(labels).sort((a, b) => sizeOf(a) - sizeOf(b))) {
    length += sizeOf(label);
    if (length > MAX_LABELS) break;
    kept.push(label);
  }
  return JSON.stringify(Object.fromEntries(kept));
}

/** The length of a label in the JSON, including the colon and the comma. */
function sizeOf([name, value]: readonly [string, string]): number {
  return JSON.stringify(name).length + JSON.stringify(value).length + 2;
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
