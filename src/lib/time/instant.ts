/**
 * A time in UTC with nanoseconds, as text of fixed width: 2026-11-23T10:00:00.123456789Z. In TypeScript and in SQL, comparing the
 * texts compares the times. Alertmanager's times have nanoseconds, and a Date would drop them.
 */
export type Instant = string;

/** RFC 3339 §5.6, as Go and most programs write it. */
const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

/**
 * The other forms that programs print: a space for T; no seconds (java.time); a comma before the fraction (ISO 8601); offsets as +0200
 * (strftime) and +02 (PostgreSQL); UTC (Ruby); and Go's Time.String(), which repeats the zone: 2026-11-24 10:00:00.5 +0200 CEST.
 */
const DATE_TIME =
  /^(\d{4}-\d\d-\d\d)[t\s](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?\s?(?:z|utc|gmt|([+-])(\d\d)(?::?(\d\d))?(?: (?:[a-z]{1,5}|[+-]\d{2,4}))?)$/i;

const MINUTE = 60_000;
const NANO_DIGITS = 9;
const FIRST_YEAR = Date.parse('0000-01-01T00:00:00Z');
const LAST_YEAR = Date.parse('9999-12-31T23:59:59.999Z');

/**
 * Reads a time with its offset, in any of the usual forms; null for other text, and for a year that needs more than four digits.
 * `Date.parse` is not strict enough: it accepts almost anything, and reads a time without offset as local time.
 */
export function toInstant(text: string): Instant | null {
  const [, date = '', hour, minute, second = '00', fraction = '', sign, hours = '0', minutes = '0'] =
    DATE_TIME.exec(text) ?? [];
  const isPossible = isDay(date) && isOnClock(hour, minute, second) && isOnClock(hours, minutes);
  if (!isPossible) return null;
  const nanos = fraction.slice(0, NANO_DIGITS).padEnd(NANO_DIGITS, '0');
  // Most times are in UTC, and need no calculation.
  if (sign === undefined && second < '60') return `${date}T${hour}:${minute}:${second}.${nanos}Z`;
  const offset = (Number(hours) * 60 + Number(minutes)) * MINUTE * (sign === '-' ? -1 : 1);
  // RFC 3339 allows a leap second, :60; Date.parse does not.
  const ms = Date.parse(`${date}T${hour}:${minute}:00Z`) + Number(second) * 1000 - offset;
  return isInRange(ms) ? join(ms, nanos) : null;
}

/** The same in milliseconds since 1970. */
export function parseInstant(text: string): number | null {
  const instant = toInstant(text);
  return instant === null ? null : msOf(instant);
}

/** The time in the form of RFC 3339: as it is if it has that form, so that its offset stays. */
export function toRfc3339(text: string): string | null {
  const instant = toInstant(text);
  return instant === null || RFC_3339.test(text) ? instant && text : renderInstant(instant);
}

/** From milliseconds since 1970. */
export function instantOf(ms: number): Instant {
  const clamped = Math.min(Math.max(ms, FIRST_YEAR), LAST_YEAR);
  return new Date(clamped).toISOString().replace('Z', '000000Z');
}

/** The instant some milliseconds later, at most the end of the year 9999. */
export function addMs(instant: Instant, ms: number): Instant {
  const belowMs = instant.slice(-7, -1);
  return instantOf(msOf(instant) + ms).replace(/\d{6}Z$/, `${belowMs}Z`);
}

/** Milliseconds since 1970. Smaller parts are cut off. */
export function msOf(instant: Instant): number {
  return Date.parse(`${instant.slice(0, -7)}Z`);
}

/** The day in UTC, YYYY-MM-DD. */
export function dayOf(instant: Instant): string {
  return instant.slice(0, 10);
}

/** An instant for people, without trailing zeros. */
export function renderInstant(instant: Instant): string {
  return instant.replace(/(\.\d*[1-9])?\.?0+Z$/, '$1Z');
}

export function earlier(a: Instant, b: Instant): Instant {
  return a < b ? a : b;
}

export function later(a: Instant, b: Instant): Instant {
  return a > b ? a : b;
}

/** Whether a clock shows this. `Date.parse` reads 24:00 as the next day. */
function isOnClock(hour = '', minute = '', second = '0'): boolean {
  return Number(hour) < 24 && Number(minute) < 60 && Number(second) <= 60;
}

const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;
const DAYS_OF_MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether the calendar has this day, YYYY-MM-DD. `Date.parse` reads 30 February as 2 March. */
export function isDay(date: string): boolean {
  const [, year, month, day] = (DAY.exec(date) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day >= 1 && day <= (month === 2 && isLeap ? 29 : (DAYS_OF_MONTHS[month - 1] ?? 0));
}

function isInRange(ms: number): boolean {
  return ms >= FIRST_YEAR && ms <= LAST_YEAR;
}

function join(ms: number, nanos: string): Instant {
  return `${new Date(ms).toISOString().slice(0, 19)}.${nanos}Z`;
}
