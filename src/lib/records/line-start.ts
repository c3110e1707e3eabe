/** How the lines of logs begin: with a time, a level, or the key of a list of keys and values. */

const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';
const CLOCK = '\\d{1,2}:\\d\\d(?::\\d\\d)?';
const TIMES = [
  `\\d{4}[-/.]\\d\\d[-/.]\\d\\d[T ,_]{1,2}${CLOCK}`,
  `\\d{1,2}[-/. ]${MONTH}[-/. ]\\d{4}[: ]${CLOCK}`,
  `\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4},? ${CLOCK}`,
  `${CLOCK}:\\d\\d[.,:\\s\\]]`,
  `(?:[A-Z][a-z]{2},? )?${MONTH} [ \\d]?\\d,? (?:\\d{4},? )?${CLOCK}`,
  `(?:[A-Z][a-z]{2},? )\\d{1,2} ${MONTH} \\d{4} ${CLOCK}`,
  '[IWEF]\\d{4} \\d\\d:\\d\\d:\\d\\d',
  '\\d{10}(?:\\.\\d{1,9}|\\d{3})?[\\s\\]:]',
  // Redis: `1:M 24 Nov 2026 10:00:00.000 * `
  `\\d{1,7}:[A-Z] \\d{1,2} ${MONTH} \\d{4} ${CLOCK}`,
  '\\d{8}[T -]\\d\\d:?\\d\\d:?\\d\\d',
  // TAI64N of daemontools and runit.
  '@[0-9a-f]{24} ',
  // The kernel, and the garbage collector of Java: seconds since the start.
  '\\s{0,8}\\d{1,9}\\.(?:\\d{6}|\\d{3}s)\\]',
];
export const LEVEL_NAMES =
  'TRACE|DEBUG|INFO|INF|NOTICE|WARN|WARNING|WRN|ERROR|ERR|FATAL|FTL|CRITICAL|CRIT|ALERT|EMERG|PANIC|SEVERE';

/** Brackets, a colour, a level, or its letter in Ruby may stand before the time. */
const STAMPED = new RegExp(
  `(?:\\x1b\\[[0-9;]{0,20}m)?(?:\\[?(?:${LEVEL_NAMES})\\]?:?\\s{1,4}|[A-Z], )?(?:<\\d{1,3}>)?[\\[(]?(?:${TIMES.join('|')})`,
  'y',
);
const LEVEL = new RegExp(`\\[?(?:${LEVEL_NAMES})\\b`, 'iy');

const ZERO = 0x30;
const NINE = 0x39;
const HYPHEN = 0x2d;
const BLANK = 0x20;

/** Whether a line begins with a time. A look at a few characters is enough for most lines. */
export function startsWithTime(line: string): boolean {
  const first = line.charCodeAt(0);
  if (isDigit(first)) {
    if (line.charCodeAt(4) === HYPHEN && line.charCodeAt(7) === HYPHEN) return true;
  } else if (isLetter(first) && !mayBeNameOfTime(line)) return false;
  return startsAs(STAMPED, line);
}

/** A level has two capitals, klog a digit, and a month or a day three letters. */
function mayBeNameOfTime(line: string): boolean {
  const second = line.charCodeAt(1);
  const third = line.charCodeAt(3);
  return isDigit(second) || second < 0x60 || third === BLANK || third === 0x2c;
}

export function startsWithLevel(line: string): boolean {
  return startsAs(LEVEL, line);
}

/** Log lines without a time of their own: JSON, levels, the address of a client, logfmt. */
const RECORD_START = new RegExp(
  `\\{"|\\[?(?:${LEVEL_NAMES})\\b|[\\d.:a-f]{3,39} \\S{1,64} \\S{1,64} \\[\\d|\\w{1,30}=`,
  'y',
);

/** Whether a line looks like the first of a record, although it has no time where the lines before it have one. */
export function looksLikeRecord(line: string): boolean {
  return startsAs(RECORD_START, line);
}

/** `FATAL: `, `[error]`, `psql: error: `, and the last words of programs. */
const FAILURE = new RegExp(
  `(?:[\\w./-]{1,60} ?: )?(?:${LEVEL_NAMES}|fatal error):\\s|\\[(?:${LEVEL_NAMES})\\]|panic: |segmentation fault|bus error|aborted(?: \\(|$)|killed$|out of memory|[^:]{0,100}exec format error`,
  'iy',
);

/** Whether a line is an error by itself, whatever stands before it. */
export function startsWithFailure(line: string): boolean {
  return startsAs(FAILURE, line);
}

const COMPLAINT = /(?:error|cannot|can't|could not|couldn't|failed|failure|unable) /iy;

/** Whether a line begins as sentences about an error do. */
export function startsWithComplaint(line: string): boolean {
  return startsAs(COMPLAINT, line);
}

const KEY = /[A-Z][A-Za-z0-9]{0,30}(?: [A-Za-z0-9]{1,30}){0,3}(?=\s*:(?:\s|$))/y;

/** `wevtutil` numbers its events. */
const EVENT = /Event\[\d{1,9}\]:?$/y;

/** The key before a colon: a capital, and letters that are no level. Null if there is none. */
export function keyOf(line: string): string | null {
  if (startsAs(EVENT, line)) return 'Event';
  KEY.lastIndex = 0;
  const key = KEY.exec(line)?.[0] ?? null;
  return key === null || startsAs(LEVEL, line) || /^[A-Z]+$/.test(key) ? null : key;
}

/** The key of the first line of a dump: blanks put its value in a column. Null for every other line. */
export function dumpKeyOf(line: string): string | null {
  const first = line.charCodeAt(0);
  if (first < 0x41 || first > 0x5a) return null;
  if (startsAs(EVENT, line)) return 'Event';
  const colon = line.indexOf(':');
  if (line.charCodeAt(colon + 1) !== BLANK) return null;
  if (line.charCodeAt(colon + 2) !== BLANK && line.charCodeAt(colon - 1) !== BLANK) return null;
  const key = keyOf(line);
  return key === null || TROUBLE.test(key) ? null : key;
}

/** `PHP Fatal error:  ` begins a message. */
const TROUBLE = /error|warning|fatal|notice|exception|deprecated/i;

/** Whether a line begins as a sticky pattern says. */
export function startsAs(pattern: RegExp, line: string): boolean {
  pattern.lastIndex = 0;
  return pattern.test(line);
}

export function matchAtStart(pattern: RegExp, line: string): RegExpExecArray | null {
  pattern.lastIndex = 0;
  return pattern.exec(line);
}

export function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE;
}

function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}
