import { labelValue } from '../../lib/alertmanager/label-matchers.ts';
import { addMs, type Instant, later, msOf } from '../../lib/time/instant.ts';
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

/** An episode begins, or opens again. `isOpen`: whether another episode of the entry is open. */
export function openIncident(
  latest: Incident | null,
  startsAt: Instant,
  { isOpen, mergeWithinMs }: { isOpen: boolean; mergeWithinMs: number },
): Opening {
  if (latest !== null && (isOpen || isWithin(latest, startsAt, mergeWithinMs)))
    return { incident: latest, begun: null };
  return { incident: { startsAt, reach: null }, begun: startsAt };
}

/**
 * An episode ends. `nextStart` is the earliest start of those that are still open; null if none is. If the end came so late that they
 * began long after it, they are another incident.
 */
export function closeIncident(
  latest: Incident,
  endsAt: Instant,
  { nextStart, mergeWithinMs }: { nextStart: Instant | null; mergeWithinMs: number },
): Ending {
  const reach = later(latest.reach ?? endsAt, endsAt);
  const incident = { ...latest, reach };
  const lengthMs = Math.max(0, msOf(reach) - msOf(latest.startsAt));
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
