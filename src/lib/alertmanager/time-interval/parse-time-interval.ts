import type { TimeInterval } from '../../../generated/alertmanager.ts';
import {
  type NumberRange,
  type ParsedRange,
  parseDaysOfMonth,
  parseMonths,
  parseTimes,
  parseWeekdays,
  parseYears,
} from './fields.ts';
import { isTimeZone } from './local-time.ts';

/** A field without ranges holds always. */
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

/** Where in the interval, and what is wrong there. */
export type TimeIntervalError = { path: (string | number)[]; message: string };

export type TimeIntervalResult =
  | { value: ParsedTimeInterval; errors: [] }
  | { value: null; errors: TimeIntervalError[] };

/**
 * Reads Alertmanager's `time_interval` by the rules of its timeinterval/timeinterval.go. Two things it would let pass
 * are errors here: a month beyond 12, which never comes, and the zone `Local`, as a Worker has none.
 */
export function parseTimeInterval(data: TimeInterval): TimeIntervalResult {
  const errors: TimeIntervalError[] = [];
  const value = {
    times: parseField('times', data.times, parseTimes, errors),
    weekdays: parseField('weekdays', data.weekdays, parseWeekdays, errors),
    daysOfMonth: parseField('days_of_month', data.days_of_month, parseDaysOfMonth, errors),
    months: parseField('months', data.months, parseMonths, errors),
    years: parseField('years', data.years, parseYears, errors),
    zone: parseZone(data.location, errors),
  };
  return errors.length === 0 ? { value, errors: [] } : { value: null, errors };
}

function parseField<T>(
  field: string,
  items: readonly T[] | undefined,
  parse: (item: T) => ParsedRange,
  errors: TimeIntervalError[],
): NumberRange[] {
  return (items ?? []).flatMap((item, index) => {
    const { value, message } = parse(item);
    if (value) return [value];
    errors.push({ path: [field, index], message });
    return [];
  });
}

function parseZone(location: string | undefined, errors: TimeIntervalError[]): string {
  const zone = location ?? 'UTC';
  if (zone.toLowerCase() === 'local') {
    const message = 'Local has no meaning where kedb runs: name the zone, as in Europe/Zurich';
    errors.push({ path: ['location'], message });
  } else if (!isTimeZone(zone)) {
    errors.push({ path: ['location'], message: `${zone} is not an IANA time zone, as Europe/Zurich is` });
  }
  return zone;
}
