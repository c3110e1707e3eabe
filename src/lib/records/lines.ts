import { byteLength } from '../text/text-size.ts';
import { CLEAN } from './clean.ts';
import { decode } from './coding.ts';
import { type LogFormat, textOf, type Unwrapped } from './layer.ts';
import { isDigit, startsAs, startsWithTime } from './line-start.ts';
import { unwrapPlain } from './prefixes.ts';
import { endsAsJson } from './structured.ts';
import { isPostgresTag } from './trace-lines.ts';
import { MAX_LEVELS, unwrapLine } from './unwrap.ts';

/** The characters that ended a line. */
export type Ending = '' | '\n' | '\r\n' | '\r';

/** A line, then the record that it begins. */
export type Lines = {
  raw: string;
  ending: Ending;
  /** The innermost text of the first line. It tells whether the line goes on with the record before. */
  body: string;
  /** The first line without its wrapping, if that begins with the first character: it need not be taken off again. */
  unwrapped: Unwrapped | null;
  /** How many wrappings are off the body. */
  levels: number;
  source: string;
  isPartial: boolean;
  isMessage: boolean;
  isBlank: boolean;
  /** Whether nothing is around the text, and there is nothing in it to decode or to clean. */
  isBare: boolean;
  firstLine: number;
  lastLine: number;
  /** The number of its last line, blank or not. */
  endLine: number;
  /** The number of each line, if lines of other sources are between them. */
  numbers: number[] | null;
  count: number;
  /** Measured only if it has a second line. */
  bytes: number;
};

const UNKNOWN = -1;

const BLANK = 0x20;
const HYPHEN = 0x2d;
const BRACKET = 0x5b;

const MONTH_AND_DAY = /[A-Z][a-z]{2} [ \d]?\d /y;
/** Nothing but a time is wrapped in this: no prefix of a shipper begins with it, but JSON may stand behind it. */
const BRACKETED_TIME = /\[\d{4}-\d\d-\d\d[T ]\d\d:\d\d/y;

/**
 * Whether a line of printable ASCII without escapes begins with a time such as `2026-11-24`, `[2026-11-24T10:00` or `Nov 24 10:00`, and
 * nothing is around its text. Such a line begins a record, except for the details of PostgreSQL.
 */
export function isBareWithTime(line: string): boolean {
  return isClearlyTimed(line) && !isPostgresTag(line);
}

function isClearlyTimed(line: string): boolean {
  if (line.charCodeAt(0) === BRACKET) return startsAs(BRACKETED_TIME, line) && !endsAsJson(line);
  if (isDated(line)) return unwrapPlain(line) === null;
  return (
    line.charCodeAt(3) === BLANK &&
    startsAs(MONTH_AND_DAY, line) &&
    unwrapPlain(line) === null &&
    startsWithTime(line)
  );
}

function isDated(line: string): boolean {
  return isDigit(line.charCodeAt(0)) && line.charCodeAt(4) === HYPHEN && line.charCodeAt(7) === HYPHEN;
}

/** Characters that may be spaces, colours or marks without width. */
const HIDING = /[^\t\n\r -~]/;

/**
 * Reads a line as far as a part of one can be read.
 * @param isPlain whether it has only printable ASCII without escapes
 */
export function readLine(raw: string, ending: Ending, number: number, isPlain: boolean): Lines {
  const line: Lines = {
    raw,
    ending,
    body: isPlain ? raw : readable(raw),
    unwrapped: null,
    levels: 0,
    source: '',
    isPartial: false,
    isMessage: false,
    isBlank: false,
    isBare: isPlain && !raw.startsWith('{'),
    firstLine: number,
    lastLine: number,
    endLine: number,
    numbers: null,
    count: 1,
    bytes: isPlain ? raw.length : UNKNOWN,
  };
  unwrapInto(line, true);
  return line;
}

/** Takes off what is inside of a line whose parts are together. */
export function completeLine(line: Lines): Lines {
  unwrapInto(line, false);
  if (!line.isBare) line.body = readable(line.body);
  line.isBlank = isBlank(line.body);
  return line;
}

/** Runtimes split long lines. Only the whole line shows what is inside of it. */
const SPLITTING: ReadonlySet<LogFormat> = new Set(['docker', 'cri']);

function unwrapInto(line: Lines, isPerhapsPart: boolean): void {
  while (line.levels < MAX_LEVELS) {
    const inside = unwrapLine(line.body);
    const part = inside?.parts[0];
    line.levels = part ? line.levels + 1 : MAX_LEVELS;
    if (!inside || !part) return;
    if (line.body === line.raw) line.unwrapped = inside;
    line.source += inside.source;
    line.isPartial ||= inside.isPartial;
    line.isMessage ||= inside.isMessage;
    line.body = textOf(line.body, part);
    line.isBare = false;
    if (isPerhapsPart && SPLITTING.has(inside.format)) return;
  }
}

/** The text with what hides before or between its words removed. Tabs hide nothing. */
function readable(text: string): string {
  return HIDING.test(text) ? decode(text, CLEAN) : text;
}

function isBlank(text: string): boolean {
  return !(text.charCodeAt(0) > 0x20) && text.trim() === '';
}

/** Both as one. It is no copy, because a record may have many lines. */
export function joinedLine(lines: Lines, line: Lines): Lines {
  lines.bytes = bytesOfBoth(lines, line);
  joinNumbers(lines, line);
  if (lines.isPartial) lines.body += line.body;
  if (!line.isBlank) lines.lastLine = line.lastLine;
  lines.isBare &&= line.isBare && lines.ending === '\n';
  lines.raw += lines.ending + line.raw;
  lines.ending = line.ending;
  lines.count += line.count;
  lines.isPartial = line.isPartial;
  lines.isBlank &&= line.isBlank;
  return lines;
}

function joinNumbers(lines: Lines, line: Lines): void {
  const isApart = line.firstLine > lines.endLine + 1 || line.numbers !== null;
  if (isApart) lines.numbers ??= numbersOf(lines);
  if (lines.numbers && lines.ending !== '\r') lines.numbers.push(...(line.numbers ?? numbersOf(line)));
  lines.endLine = line.endLine;
}

function numbersOf({ firstLine, endLine }: Lines): number[] {
  return Array.from({ length: endLine - firstLine + 1 }, (_, index) => firstLine + index);
}

export function bytesOfBoth(lines: Lines, line: Lines): number {
  return measured(lines) + lines.ending.length + measured(line);
}

function measured(lines: Lines): number {
  if (lines.bytes === UNKNOWN) lines.bytes = byteLength(lines.raw);
  return lines.bytes;
}
