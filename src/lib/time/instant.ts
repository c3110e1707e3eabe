/**
 * A time in UTC with nanoseconds, as text of fixed width: 2026-11-23T10:00:00.123456789Z. In TypeScript and in SQL, comparing the
 * texts compares the times. Alertmanager's times have nanoseconds, and a Date would drop them.
 */
export type Instant = string;

/** The date-time that ajv-formats accepts (formats.ts): T or a space, and offsets with or without a colon. */
const DATE_TIME = /^(\d{4}-\d\d-\d\d)[t\s](\d\d:\d\d):(\d\d)(?:\.(\d+))?(?:z|([+-])(\d\d)(?::?(\d\d))?)$/i;

/** RFC 3339 §5.6: a date and a time with its offset. */
const RFC_3339 = /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}:(\d{2})(\.\d+)?([Zz]|[+-]\d{2}:\d{2})$/;

const MINUTE = 60_000;
const NANO_DIGITS = 9;
const FIRST_YEAR = Date.parse('0000-01-01T00:00:00Z');
const LAST_YEAR = Date.parse('9999-12-31T23:59:59.999Z');

/** Reads an RFC 3339 time; null for other text, and for a year that needs more than four digits. */
export function toInstant(text: string): Instant | null {
  const parts = DATE_TIME.exec(text);
  if (!parts || !isPossible(text)) return null;
  const [, date, minutes, seconds = '', fraction = '', sign, hours = '0', rest = '0'] = parts;
  const offset = (Number(hours) * 60 + Number(rest)) * MINUTE * (sign === '-' ? -1 : 1);
  // RFC 3339 allows a leap second, :60; Date.parse does not.
  const ms = Date.parse(`${date}T${minutes}:00Z`) + Number(seconds) * 1000 - offset;
  return isInRange(ms) ? join(ms, fraction.slice(0, NANO_DIGITS).padEnd(NANO_DIGITS, '0')) : null;
}

/**
 * An RFC 3339 time in milliseconds since 1970; null for other text. `Date.parse` is not strict enough: it accepts almost anything, and
 * reads a time without offset as local time. A leap second counts as the second before it.
 */
export function parseInstant(text: string): number | null {
  const seconds = RFC_3339.exec(text)?.[1];
  if (seconds === undefined || !isPossible(text)) return null;
  const time = Date.parse(seconds === '60' ? text.replace(/:60(?=\.|[Zz+-])/, ':59') : text);
  return Number.isNaN(time) ? null : time;
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

/** Whether the calendar and the clock have such a time. `Date.parse` reads 30 February as 2 March, and 24:00 as the next day. */
function isPossible(text: string): boolean {
  const [hour, second] = [Number(text.slice(11, 13)), Number(text.slice(17, 19))];
  const [, hours = '0', minutes = '0'] = /[+-](\d\d):?(\d\d)?$/.exec(text) ?? [];
  const isOnClock = hour < 24 && second <= 60 && Number(hours) < 24 && Number(minutes) < 60;
  return isOnClock && isDay(text.slice(0, 10));
}

const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;
const DAYS_OF_MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether the calendar has this day, YYYY-MM-DD. */
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
