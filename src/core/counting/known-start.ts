import { addMs, earlier, type Instant, msOf } from '../../lib/time/instant.ts';
import type { Delivery } from './delivery.ts';

/** The times by which an earlier episode of the alert is recognised. */
export type EarlierEpisode = {
  /** The earliest start that was sent. Alertmanager may move it back (alert/alert.go, Merge). */
  startsAt: Instant;
  /** The latest start that was sent. Two Alertmanagers may disagree. */
  lastStart: Instant;
  /** null while it is open. */
  endsAt: Instant | null;
  /** A start by a clock that disagrees with the ledger's or with another sender's, as it was said. Its repeats are recognised by it. */
  saidStart: Instant | null;
};

/** The facts that the laws need besides the alert's latest episode. */
export type Law = {
  /** A start that is told again within this time after its end was told is an echo of a slower sender. */
  echoWindowMs: number;
  /** The ledger knows of everything that began after this time. */
  knowsSince: Instant;
  /** The alert's episodes before the latest one. Only a start before the latest one's, or by a wrong clock, asks for them. */
  earlierOnes: () => readonly EarlierEpisode[];
};

/**
 * How much a later start may exceed all known starts of an open episode. Beyond this, a resolve was lost and a new episode began. Within
 * one episode, the starts from an HA pair of Prometheus servers differ by minutes: evaluation intervals, rule delays and clocks.
 */
export const START_SKEW_MS = 5 * 60_000;

export function isStartOf({ startsAt, lastStart, saidStart }: EarlierEpisode, time: Instant): boolean {
  const isOwn = time >= addMs(startsAt, -START_SKEW_MS) && time <= addMs(lastStart, START_SKEW_MS);
  return isOwn || isNear(time, saidStart);
}

export function isKnownStart({ earlierOnes }: Law, startsAt: Instant): boolean {
  return earlierOnes().some((one) => isStartOf(one, startsAt));
}

/**
 * Whether an earlier episode has exactly this start, said by a wrong clock: then it may lie after all times that are known. To ask for
 * each new episode would cost too much, so this trusts a clock if neither this start nor the latest episode's was wrong.
 */
export function isSaidBefore(
  latest: EarlierEpisode,
  { said, startsAt }: Pick<Delivery, 'said' | 'startsAt'>,
  { earlierOnes }: Law,
): boolean {
  const isSuspect = said !== null && (startsAt === null || latest.saidStart !== null);
  return isSuspect && earlierOnes().some(({ saidStart }) => saidStart === said);
}

/** Whether an ended alert is before the latest episode, and no known episode has its start or overlaps it. */
export function isUntold(
  latest: EarlierEpisode,
  { startsAt, endsAt }: EarlierEpisode,
  { knowsSince, earlierOnes }: Law,
): boolean {
  if (startsAt <= knowsSince || endsAt === null) return false;
  return [latest, ...earlierOnes()].every((one) => {
    const isApart = endsAt < addMs(one.startsAt, -START_SKEW_MS) || startsAt > (one.endsAt ?? one.lastStart);
    return isApart && !isStartOf(one, startsAt);
  });
}

/**
 * If the latest episode is of a clock that was set back, later starts of that clock are behind by as much. A start that would then be
 * in the future is by another clock. A start that a known episode had is this clock's only if it would then be told at once.
 */
export function byRightClock(
  latest: EarlierEpisode & { arrivedAt: Instant | null },
  told: Delivery,
  law: Law,
): Delivery {
  const { startsAt, saidStart, arrivedAt } = latest;
  const { said, at } = told;
  const isBehind = saidStart !== null && saidStart < startsAt && startsAt === arrivedAt;
  if (!isBehind || said === null || said <= saidStart) return told;
  const behindMs = msOf(startsAt) - msOf(saidStart);
  const start = addMs(said, behindMs);
  const end = told.status === 'resolved' ? addMs(told.isEndGuessed ? said : told.endsAt, behindMs) : start;
  const isRepeated = !isNear(end, at) && (isStartOf(latest, said) || isKnownStart(law, said));
  if (isRepeated || start > addMs(at, START_SKEW_MS)) return told;
  const moved = { ...told, startsAt: earlier(start, at) };
  return moved.status === 'resolved' ? { ...moved, endsAt: earlier(end, at) } : moved;
}

export function isNear(time: Instant, other: Instant | null): boolean {
  if (other === null) return false;
  return time >= addMs(other, -START_SKEW_MS) && time <= addMs(other, START_SKEW_MS);
}
