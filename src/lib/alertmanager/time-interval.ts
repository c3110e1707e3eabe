import type { TimeInterval } from '../../generated/alertmanager.ts';
import { failure, type Result, success } from '../util/result.ts';
import {
  type NumberRange,
  type ParsedRange,
  parseDaysOfMonth,
  parseMonths,
  parseTimes,
  parseWeekdays,
  parseYears,
} from './time-interval-fields.ts';

/** A date and a time of day in some time zone. Sunday is 0, January is 1. */
type LocalTime = {
  year: number;
  month: number;
  day: number;
  daysInMonth: number;
  weekday: number;
  minuteOfDay: number;
};

/** One formatter per time zone, because creating one is slow. There are only as many as the zones in intervals. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** Whether a name is an IANA time zone. An offset such as +02:00 is not one, as in Alertmanager, although Intl accepts it. */
function isTimeZone(zone: string): boolean {
  return /^[A-Za-z]/.test(zone) && formatFor(zone) !== null;
}

/** The local time in a zone that `isTimeZone` accepts. */
function localTime(at: number, zone: string): LocalTime {
  const format = formatFor(zone);
  if (!format) throw new RangeError(`${zone} is not a time zone`);
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const number = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? Number.NaN;
  const [year, month, day] = [number('year'), number('month'), number('day')];
  return {
    year,
    month,
    day,
    daysInMonth: new Date(Date.UTC(year, month, 0)).getUTCDate(),
    weekday: new Date(Date.UTC(year, month - 1, day)).getUTCDay(),
    minuteOfDay: number('hour') * 60 + number('minute'),
  };
}

function formatFor(zone: string): Intl.DateTimeFormat | null {
  const known = formats.get(zone);
  if (known) return known;
  try {
    const format = createFormat(zone);
    formats.set(zone, format);
    return format;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return null;
  }
}

function createFormat(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
}

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
    const message = 'Local is not supported; write the name of a zone, such as Europe/Zurich';
    errors.push({ path: ['location'], message });
  } else if (!isTimeZone(zone)) {
    errors.push({
      path: ['location'],
      message: `${zone} is not an IANA time zone; write a name such as Europe/Zurich`,
    });
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
