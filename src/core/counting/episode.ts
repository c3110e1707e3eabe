import { addMs, earlier, type Instant, later } from '../../lib/time/instant.ts';

/** One occurrence of one alert: from the first time it fires until it is resolved, however often it is sent in between. */
export type Episode = {
  /** The earliest start that was sent; Alertmanager may move it back (alert/alert.go, Merge). */
  startsAt: Instant;
  /** The latest start that was sent: two Alertmanagers need not agree. */
  lastStart: Instant;
  /** null while it is open. */
  endsAt: Instant | null;
  /** What started no later than this belongs to an episode before this one. */
  floor: Instant | null;
};

/** One delivery of an alert, its times filled in. */
export type Delivery =
  /** `guessed`: the sender tells no start, so it is when the alert came. */
  | { status: 'firing'; startsAt: Instant; guessed?: boolean }
  | { status: 'resolved'; startsAt: Instant; endsAt: Instant };

type Firing = Extract<Delivery, { status: 'firing' }>;

/** What a delivery does to the latest episode of its alert. */
export type Transition = {
  /** What was delivered: something open, a close, an echo of an earlier episode, or the end of what nobody saw begin. */
  state: 'open' | 'closed' | 'stale' | 'unknown';
  /** The latest episode as it is from now on; null where it stays as it was. */
  update: Episode | null;
  /** A new episode, to be counted; null where none begins. */
  begin: Episode | null;
};

/**
 * How much later than any start seen before an open alert may say it started. Beyond that the resolve in between was lost. Starts differ
 * within an episode by evaluation intervals and rule delays of an HA pair of Prometheus servers: minutes.
 */
const START_SKEW_MS = 5 * 60_000;

const UNCHANGED = { update: null, begin: null };

/**
 * The one place that decides what is counted. `latest` is all that has to be remembered of an alert; the same delivery again never
 * begins a second episode, in whatever order others come between (docs/decisions/0007-episodes.md).
 */
export function advance(latest: Episode | null, delivery: Delivery): Transition {
  return delivery.status === 'firing' ? fire(latest, delivery) : resolve(latest, delivery.endsAt);
}

function fire(latest: Episode | null, { startsAt, guessed }: Firing): Transition {
  if (latest === null) return { state: 'open', update: null, begin: beginAt(startsAt, null) };
  // It came later than before, which says nothing of when it began: what is open goes on.
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
  // This end came late: what started after it is another episode, which was taken for this one until now.
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
