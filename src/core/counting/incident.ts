import { labelValue } from '../../lib/alertmanager/label-matchers.ts';
import { addMs, earlier, type Instant, later, msOf } from '../../lib/time/instant.ts';
import { storedFingerprint } from './stored-alert.ts';

/** The time in which at least one alert of an entry fires, with the pauses that are shorter than `merge_within`. */
export type Incident = {
  startsAt: Instant;
  /** The latest known end of its episodes; null until the first one ends. */
  reach: Instant | null;
};

/** `begun`: the start of an incident to count; null if none begins. */
type Opening = { incident: Incident; begun: Instant | null };

/** `lengthMs`: how long the incident was; null if it goes on. */
type Ending = Opening & { lengthMs: number | null };

/** The times of an episode. `endsAt` is null while it is open. */
type Span = { startsAt: Instant; endsAt: Instant | null };

/** An episode begins, or opens again. `isOpen`: whether another episode of the entry is open. */
export function openIncident(
  latest: Incident | null,
  { startsAt, endsAt }: Span,
  { isOpen, mergeWithinMs }: { isOpen: boolean; mergeWithinMs: number },
): Opening {
  if (latest === null || (!isOpen && !isWithin(latest, startsAt, mergeWithinMs)))
    return { incident: { startsAt, reach: null }, begun: startsAt };
  // It was over long before this incident and is told late, so it does not make this incident longer.
  const isOver = !isOpen && endsAt !== null && addMs(endsAt, mergeWithinMs) <= latest.startsAt;
  return { incident: isOver ? latest : moveStart(latest, startsAt), begun: null };
}

/** An episode of the incident began earlier than was known: it is told late, or its start moved back. */
export function moveStart(incident: Incident, startsAt: Instant): Incident {
  return { ...incident, startsAt: earlier(incident.startsAt, startsAt) };
}

/**
 * An episode ends. `nextStart` is the earliest start of those that are still open; null if none is. If the end came so late that they
 * began long after it, they are another incident.
 */
export function closeIncident(
  latest: Incident,
  { startsAt, endsAt }: { startsAt: Instant; endsAt: Instant },
  { nextStart, mergeWithinMs }: { nextStart: Instant | null; mergeWithinMs: number },
): Ending {
  const reach = later(latest.reach ?? endsAt, endsAt);
  const incident = { ...latest, reach };
  const lengthMs = Math.max(0, msOf(reach) - msOf(latest.startsAt), msOf(endsAt) - msOf(startsAt));
  if (nextStart === null) return { incident, begun: null, lengthMs };
  if (isWithin(incident, nextStart, mergeWithinMs)) return { incident, begun: null, lengthMs: null };
  return { incident: { startsAt: nextStart, reach: null }, begun: nextStart, lengthMs };
}

/** Which incidents of an entry are counted apart, by the values of these labels. Without labels, all are one. */
export function incidentKey(labels: Readonly<Record<string, string>>, countBy: readonly string[]): string {
  if (countBy.length === 0) return '';
  return storedFingerprint(JSON.stringify(countBy.map((name) => labelValue(labels, name))));
}

function isWithin({ reach }: Incident, startsAt: Instant, mergeWithinMs: number): boolean {
  return reach !== null && startsAt < addMs(reach, mergeWithinMs);
}
