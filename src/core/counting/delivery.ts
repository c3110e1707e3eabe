import type { Alert } from '../../lib/alertmanager/alert.ts';
import { DAY_MS } from '../../lib/time/duration.ts';
import { dayOf, type Instant, instantOf, toInstant } from '../../lib/time/instant.ts';
import type { Delivery } from './episode.ts';

/** What day counts and `first_seen` reach back to. */
export const DAYS_KEPT = 90;

/** An alert as a delivery that came at `at`: the time of a sender that gives none. */
export function toDelivery(alert: Pick<Alert, 'status' | 'starts_at' | 'ends_at'>, at: number): Delivery {
  const stated = readTime(alert.starts_at);
  const startsAt = stated ?? instantOf(at);
  if (alert.status === 'firing') return { status: 'firing', startsAt, guessed: stated === null };
  return { status: 'resolved', startsAt, endsAt: readTime(alert.ends_at) ?? instantOf(at) };
}

function readTime(text: string | null): Instant | null {
  return text === null ? null : toInstant(text);
}

/** The day on which an episode counts: when it began, unless that is in the future or so long ago that nobody meant it (1970). */
export function countedDay(startsAt: Instant, at: number): string {
  const isMeant = startsAt <= instantOf(at) && startsAt > instantOf(at - DAYS_KEPT * DAY_MS);
  return isMeant ? dayOf(startsAt) : dayOf(instantOf(at));
}
