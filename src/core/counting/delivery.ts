import type { Alert } from '../../lib/alertmanager/alert.ts';
import { DAY_MS } from '../../lib/time/duration.ts';
import { dayOf, type Instant, instantOf, toInstant } from '../../lib/time/instant.ts';
import type { Delivery } from './episode.ts';

/** The period of day counts and `first_seen`. */
export const DAYS_KEPT = 90;

/** An alert as a delivery. `at` is its time of arrival, which replaces missing times. */
export function toDelivery(alert: Pick<Alert, 'status' | 'starts_at' | 'ends_at'>, at: number): Delivery {
  const stated = readTime(alert.starts_at);
  const startsAt = stated ?? instantOf(at);
  if (alert.status === 'firing') return { status: 'firing', startsAt, guessed: stated === null };
  return { status: 'resolved', startsAt, endsAt: readTime(alert.ends_at) ?? instantOf(at) };
}

function readTime(text: string | null): Instant | null {
  return text === null ? null : toInstant(text);
}

/** The day on which an episode counts: the day of its start. A start in the future or too long ago (1970) is an error, so today counts. */
export function countedDay(startsAt: Instant, at: number): string {
  const isMeant = startsAt <= instantOf(at) && startsAt > instantOf(at - DAYS_KEPT * DAY_MS);
  return isMeant ? dayOf(startsAt) : dayOf(instantOf(at));
}
