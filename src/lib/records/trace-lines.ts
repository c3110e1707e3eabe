import { isDigit, startsAs } from './line-start.ts';

/**
 * The lines that may come next. `frames`: frames of a Python traceback and then its exception; `chained`: one more
 * traceback. `goroutines`: those of a Go panic. `source`, `caret`, `thrown`: how Node prints an error that nobody caught. `message`: that
 * of a Rust panic, or of java.util.logging. `dump`: keys and values; `prose`: the text of the last key.
 */
export type Mode =
  | 'none'
  | 'frames'
  | 'chained'
  | 'goroutines'
  | 'source'
  | 'caret'
  | 'thrown'
  | 'message'
  | 'dump'
  | 'prose';

export const TRACEBACK = 'Traceback (most recent call last)';

/** Lines that always belong to those before: causes, frames and ends of traces, in the words of their runtimes, and closing brackets. */
const FOLLOWER =
  /(?:Caused by: |Suppressed: |Wrapped by: |\.\.\. \d+ (?:more|common frames)|at \S.*(?:\)|:\d+)$|--- End of |The above exception was |During handling of the above |goroutine \d+ \[|created by |\[signal |exit status \d|Node\.js v\d|#\d+ |Stack trace:|stack backtrace:|note: run with |thrown in |[}\])]+[;,]?$)/y;
/** The first two characters of each, because a look at them tells most lines apart. */
const FOLLOWER_STARTS = new Set(
  ['Ca', 'Su', 'Wr', '..', 'at', '--', 'Th', 'Du', 'go', 'cr', '[s', 'ex', 'No', 'St', 'st', 'no', 'th'].map(
    (start) => pairOf(start),
  ),
);
const BLANK = 0x20;
const HASH = 0x23;
const COLON = 0x3a;

/** Ruby's frames when nothing indents them: `app/models/order.rb:12:in 'total'`. */
const RUBY_FRAME = /[^\s:]{1,300}:\d{1,7}:in [`'][^'`]{1,200}'$/y;

/** PostgreSQL writes one error as lines with the same prefix (elog.c, send_message_to_server_log). */
const POSTGRES_TAG = /(?:^|[^A-Z])(?:DETAIL|HINT|QUERY|CONTEXT|LOCATION|STATEMENT|BACKTRACE)$/;
/** `log_line_prefix` is hardly longer. */
const MAX_PREFIX = 200;
/** BACKTRACE and the character before it. */
const LONGEST_TAG = 10;

const EXCEPTION =
  /(?:[\w$]{1,80}\.){0,20}[\w$]{0,80}(?:Exception|Error|Throwable)(?=:|$)|Exception in thread /y;
const CHAIN = /(?:The above exception was |During handling of the above )/y;
const PANIC = /(?:panic: |fatal error: |goroutine \d+ \[)/y;
const GO_STARTS = new Set([0x66, 0x67, 0x70]);
const NODE_SOURCE = /(?:file:\/\/|node:|\/|[A-Z]:\\)[^\s:]{0,300}:\d{1,7}$/y;
const RUST_PANIC = /thread '[^']{0,100}'.{0,40} panicked at /y;
/** java.util.logging writes the time and the class on one line, and the level and the message on the next. */
const JAVA_LOGGING = /[A-Z][a-z]{2} \d{1,2}, \d{4} \d{1,2}:/y;
export const CARET = /\s*\^+$/y;

export function opening(line: string): Mode | null {
  const last = line.charCodeAt(line.length - 1);
  if (last === COLON) return openingBeforeColon(line);
  if (isDigit(last) && startsAs(NODE_SOURCE, line)) return 'source';
  if (line.charCodeAt(3) === BLANK && startsAs(JAVA_LOGGING, line)) return 'message';
  return GO_STARTS.has(line.charCodeAt(0)) && startsAs(PANIC, line) ? 'goroutines' : null;
}

function openingBeforeColon(line: string): Mode | null {
  if (line.endsWith(`${TRACEBACK}:`)) return 'frames';
  if (startsAs(CHAIN, line)) return 'chained';
  if (startsAs(PANIC, line)) return 'goroutines';
  return startsAs(RUST_PANIC, line) ? 'message' : null;
}

export function isFollower(line: string): boolean {
  const first = line.charCodeAt(0);
  const mayFollow = isClosing(first) || first === HASH || FOLLOWER_STARTS.has(pairOf(line));
  return (mayFollow && startsAs(FOLLOWER, line)) || (isLetter(first) && isRubyFrame(line));
}

function pairOf(line: string): number {
  return line.charCodeAt(0) * 0x1_0000 + line.charCodeAt(1);
}

function isClosing(code: number): boolean {
  return code === 0x29 || code === 0x5d || code === 0x7d;
}

/** Paths begin with a letter, a dot or a slash. */
function isLetter(code: number): boolean {
  return code >= 0x61 || code === 0x2e || code === 0x2f || (code >= 0x41 && code <= 0x5a);
}

/** The path ends at the first colon, and a digit follows it. */
function isRubyFrame(line: string): boolean {
  let at = 0;
  for (let code = line.charCodeAt(0); code > BLANK && code !== COLON; code = line.charCodeAt(++at));
  return at > 0 && isDigit(line.charCodeAt(at + 1)) && startsAs(RUBY_FRAME, line);
}

/** Whether a line begins what a program threw: the class of an exception, or a traceback. */
export function isThrown(line: string): boolean {
  return line.startsWith(TRACEBACK) || startsAs(EXCEPTION, line);
}

export function isPostgresTag(line: string): boolean {
  const colon = line.indexOf(':  ');
  return (
    colon > 0 && colon < MAX_PREFIX && POSTGRES_TAG.test(line.slice(Math.max(0, colon - LONGEST_TAG), colon))
  );
}

/** The process that wrote a line of PostgreSQL, as `[14]` in its prefix. Null if the prefix has none. */
export function postgresProcess(line: string): string | null {
  return PROCESS.exec(line.slice(0, MAX_PREFIX))?.[0] ?? null;
}

const PROCESS = /\[\d{1,10}\]/;

/** A call in a Go trace: no blank before its parenthesis. */
export function isCall(line: string): boolean {
  const blank = line.indexOf(' ');
  const open = line.indexOf('(');
  return line.endsWith(')') && open > 0 && (blank === -1 || open < blank);
}
