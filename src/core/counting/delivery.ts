import type { Alert } from '../../lib/alertmanager/alert.ts';
import { DAY_MS } from '../../lib/time/duration.ts';
import { dayOf, type Instant, instantOf, toInstant } from '../../lib/time/instant.ts';

/** The period of day counts and `first_seen`. */
export const DAYS_KEPT = 90;

type Times = {
  /** When it arrived, by the ledger's clock. */
  at: Instant;
  /** The start that the sender gave; null if it gave none. */
  said: Instant | null;
  /** The same; null if it lies ahead of the ledger's clock, because then the sender's clock is wrong. */
  startsAt: Instant | null;
};

export type Firing = Times & { status: 'firing' };

export type Resolved = Times & {
  status: 'resolved';
  /** The end that the sender gave. If it is missing or later than its arrival, the arrival; if it is before the start, the start. */
  endsAt: Instant;
  isEndGuessed: boolean;
  /** Whether both times are known well enough to count an episode that was told only as resolved. */
  isWhole: boolean;
};

/** One delivery of an alert, with its times read by the ledger's clock. */
export type Delivery = Firing | Resolved;

/** An alert as a delivery. `at` is its time of arrival, which replaces missing and impossible times. */
export function toDelivery(alert: Pick<Alert, 'status' | 'starts_at' | 'ends_at'>, at: number): Delivery {
  const arrival = instantOf(at);
  const said = readTime(alert.starts_at);
  const times = { at: arrival, said, startsAt: said !== null && said <= arrival ? said : null };
  return alert.status === 'firing'
    ? { status: 'firing', ...times }
    : toResolved(times, readTime(alert.ends_at));
}

function toResolved(times: Times, end: Instant | null): Resolved {
  const { at, said, startsAt } = times;
  const isPossible = end !== null && (said === null || end >= said);
  const isKnown = isPossible && end <= at;
  return {
    status: 'resolved',
    ...times,
    endsAt: isKnown ? end : isPossible || end === null ? at : (startsAt ?? at),
    isEndGuessed: !isKnown,
    isWhole: isPossible && startsAt !== null,
  };
}

function readTime(text: string | null): Instant | null {
  return text === null ? null : toInstant(text);
}

/** The day on which an episode counts: the day of its start. */
export function countedDay(startsAt: Instant, at: number): string {
  return dayOf(countedStart(startsAt, at));
}

/** A start in the future or too long ago (1970) is an error, so the arrival stands for it. */
export function countedStart(startsAt: Instant, at: number): Instant {
  const isMeant = startsAt <= instantOf(at) && startsAt > instantOf(at - DAYS_KEPT * DAY_MS);
  return isMeant ? startsAt : instantOf(at);
}
