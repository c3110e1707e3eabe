import type { TimeInterval } from '../../generated/alertmanager.ts';
import { failure, type Result, success } from '../util/result.ts';

/** A range with both ends included. */
export type NumberRange = { begin: number; end: number };

/** An item of a field: its range, or an error message. */
export type ParsedRange = Result<NumberRange, string>;

type TimeRange = NonNullable<TimeInterval['times']>[number];

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

const TIME = /^(?:(?<hour>[01]\d|2[0-3]):(?<minute>[0-5]\d)|24:00)$/;

/** No month is shorter, so a range that is reversed in 28 days is always reversed. */
const SHORTEST_MONTH = 28;

/** Minutes of the day, both ends included. `end_time` is exclusive: 03:00 to 04:00 ends with 03:59. */
export function parseTimes({ start_time, end_time }: TimeRange): ParsedRange {
  const begin = minuteOfDay(start_time);
  const end = minuteOfDay(end_time);
  if (begin === null || end === null) return failure('both times must be HH:MM; write 00:00 to 24:00');
  if (begin < end) return success({ begin, end: end - 1 });
  if (begin === end)
    return failure(`${start_time} is not before ${end_time}; write an end_time after the start_time`);
  const [evening, morning] = [`${start_time} to 24:00`, `00:00 to ${end_time}`];
  const ranges =
    end === 0 ? `the range ${evening}` : `two ranges: ${evening}, and on the next day ${morning}`;
  return failure(`${start_time} is not before ${end_time}; write ${ranges}`);
}

/** Sunday is 0. */
export function parseWeekdays(item: string | number): ParsedRange {
  return parseRange(item, (text) => indexOrNull(WEEKDAYS, text), {
    invalid: (text) =>
      `${text} is not a day of the week; write ${daysOf(text) ?? 'it in full, such as monday or monday:friday'}`,
    reversed: (first, last) =>
      `the week begins on sunday; write ${asTwo([first, 'saturday'], ['sunday', last])}`,
  });
}

/** From 1, or from -1 for the last day of the month. */
export function parseDaysOfMonth(item: string | number): ParsedRange {
  const parsed = parseRange(item, (text) => inRange(integer(text), -31, 31), {
    invalid: (text) =>
      `${text} is not a day of the month; write ${/^last/.test(text) ? '-1 for the last' : 'a number from 1 to 31, or from -1 (the last) to -31'}`,
    reversed: null,
  });
  return parsed.ok ? checkDays(parsed.value) : parsed;
}

export function parseMonths(item: string | number): ParsedRange {
  return parseRange(item, monthNumber, {
    invalid: (text) =>
      `${text} is not a month; write ${inFull(text, MONTHS) ?? 'the full name or a number from 1 to 12'}`,
    reversed: (first, last) =>
      /^\d/.test(first + last)
        ? `a year ends with december; write ${asTwo([first, '12'], ['1', last])}`
        : `a year ends with december; write ${asTwo([first, 'december'], ['january', last])}`,
  });
}

export function parseYears(item: string | number): ParsedRange {
  return parseRange(item, integer, {
    invalid: (text) => `${text} is not a year; write four digits, such as 2026 or '2026:2027'`,
    reversed: (first, last) => `the earlier year stands first; write ${last}:${first}`,
  });
}

/** The texts of both faults: "fault; advice". A range of two days of the month may wrap in some months only. */
type RangeMessages = {
  invalid: (text: string) => string;
  reversed: ((first: string, last: string) => string) | null;
};

/** `[friday:saturday, sunday:monday]`, with a range of one as its name. */
function asTwo(...ranges: readonly (readonly [string, string])[]): string {
  return `[${ranges.map(([first, last]) => (first === last ? first : `'${first}:${last}'`)).join(', ')}]`;
}

/** `mon-fri`, `sat to sun`, `weekend`, and the numbers of cron, in which 7 is sunday, too. */
function daysOf(text: string): string | null {
  const known = inFull(text, WEEKDAYS) ?? WEEKDAYS[/^[0-7]$/.test(text) ? Number(text) % 7 : -1];
  if (known) return known;
  if (/^weekends?$/.test(text)) return 'saturday and sunday as two items';
  if (/^(?:weekdays?|workdays?|working days)$/.test(text)) return 'monday:friday';
  const ends = text.split(/\s*[-–]\s*|\s+(?:to|through|until)\s+/).map((part) => inFull(part, WEEKDAYS));
  const [first, last] = ends;
  if (ends.length !== 2 || !first || !last) return null;
  if (WEEKDAYS.indexOf(first) <= WEEKDAYS.indexOf(last)) return `${first}:${last}`;
  return asTwo([first, 'saturday'], ['sunday', last]);
}

/** Reads `value` or `begin:end` in any case, as Alertmanager's stringableRangeFromString does. */
function parseRange(
  item: string | number,
  toNumber: (text: string) => number | null,
  messages: RangeMessages,
): ParsedRange {
  const parts = String(item).toLowerCase().split(':');
  if (parts.length > 2) return failure(`${item} is not a range; write begin:end`);
  const [first = '', last = first] = parts;
  const begin = toNumber(first);
  const end = toNumber(last);
  if (begin === null || end === null) return failure(messages.invalid(begin === null ? first : last));
  if (messages.reversed && begin > end)
    return failure(`${last} comes before ${first}: ${messages.reversed(first, last)}`);
  return success({ begin, end });
}

function checkDays(days: NumberRange): ParsedRange {
  const { begin, end } = days;
  if (begin === 0 || end === 0)
    return failure('0 is not a day of the month; write 1 for the first, or -1 for the last');
  if (begin < 0 && end > 0)
    return failure(
      `${begin}:${end} mixes counting from the end and from the start; write both as negative numbers`,
    );
  if (fromFirst(begin) > fromFirst(end))
    return failure(`${end} is always before ${begin}; write the earlier day first, or two ranges`);
  return success(days);
}

function fromFirst(day: number): number {
  return day < 0 ? SHORTEST_MONTH + day : day;
}

function minuteOfDay(text: string): number | null {
  const groups = TIME.exec(text);
  if (!groups) return null;
  return text === '24:00' ? 24 * 60 : Number(groups.groups?.hour) * 60 + Number(groups.groups?.minute);
}

function monthNumber(text: string): number | null {
  const index = indexOrNull(MONTHS, text);
  return index === null ? inRange(integer(text), 1, 12) : index + 1;
}

/** `sun` → `sunday` */
function inFull(short: string, names: readonly string[]): string | undefined {
  return /^[a-z]{3}/.test(short)
    ? names.find((name) => name.startsWith(short.replace(/\.$/, '')))
    : undefined;
}

function indexOrNull(names: readonly string[], name: string): number | null {
  const index = names.indexOf(name);
  return index === -1 ? null : index;
}

function integer(text: string): number | null {
  return /^[+-]?\d{1,9}$/.test(text) ? Number(text) : null;
}

function inRange(value: number | null, lowest: number, highest: number): number | null {
  return value !== null && value >= lowest && value <= highest ? value : null;
}
