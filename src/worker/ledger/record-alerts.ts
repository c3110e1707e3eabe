import type { AlertHistory, RecentAlerts } from '../../core/answer/answer-alerts.ts';
import { type CountingRules, DEFAULT_RULES } from '../../core/counting/counting-rules.ts';
import { countedDay, toDelivery } from '../../core/counting/delivery.ts';
import { advance, type Episode, type Transition } from '../../core/counting/episode.ts';
import { incidentKey } from '../../core/counting/incident.ts';
import type { Law } from '../../core/counting/known-start.ts';
import { storedLabels } from '../../core/counting/stored-alert.ts';
import type { AlertKey } from '../../generated/alertmanager.ts';
import type { AlertEpisode } from '../../generated/api.ts';
import { DAY_MS } from '../../lib/time/duration.ts';
import { instantOf, renderInstant, toInstant } from '../../lib/time/instant.ts';
import { compareText } from '../../lib/util/lists.ts';
import {
  addCounters,
  type Counters,
  countEach,
  countSources,
  deliveryKey,
  NOTHING_UNSAVED,
  type Unsaved,
} from './counters.ts';
import {
  columnsOf,
  droppedLabels,
  type EpisodeRow,
  episodeIdOf,
  explainEpisode,
  hearEpisode,
  toEpisode,
} from './episodes.ts';
import { findKnown } from './known-alerts.ts';
import { beAtHome, listEarlier } from './moves.ts';
import { readRate } from './outcomes.ts';
import { listRecent, type RecentQuery } from './recent-alerts.ts';
import { Recording } from './recording.ts';
import { EPISODE_DAYS, enforceQuotas } from './retention.ts';
import type { UnmatchedToRecord } from './unmatched.ts';

/** An alert with the entry that explains it, or with its group of unmatched alerts. */
export type AlertToRecord = AlertKey & {
  errorId: string | null;
  unmatched: UnmatchedToRecord | null;
  /** The group to which a matched alert would belong. */
  explains?: string;
};

/** The alerts of one webhook that belong to this shard. */
export type ShardAlerts = {
  alerts: AlertToRecord[];
  /** The other alerts to return. */
  recent: RecentQuery | null;
  /** The refusals of the Worker since it last told a shard. */
  refused?: Counters;
  /** How to count. The knowledge base has these rules, and the ledger has no knowledge base. Missing: the defaults. */
  rules?: CountingRules;
  /** The version of the knowledge base that matched the alerts. */
  kbVersion?: string | undefined;
  /** Now, in milliseconds since 1970. */
  at: number;
};

export type Recorded = { histories: AlertHistory[]; recent: RecentAlerts; explained: Explained };

/** Groups of unmatched alerts that left the list of a shard. Other shards may have a part of them. */
export type Explained = readonly string[];

type RecordedHere = { recorded: Recorded; unsaved: Unsaved };

/** Nobody asked. */
const NONE_ASKED: RecentAlerts = { alerts: [], isWhole: true };

/** An alert that is told once in `stale_after` is not silent, even if some of its deliveries are not written. */
const HEARD_TIMES = 8;

/** Advances the episode of each alert. Call it in a transaction, so that a webhook counts completely or not at all. */
export function recordAlerts(
  sql: SqlStorage,
  { alerts, recent, refused = {}, rules = DEFAULT_RULES, kbVersion, at }: ShardAlerts,
  before: Unsaved = NOTHING_UNSAVED,
): RecordedHere {
  const recording = new Recording(sql, () => rules, at, kbVersion);
  if (alerts.length > 0) recording.state.rules = JSON.stringify(rules);
  const law = lawOf(recording);
  const episodes = recordInOrder(recording, law, alerts);
  enforceQuotas(recording);
  const delivered = countEach(
    alerts.map(({ status }, index) => deliveryKey(status, episodes[index]?.state ?? 'unknown')),
  );
  const counters = [refused, delivered, countSources(alerts, at)].reduce(addCounters, before.counters);
  const isSaved = recording.finish({ ...before, counters });
  const recorded = {
    histories: historiesOf(sql, alerts, episodes),
    recent: recent === null ? NONE_ASKED : listRecent(sql, recent),
    explained: recording.left,
  };
  return { recorded, unsaved: isSaved ? NOTHING_UNSAVED : { ...before, counters } };
}

/** The part of the law that is the same for all alerts of a webhook. */
type LastingLaw = Omit<Law, 'earlierOnes'>;

/** An alert that began before the ledger, or before the oldest echo that it would recognise, may have been counted before. */
function lawOf({ rules, state, at }: Recording): LastingLaw {
  const knowsSince = instantOf(Math.max(state.began_at, at - EPISODE_DAYS * DAY_MS));
  return { echoWindowMs: rules.echoWindowMs, knowsSince };
}

/**
 * In the order of their starts: Alertmanager sends alerts in the order of their labels, and after an outage many starts in one webhook. A
 * later one would begin an incident that an earlier one joins to the incident before.
 */
function recordInOrder(
  recording: Recording,
  rules: LastingLaw,
  alerts: readonly AlertToRecord[],
): AlertEpisode[] {
  const starts = alerts.map(
    ({ starts_at }) => (starts_at && toInstant(starts_at)) ?? instantOf(recording.at),
  );
  const order = [...alerts.entries()].sort(([a], [b]) => compareText(starts[a] ?? '', starts[b] ?? ''));
  const episodes: AlertEpisode[] = [];
  for (const [index, alert] of order) episodes[index] = recordAlert(recording, rules, alert);
  return episodes;
}

function recordAlert(recording: Recording, rules: LastingLaw, alert: AlertToRecord): AlertEpisode {
  const known = findKnown(recording.sql, recording.rules, alert);
  const law = { ...rules, earlierOnes: () => (known ? listEarlier(recording.sql, known) : []) };
  const transition = advance(known && toEpisode(known), toDelivery(alert, recording.at), law);
  const { update, begin: beginning, state } = transition;
  const latest = known && (update ? recording.change(known, update) : known);
  const begun = beginning && begin(recording, alert, beginning, latest);
  if (latest && !begun && alert.status === 'firing') hear(recording, alert, latest, transition);
  const current = state === 'open' || begun?.ends_at ? (begun ?? latest) : latest;
  return toAlertEpisode(recording.state.epoch, alert, transition, current);
}

function begin(
  recording: Recording,
  alert: AlertToRecord,
  episode: Episode,
  latest: EpisodeRow | null,
): EpisodeRow {
  const { state, rules, at } = recording;
  state.episodes += 1;
  const { json, dropped } = storedLabels(alert.labels);
  const row = {
    ...columnsOf(episode),
    number: state.episodes,
    source: alert.source,
    fingerprint: alert.fingerprint,
    labels: json,
    dropped_labels: dropped,
    floor: episode.floor,
    error_id: alert.errorId,
    nth: (latest?.nth ?? 0) + 1,
    failed_attempts: 0,
    arrived_at: at,
    heard_at: at,
    counted_by: incidentKey(alert.labels, rules.countBy),
    unmatched_id: alert.unmatched?.id ?? null,
    former_id: null,
  };
  recording.insert(row);
  if (latest === null && recording.hasMoves) beAtHome(recording.sql, row);
  if (row.error_id !== null) count(recording, row, latest, alert);
  else if (alert.unmatched) recording.unmatched.add(alert.unmatched);
  return row;
}

/** `latest`: the episode before, or this one if it was unmatched until now. */
function count(
  recording: Recording,
  row: EpisodeRow,
  latest: EpisodeRow | null,
  { explains }: AlertToRecord,
): void {
  const { totals, incidents, unmatched, at } = recording;
  if (row.error_id === null) return;
  totals.add(row.error_id, countedDay(row.starts_at, at));
  incidents.open(row);
  if (row.ends_at !== null) incidents.close(row, row.ends_at);
  if (latest?.unmatched_id) unmatched.explain(latest.unmatched_id);
  if (explains !== undefined) unmatched.explainKind(explains);
}

/** Someone may have written the entry while the alert fired. Then this episode becomes the entry's first occurrence. */
function hear(recording: Recording, alert: AlertToRecord, latest: EpisodeRow, { state }: Transition): void {
  const { sql, rules, at } = recording;
  const { errorId, labels } = alert;
  if (state !== 'open') return;
  const isOld = at - (latest.heard_at ?? 0) >= rules.staleAfterMs / HEARD_TIMES;
  if (isOld) {
    hearEpisode(sql, latest.number, at);
    recording.isHeard = true;
  }
  if (latest.error_id !== null) return;
  if (errorId === null) {
    if (latest.unmatched_id !== null) recording.unmatched.seeAgain(latest.unmatched_id);
    return;
  }
  const explained = { ...latest, error_id: errorId, counted_by: incidentKey(labels, rules.countBy) };
  explainEpisode(sql, explained);
  count(recording, explained, latest, alert);
}

function toAlertEpisode(
  epoch: string,
  { status }: AlertToRecord,
  { state, begin }: Transition,
  row: EpisodeRow | null,
): AlertEpisode {
  return {
    id: row && episodeIdOf(row, epoch),
    opened: begin !== null && status === 'firing',
    ...(begin !== null && status === 'resolved' && { counted: true }),
    state,
    started_at: row && renderInstant(row.starts_at),
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

/** The rate of each entry is read once, however many of its alerts there are. */
function historiesOf(
  sql: SqlStorage,
  alerts: readonly AlertToRecord[],
  episodes: readonly AlertEpisode[],
): AlertHistory[] {
  const ids = new Set(alerts.flatMap(({ errorId }) => errorId ?? []));
  const rates = new Map([...ids].map((errorId) => [errorId, readRate(sql, errorId)]));
  return alerts.map(({ errorId }, index) => ({
    episode: episodes[index] ?? UNKNOWN,
    observedRate: errorId === null ? null : (rates.get(errorId) ?? null),
  }));
}
