import { addMs, earlier, type Instant, later } from '../../lib/time/instant.ts';

/** One occurrence of one alert: from its first firing until it is resolved. Repeated deliveries do not matter. */
export type Episode = {
  /** The earliest start that was sent. Alertmanager may move it back (alert/alert.go, Merge). */
  startsAt: Instant;
  /** The latest start that was sent. Two Alertmanagers may disagree. */
  lastStart: Instant;
  /** null while it is open. */
  endsAt: Instant | null;
  /** Alerts that started at this time or before belong to an earlier episode. */
  floor: Instant | null;
};

/** One delivery of an alert, with all times filled in. */
export type Delivery =
  /** `guessed`: the sender gave no start, so it is the time of arrival. */
  | { status: 'firing'; startsAt: Instant; guessed?: boolean }
  | { status: 'resolved'; startsAt: Instant; endsAt: Instant };

type Firing = Extract<Delivery, { status: 'firing' }>;

/** The effect of a delivery on the latest episode of its alert. */
export type Transition = {
  /** open: it fires. closed: it ended. stale: it repeats an earlier episode. unknown: it ends an episode that the ledger never saw begin. */
  state: 'open' | 'closed' | 'stale' | 'unknown';
  /** The new state of the latest episode; null if it does not change. */
  update: Episode | null;
  /** A new episode to count; null if none begins. */
  begin: Episode | null;
};

/**
 * How much a later start may exceed all known starts of an open episode. Beyond this, a resolve was lost and a new episode began. Within
 * one episode, the starts from an HA pair of Prometheus servers differ by minutes: evaluation intervals and rule delays.
 */
const START_SKEW_MS = 5 * 60_000;

const UNCHANGED = { update: null, begin: null };

/**
 * The only place that decides what counts. It needs only the latest episode of an alert. A repeated delivery never begins a second
 * episode, in any order of deliveries (docs/decisions/0007-episodes.md).
 */
export function advance(latest: Episode | null, delivery: Delivery): Transition {
  return delivery.status === 'firing' ? fire(latest, delivery) : resolve(latest, delivery.endsAt);
}

function fire(latest: Episode | null, { startsAt, guessed }: Firing): Transition {
  if (latest === null) return { state: 'open', update: null, begin: beginAt(startsAt, null) };
  // The time of arrival does not say when the alert began, so the open episode continues.
  if (guessed && latest.endsAt === null) return { state: 'open', ...UNCHANGED };
  if (isOfAnEarlierOne(latest, startsAt)) return { state: 'stale', ...UNCHANGED };
  if (latest.endsAt !== null) return { state: 'open', update: null, begin: beginAt(startsAt, latest.endsAt) };
  const latestOwnStart = addMs(latest.lastStart, START_SKEW_MS);
  if (startsAt <= latestOwnStart) return { state: 'open', update: widen(latest, startsAt), begin: null };
  return {
    state: 'open',
    update: { ...latest, endsAt: startsAt },
    begin: beginAt(startsAt, latestOwnStart),
  };
}

function resolve(latest: Episode | null, endsAt: Instant): Transition {
  if (latest === null) return { state: 'unknown', ...UNCHANGED };
  if (latest.endsAt !== null) return { state: 'closed', ...UNCHANGED };
  if (isOfAnEarlierOne(latest, endsAt) || endsAt < latest.startsAt) return { state: 'stale', ...UNCHANGED };
  const update = { ...latest, endsAt };
  if (endsAt >= latest.lastStart) return { state: 'closed', update, begin: null };
  // This end came late. A start after it belongs to another episode, which was merged into this one until now.
  return { state: 'closed', update, begin: beginAt(latest.lastStart, endsAt) };
}

function beginAt(startsAt: Instant, floor: Instant | null): Episode {
  return { startsAt, lastStart: startsAt, endsAt: null, floor };
}

function isOfAnEarlierOne({ floor, endsAt }: Episode, time: Instant): boolean {
  return (floor !== null && time <= floor) || (endsAt !== null && time <= endsAt);
}

function widen(episode: Episode, startsAt: Instant): Episode | null {
  if (startsAt >= episode.startsAt && startsAt <= episode.lastStart) return null;
  return {
    ...episode,
    startsAt: earlier(episode.startsAt, startsAt),
    lastStart: later(episode.lastStart, startsAt),
  };
}
