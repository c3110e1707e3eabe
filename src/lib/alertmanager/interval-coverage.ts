import { holds, holdsDay, type ParsedTimeInterval } from './time-interval.ts';
import type { NumberRange } from './time-interval-fields.ts';

/** A day of a year of either kind. */
type Day = { month: number; day: number; daysInMonth: number; isLeapYear: boolean };

const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6];
const MINUTES = 24 * 60;

/** The days of a common year and of a leap year. */
const DAYS: readonly Day[] = [false, true].flatMap((isLeapYear) =>
  Array.from({ length: 12 }, (_, index) => index + 1).flatMap((month) => {
    const daysInMonth = new Date(Date.UTC(isLeapYear ? 2024 : 2023, month, 0)).getUTCDate();
    return Array.from({ length: daysInMonth }, (_, index) => ({
      month,
      day: index + 1,
      daysInMonth,
      isLeapYear,
    }));
  }),
);

/** Whether no day of any year is in an interval, such as February 31. */
export function neverHolds(interval: ParsedTimeInterval): boolean {
  return !DAYS.some((day) => hasDay(interval, day));
}

/** No rule reads the clock. An interval that holds in all these years holds as long as anybody uses it. */
const FIRST_YEAR = 2030;
const LAST_YEAR = 2099;

/** Whether every minute is in one of the intervals. Intervals of different time zones do not add up, so those of each zone are tried alone. */
export function alwaysHold(intervals: readonly ParsedTimeInterval[]): boolean {
  const byZone = Map.groupBy(intervals.filter(isEndless), ({ zone }) => zone.toLowerCase());
  return [...byZone.values()].some(coverEveryDay);
}

function isEndless({ years }: ParsedTimeInterval): boolean {
  return years.length === 0 || covers(years, FIRST_YEAR, LAST_YEAR);
}

function coverEveryDay(intervals: readonly ParsedTimeInterval[]): boolean {
  return DAYS.every((day) => {
    const onDay = intervals.filter((interval) => hasDay(interval, day));
    return WEEKDAYS.every((weekday) =>
      coverDay(onDay.filter(({ weekdays }) => holds(weekdays, weekday)).map(({ times }) => times)),
    );
  });
}

function hasDay({ daysOfMonth, months, years }: ParsedTimeInterval, day: Day): boolean {
  return holds(months, day.month) && holdsDay(daysOfMonth, day) && hasYear(years, day.isLeapYear);
}

/** Nine years have one of each kind, even around 2100. */
function hasYear(years: readonly NumberRange[], isLeapYear: boolean): boolean {
  if (years.length === 0) return true;
  return years.some(({ begin, end }) => {
    const few = Array.from({ length: Math.min(9, end - begin + 1) }, (_, index) => begin + index);
    return few.some((year) => isLeap(year) === isLeapYear);
  });
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Whether some lists of times cover a day together. An empty list is the whole day. */
function coverDay(lists: readonly (readonly NumberRange[])[]): boolean {
  if (lists.some((times) => times.length === 0)) return true;
  return covers(lists.flat(), 0, MINUTES - 1);
}

/** Whether some ranges contain every number from the first to the last. */
function covers(ranges: readonly NumberRange[], first: number, last: number): boolean {
  let next = first;
  for (const { begin, end } of ranges.toSorted((a, b) => a.begin - b.begin)) {
    if (begin > next) return false;
    next = Math.max(next, end + 1);
  }
  return next > last;
}
