import type { TimeInterval } from '../../generated/alertmanager.ts';
import { failure, type Result, success } from '../util/result.ts';
import { isTimeZone, type LocalTime, localTime } from './local-time.ts';
import {
  type NumberRange,
  type ParsedRange,
  parseDaysOfMonth,
  parseMonths,
  parseTimes,
  parseWeekdays,
  parseYears,
} from './time-interval-fields.ts';

/** A field without ranges always matches. */
export type ParsedTimeInterval = {
  /** Minutes of the day. */
  times: NumberRange[];
  weekdays: NumberRange[];
  /** Negative ones count from the end of the month. */
  daysOfMonth: NumberRange[];
  months: NumberRange[];
  years: NumberRange[];
  zone: string;
};

/** An error, and its path in the interval. */
type TimeIntervalError = { path: (string | number)[]; message: string };

/**
 * Reads Alertmanager's `time_interval` by the rules of its timeinterval/timeinterval.go. It is stricter in two cases: a month beyond
 * 12, which never comes, and the zone `Local`, which a Worker does not have.
 */
export function parseTimeInterval(data: TimeInterval): Result<ParsedTimeInterval, TimeIntervalError[]> {
  const errors: TimeIntervalError[] = [];
  const value = {
    times: parseField('times', data.times, parseTimes, errors),
    weekdays: parseField('weekdays', data.weekdays, parseWeekdays, errors),
    daysOfMonth: parseField('days_of_month', data.days_of_month, parseDaysOfMonth, errors),
    months: parseField('months', data.months, parseMonths, errors),
    years: parseField('years', data.years, parseYears, errors),
    zone: parseZone(data.location, errors),
  };
  return errors.length === 0 ? success(value) : failure(errors);
}

/** Whether a time, in milliseconds since 1970, is in the interval: in any range of every field. */
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

function parseField<T>(
  field: string,
  items: readonly T[] | undefined,
  parse: (item: T) => ParsedRange,
  errors: TimeIntervalError[],
): NumberRange[] {
  return (items ?? []).flatMap((item, index) => {
    const range = parse(item);
    if (range.ok) return [range.value];
    errors.push({ path: [field, index], message: range.error });
    return [];
  });
}

function parseZone(location: string | undefined, errors: TimeIntervalError[]): string {
  const zone = location ?? 'UTC';
  if (zone.toLowerCase() === 'local') {
    const message = 'Local is not supported; use the name of a zone, such as Europe/Zurich';
    errors.push({ path: ['location'], message });
  } else if (!isTimeZone(zone)) {
    errors.push({ path: ['location'], message: `${zone} is not an IANA time zone, such as Europe/Zurich` });
  }
  return zone;
}

export function holds(ranges: readonly NumberRange[], value: number): boolean {
  return ranges.length === 0 || ranges.some(({ begin, end }) => begin <= value && value <= end);
}

/**
 * Whether a day of the month is in a range. Alertmanager limits a range to the days of the month. Comparing it with an existing day
 * has the same effect. Before prometheus/alertmanager#5447, Alertmanager made a month that loses an hour one day too short.
 */
export function holdsDay(
  ranges: readonly NumberRange[],
  { day, daysInMonth }: Pick<LocalTime, 'day' | 'daysInMonth'>,
): boolean {
  const fromFirst = (n: number) => (n < 0 ? daysInMonth + n + 1 : n);
  const counted = ranges.map(({ begin, end }) => ({ begin: fromFirst(begin), end: fromFirst(end) }));
  return holds(counted, day);
}
