import type { NumberRange } from './fields.ts';
import { type LocalTime, localTime } from './local-time.ts';
import type { ParsedTimeInterval } from './parse-time-interval.ts';

/** Whether a moment, in milliseconds since 1970, lies in the interval: in every field, and there in any of its ranges. */
export function containsTime(interval: ParsedTimeInterval, at: number): boolean {
  const local = localTime(at, interval.zone);
  return (
    holds(interval.times, local.minuteOfDay) &&
    holds(interval.weekdays, local.weekday) &&
    holdsDay(interval.daysOfMonth, local) &&
    holds(interval.months, local.month) &&
    holds(interval.years, local.year)
  );
}

function holds(ranges: readonly NumberRange[], value: number): boolean {
  return ranges.length === 0 || ranges.some(({ begin, end }) => begin <= value && value <= end);
}

/**
 * Alertmanager clamps the days to the month; comparing them with a day that exists does the same. The length of the
 * month is the calendar's: before prometheus/alertmanager#5447 a month that loses an hour was one day too short there.
 */
function holdsDay(ranges: readonly NumberRange[], { day, daysInMonth }: LocalTime): boolean {
  const fromFirst = (n: number) => (n < 0 ? daysInMonth + n + 1 : n);
  const counted = ranges.map(({ begin, end }) => ({ begin: fromFirst(begin), end: fromFirst(end) }));
  return holds(counted, day);
}
