import { templateOf } from '../../../lib/text/template.ts';

/** Keys of structured logs that hold the message, the best first. */
const MESSAGE_KEYS = ['msg', 'message', 'error', 'err', 'exception', 'log', 'event'];

/** Keys that hold the cause: `msg="non-recoverable error" err="429 Too Many Requests"`. */
const CAUSE_KEYS = ['error', 'err', 'exception', 'cause', 'reason'];

const LEVEL_NAMES =
  'TRACE|DEBUG|INFO|INF|NOTICE|WARN|WARNING|WRN|ERROR|ERR|FATAL|FTL|CRITICAL|CRIT|ALERT|EMERG|PANIC|SEVERE';
/** Every level in capitals, wherever it stands. */
export const LEVELS = new RegExp(`\\b(?:${LEVEL_NAMES})\\b`, 'g');
/** A level counts in capitals before a space; before a colon or in brackets, in any case. `Error connecting to …` is a message. */
const LEVEL = new RegExp(`^(?:${LEVEL_NAMES})(?:/[\\w-]+)?(?=[\\s:|]|$)`);
const MARKED_LEVEL = new RegExp(`^(?:(?:${LEVEL_NAMES}):(?=\\s|$)|[[(<|](?:${LEVEL_NAMES})[\\])>|])`, 'i');
const BRACKETED = /^(?:\[[^[\]\n]{0,80}\]|\([^()\n]{0,80}\)|<[^<>\n]{0,80}>):?(?=\s|\[|$)/;
const PUNCTUATION = /^[\s|:,;#*>\]-]+/;
const FIELD = /^(?:level|lvl|severity|ts|time|timestamp|logger|caller|component|pid|tid|thread)=\S+\s+/i;
/** After the time in syslog: `host program[123]: ` (RFC 3164 §4.1). */
const SYSLOG_TAG = /^[\w.-]{1,255} [\w./-]{1,48}(?:\[\d{1,10}\])?: /;
const SYSLOG_TIME = /^[A-Z][a-z]{2} [ \d]\d \d/;
/** Spring Boot's logger name, padded to a column. */
const LOGGER = /^[\w.$[\]/]{1,120}\s+: /;
/** After the time in klog: `reflector.go:138] `. */
const SOURCE_LINE = /^[\w.-]{1,80}\.go:\d{1,6}\]\s/;
/** The user and the database in a line of Postgres, before its level: `app@shop LOG: `. */
const CONNECTION = /^[\w.-]{1,63}@[\w.-]{1,63}\s+(?=[A-Z]{3,9}:\s)/;
const HEADERS = [LEVEL, MARKED_LEVEL, BRACKETED, PUNCTUATION, FIELD, LOGGER, SOURCE_LINE, CONNECTION];
const MAX_HEADERS = 20;
/** No header is longer. */
const MAX_HEADER_LENGTH = 400;

/** The message of a log line, without its time, source and level. Patterns are made from it. */
export function messageOf(line: string): string {
  return textUnder(MESSAGE_KEYS, line)?.text ?? withoutHeaders(line);
}

/** The message, and the cause if a structured log has it under its own key, in the order of the line. */
export function messageAndCause(line: string): string[] {
  const message = textUnder(MESSAGE_KEYS, line);
  if (!message) return [withoutHeaders(line)];
  const cause = textUnder(
    CAUSE_KEYS.filter((key) => key !== message.key),
    line,
  );
  const found = cause ? [message, cause] : [message];
  return found.sort((a, b) => a.start - b.start).map(({ text }) => text);
}

type Keyed = { key: string; start: number; text: string };

/** The raw text of `"msg":"…"` or `msg="…"`, for the first key that has one. */
function textUnder(keys: readonly string[], line: string): Keyed | null {
  for (const key of keys) {
    const opening = new RegExp(`(?:"${key}"\\s{0,3}:\\s{0,3}|(?:^|\\s)${key}=)"`).exec(line);
    if (!opening) continue;
    const start = opening.index + opening[0].length;
    const message = line.slice(start, closingQuote(line, start));
    if (message.trim() !== '') return { key, start, text: withoutHeaders(message) };
  }
  return null;
}

function closingQuote(line: string, start: number): number {
  for (let at = start; at < line.length; at++) {
    if (line.charAt(at) === '\\') at++;
    else if (line.charAt(at) === '"') return at;
  }
  return line.length;
}

function withoutHeaders(line: string): string {
  let rest = line;
  for (let round = 0; round < MAX_HEADERS; round++) {
    const header = headerLength(rest);
    if (header === 0) break;
    rest = rest.slice(header);
  }
  return rest.trim();
}

function headerLength(text: string): number {
  const [first] = templateOf(text.slice(0, MAX_HEADER_LENGTH)).parts;
  if (first && first.kind !== 'literal') return first.text.length + syslogTag(text, first.text);
  const header = HEADERS.map((regex) => regex.exec(text)?.[0] ?? '').find((found) => found !== '');
  return header?.length ?? 0;
}

function syslogTag(text: string, time: string): number {
  if (!SYSLOG_TIME.test(time)) return 0;
  const rest = text.slice(time.length).replace(/^ /, '');
  return (SYSLOG_TAG.exec(rest)?.[0].length ?? -1) + 1;
}
