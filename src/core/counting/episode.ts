import { addMs, earlier, type Instant, later } from '../../lib/time/instant.ts';
import type { Delivery, Firing, Resolved } from './delivery.ts';
import {
  byRightClock,
  type EarlierEpisode,
  isKnownStart,
  isNear,
  isSaidBefore,
  isStartOf,
  isUntold,
  type Law,
  START_SKEW_MS,
} from './known-start.ts';

/** One occurrence of one alert: from its first firing until it is resolved. Repeated deliveries do not matter. */
export type Episode = EarlierEpisode & {
  /** Alerts that started before this episode, at this time or earlier, belong to an episode before it. */
  floor: Instant | null;
  /** When its first delivery arrived; null for episodes of older versions. */
  arrivedAt: Instant | null;
  /** When its end arrived; null while it is open. */
  closedAt: Instant | null;
  /** The ledger's reason to close it; null if its sender told an end. */
  closedBy: 'silence' | 'quota' | null;
};

/** The effect of a delivery on the latest episode of its alert. */
export type Transition = {
  /** open: it fires. closed: it ended. stale: it repeats an earlier episode. unknown: it ends an episode that the ledger never saw begin. */
  state: 'open' | 'closed' | 'stale' | 'unknown';
  /** The new state of the latest episode; null if it does not change. */
  update: Episode | null;
  /** A new episode to count; null if none begins. It has ended already if it was told only as resolved. */
  begin: Episode | null;
};

const UNCHANGED = { update: null, begin: null };

/**
 * The only place that decides what counts. It needs the latest episode of an alert, and the earlier ones if the start goes back. A
 * repeated delivery never begins a second episode, in any order of deliveries (docs/decisions/0007-episodes.md).
 */
export function advance(latest: Episode | null, told: Delivery, law: Law): Transition {
  const delivery = latest === null ? told : byRightClock(latest, told, law);
  const transition =
    delivery.status === 'firing' ? fire(latest, delivery, law) : resolve(latest, delivery, law);
  const { begin } = transition;
  return begin === null || delivery === told ? transition : { ...transition, begin: guessAt(begin, told.at) };
}

function fire(latest: Episode | null, delivery: Firing, law: Law): Transition {
  if (latest === null) return { state: 'open', update: null, begin: beginAt(delivery, null) };
  return latest.endsAt === null
    ? fireWhileOpen(latest, delivery, law)
    : fireAfterEnd(latest, latest.endsAt, delivery, law);
}

function fireWhileOpen(latest: Episode, delivery: Firing, law: Law): Transition {
  const { startsAt, said, at } = delivery;
  if (said === null || isNear(said, latest.saidStart)) return { state: 'open', ...UNCHANGED };
  // The start lies ahead of the ledger's clock, so it says nothing about when the alert began. The open episode continues.
  const isRepeated = isSaidBefore(latest, delivery, law);
  if (startsAt === null)
    return { state: 'open', update: isRepeated ? null : remember(latest, said), begin: null };
  if (isRepeated) return { state: 'stale', ...UNCHANGED };
  if (isOfAnEarlierOne(latest, startsAt))
    return isKnownStart(law, startsAt)
      ? { state: 'stale', ...UNCHANGED }
      : { state: 'open', update: isGuessed(latest) ? null : remember(latest, said), begin: null };
  const latestOwnStart = addMs(latest.lastStart, START_SKEW_MS);
  if (startsAt <= latestOwnStart) return { state: 'open', update: widen(latest, startsAt), begin: null };
  return { state: 'open', update: closeAt(latest, startsAt, at), begin: beginAt(delivery, latestOwnStart) };
}

function fireAfterEnd(latest: Episode, end: Instant, delivery: Firing, law: Law): Transition {
  const { startsAt, said, at } = delivery;
  const isSame = said !== null && said === latest.saidStart;
  const isLater = startsAt === null || isAfterEnd(latest, end, startsAt);
  if (!isSame && isLater)
    return isSaidBefore(latest, delivery, law)
      ? { state: 'stale', ...UNCHANGED }
      : { state: 'open', update: null, begin: beginAt(delivery, end) };
  if (isEchoOfEnd(latest, at, law)) return { state: 'stale', ...UNCHANGED };
  if (isSame || startsAt === null) return { state: 'open', update: reopen(latest, null), begin: null };
  if (!isOfAnEarlierOne(latest, startsAt) && isStartOf(latest, startsAt))
    return { state: 'open', update: reopen(latest, startsAt), begin: null };
  if (isKnownStart(law, startsAt)) return { state: 'stale', ...UNCHANGED };
  // No known episode has this start, and it is far too late for an echo: the sender's clock was set back.
  return { state: 'open', update: null, begin: beginAt({ startsAt: null, said, at }, end) };
}

function resolve(latest: Episode | null, delivery: Resolved, law: Law): Transition {
  if (latest === null) {
    const begin = asWhole(delivery, null);
    if (begin === null || begin.startsAt <= law.knowsSince) return { state: 'unknown', ...UNCHANGED };
    return { state: 'closed', update: null, begin };
  }
  return latest.endsAt === null
    ? resolveOpen(latest, delivery, law)
    : resolveEnded(latest, latest.endsAt, delivery, law);
}

function resolveOpen(latest: Episode, delivery: Resolved, law: Law): Transition {
  const { startsAt, said, endsAt, isEndGuessed, at } = delivery;
  // The end may tell an earlier start than any firing delivery did. If a clock was set back, its starts say nothing about this one.
  const isEarlier = startsAt !== null && startsAt < latest.startsAt && !isBefore(latest, startsAt);
  const isMoved = isEarlier && !isGuessed(latest);
  const episode = isMoved ? { ...latest, startsAt } : latest;
  const closed = (end: Instant): Transition => ({
    state: 'closed',
    update: closeAt(episode, end, at),
    begin: null,
  });
  if (said !== null && said === latest.saidStart) return closed(endsAt < latest.lastStart ? at : endsAt);
  if (isSaidBefore(latest, delivery, law)) return { state: 'stale', ...UNCHANGED };
  // Both starts lie ahead of the ledger's clock, but they order the episodes of one sender.
  if (startsAt === null && said !== null && latest.saidStart !== null && said < latest.saidStart)
    return { state: 'stale', ...UNCHANGED };
  const latestOwnStart = addMs(latest.lastStart, START_SKEW_MS);
  const whole = asWhole(delivery, latestOwnStart);
  if (whole && whole.startsAt > latestOwnStart && !isNear(whole.startsAt, latest.saidStart))
    return { ...closed(whole.startsAt), begin: whole };
  if (isOfAnEarlierOne(latest, startsAt ?? latest.startsAt) && (isEndGuessed || isBefore(latest, endsAt)))
    return { state: 'stale', ...UNCHANGED };
  if (isEndGuessed) return closed(later(endsAt, latest.lastStart));
  if (endsAt < latest.startsAt || (startsAt === null && isBefore(latest, endsAt)))
    return { state: 'stale', ...UNCHANGED };
  if (endsAt >= latest.lastStart) return closed(endsAt);
  if (isOfASlowClock(latest, endsAt)) return closed(later(endsAt, latest.lastStart));
  // This end came late. A start after it belongs to another episode, which was merged into this one until now.
  return {
    ...closed(endsAt),
    begin: beginAt({ startsAt: latest.lastStart, said: latest.lastStart, at }, endsAt),
  };
}

function resolveEnded(latest: Episode, end: Instant, delivery: Resolved, law: Law): Transition {
  const { startsAt, said, endsAt, isEndGuessed, at } = delivery;
  const isSame = said !== null && said === latest.saidStart;
  if (!isSame && isSaidBefore(latest, delivery, law)) return { state: 'closed', ...UNCHANGED };
  const whole = isSame ? null : asWhole(delivery, end);
  if (whole && isAfterEnd(latest, end, whole.startsAt))
    return { state: 'closed', update: null, begin: whole };
  if (whole && isUntold(latest, whole, law))
    return { state: 'closed', update: null, begin: { ...guessAt(whole, at), saidStart: said } };
  const isOwn = startsAt !== null && startsAt >= addMs(latest.startsAt, -START_SKEW_MS);
  const isLonger = isOwn && !isEndGuessed && endsAt > end && !isOfAnEarlierOne(latest, startsAt);
  return { state: 'closed', update: isLonger ? closeAt(latest, endsAt, at) : null, begin: null };
}

function beginAt({ startsAt, said, at }: Omit<Firing, 'status'>, floor: Instant | null): Episode {
  const start = startsAt ?? at;
  return {
    startsAt: start,
    lastStart: start,
    endsAt: null,
    floor,
    saidStart: startsAt === said ? null : said,
    arrivedAt: at,
    closedAt: null,
    closedBy: null,
  };
}

/** An episode that was told only as resolved; null if one of its times is a guess. */
function asWhole({ isWhole, startsAt, said, endsAt, at }: Resolved, floor: Instant | null): Episode | null {
  if (!isWhole || startsAt === null) return null;
  return closeAt(beginAt({ startsAt, said, at }, floor), endsAt, at);
}

function closeAt(episode: Episode, endsAt: Instant, at: Instant): Episode {
  return { ...episode, endsAt, closedAt: at, closedBy: null };
}

/** Times by a wrong clock are guesses, so the arrival stands for them. */
function guessAt(episode: Episode, at: Instant): Episode {
  return { ...episode, startsAt: at, lastStart: at, endsAt: episode.endsAt && at };
}

function remember(latest: Episode, said: Instant): Episode | null {
  return latest.saidStart === null || said > latest.saidStart ? { ...latest, saidStart: said } : null;
}

function reopen(episode: Episode, startsAt: Instant | null): Episode {
  const widened = (startsAt !== null && widen(episode, startsAt)) || episode;
  return { ...widened, endsAt: null, closedAt: null, closedBy: null };
}

/**
 * An alert may fire again in the moment of its end. One that ended in the moment of its start has one start, not two. An end that no
 * sender told is a guess: then a start near the known ones is another server's.
 */
function isAfterEnd(latest: Episode, end: Instant, startsAt: Instant): boolean {
  const isOwn = latest.closedBy !== null && isStartOf(latest, startsAt);
  return startsAt >= end && startsAt > latest.lastStart && !isOwn;
}

/** Whether a slower sender may not have known of the end. If the ledger itself closed the episode, no sender knows of it. */
function isEchoOfEnd({ closedAt, closedBy }: Episode, at: Instant, { echoWindowMs }: Law): boolean {
  return closedBy === null && closedAt !== null && at <= addMs(closedAt, echoWindowMs);
}

function isOfAnEarlierOne(latest: Episode, startsAt: Instant): boolean {
  return startsAt < latest.startsAt && isBefore(latest, startsAt);
}

function isBefore({ floor }: Episode, time: Instant): boolean {
  return floor !== null && time <= floor;
}

/** Whether the ledger set its start, because its sender told none or an impossible one. */
function isGuessed({ startsAt, arrivedAt, saidStart }: Episode): boolean {
  return startsAt === arrivedAt || saidStart !== null;
}

/** The alert was told as firing after this end. So the sender's clock is behind, and the end says nothing about another start. */
function isOfASlowClock({ arrivedAt }: Episode, endsAt: Instant): boolean {
  return arrivedAt !== null && endsAt < arrivedAt && isNear(endsAt, arrivedAt);
}

/** A start that moves back by much is Alertmanager's, or of a clock that was set back. So it is remembered, too. */
function widen(episode: Episode, startsAt: Instant): Episode | null {
  if (startsAt >= episode.startsAt && startsAt <= episode.lastStart) return null;
  const isFar = startsAt < addMs(episode.startsAt, -START_SKEW_MS);
  return {
    ...((isFar && remember(episode, startsAt)) || episode),
    startsAt: earlier(episode.startsAt, startsAt),
    lastStart: later(episode.lastStart, startsAt),
  };
}
