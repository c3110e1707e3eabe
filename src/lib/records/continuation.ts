import { dumpKeyOf, keyOf, looksLikeRecord, startsWithLevel, startsWithTime } from './line-start.ts';

/**
 * The lines that may come next. `frames`: frames of a Python traceback and then its exception; `chained`: one more
 * traceback. `goroutines`: those of a Go panic. `source`, `caret`, `thrown`: how Node prints an error that nobody caught. `message`: that
 * of a Rust panic, or of java.util.logging. `dump`: keys and values; `prose`: the text of the last key.
 */
type Mode =
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

/** Lines without a time after one with a time. If more follow, the log is a mixture, and these are records of their own. */
const MAX_LOOSE = 64;

const TRACEBACK = 'Traceback (most recent call last)';

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

const EXCEPTION = /(?:[\w$]{1,80}\.){1,20}[\w$]{0,80}(?:Exception|Error|Throwable)\b/y;
const CHAIN = /(?:The above exception was |During handling of the above )/y;
const PANIC = /(?:panic: |fatal error: |goroutine \d+ \[)/y;
const GO_STARTS = new Set([0x66, 0x67, 0x70]);
const NODE_SOURCE = /(?:file:\/\/|node:|\/|[A-Z]:\\)[^\s:]{0,300}:\d{1,7}$/y;
const RUST_PANIC = /thread '[^']{0,100}'.{0,40} panicked at /y;
/** java.util.logging writes the time and the class on one line, and the level and the message on the next. */
const JAVA_LOGGING = /[A-Z][a-z]{2} \d{1,2}, \d{4} \d{1,2}:/y;
const CARET = /\s*\^+$/y;

/** Decides whether a line belongs to the lines before it. It notes of these only what it needs. */
export class Continuation {
  #mode: Mode = 'none';
  #indent = 0;
  #isStamped = false;
  /** The only line so far, if it has no time. */
  #first = '';
  #loose = 0;
  #firstKey: string | null = null;
  #lastLine = '';
  #isLastTimed = false;

  /** A record begins with this line. */
  begin(line: string): void {
    this.#mode = 'none';
    this.#indent = indentOf(line);
    this.#isStamped = this.#isTimed(line);
    this.#first = this.#isStamped ? '' : line;
    this.#loose = 0;
    this.#firstKey = this.#isStamped ? null : dumpKeyOf(line);
    if (this.#firstKey === null) this.#note(line);
    else this.#mode = 'dump';
  }

  /**
   * Whether this line belongs to the record.
   * @param isMessage whether each line is a message of its own, which only the frames of a trace continue
   */
  continues(line: string, isMessage: boolean): boolean {
    const indent = indentOf(line);
    if (indent === line.length) return this.#passBlank();
    const belongs =
      this.#isDeeper(line, indent) ||
      isFollower(line) ||
      isPostgresTag(line) ||
      (indent === 0 && !isMessage && !this.#isTimed(line) && this.#fits(line));
    if (belongs) {
      this.#first = '';
      this.#note(line);
    }
    return belongs;
  }

  /** Asked of most lines twice: whether they belong to a record, and as the first of one. */
  #isTimed(line: string): boolean {
    if (line !== this.#lastLine) {
      this.#lastLine = line;
      this.#isLastTimed = startsWithTime(line);
    }
    return this.#isLastTimed;
  }

  /** Frames and wrapped lines are indented. A column of numbers or of times is not. */
  #isDeeper(line: string, indent: number): boolean {
    return indent > this.#indent && !(this.#isStamped && startsWithTime(line.slice(indent)));
  }

  #fits(line: string): boolean {
    if (this.#fitsMode(line)) return true;
    if (!this.#isStamped) return this.#isTraceAfterMessage(line);
    if (this.#loose >= MAX_LOOSE || looksLikeRecord(line)) return false;
    this.#loose++;
    return true;
  }

  /** Python's `logging.exception` writes a message, and the traceback on the next line. */
  #isTraceAfterMessage(line: string): boolean {
    const first = this.#first;
    return first !== '' && startsWithLevel(first) && (line.startsWith(TRACEBACK) || test(EXCEPTION, line));
  }

  #fitsMode(line: string): boolean {
    switch (this.#mode) {
      case 'none':
        return false;
      case 'chained':
        return line.startsWith(TRACEBACK);
      case 'goroutines':
        return isCall(line);
      case 'caret':
        return test(CARET, line);
      case 'dump':
      case 'prose':
        return this.#fitsDump(line);
      default:
        return true;
    }
  }

  #fitsDump(line: string): boolean {
    const key = keyOf(line);
    if (key !== null) return key !== this.#firstKey;
    this.#loose++;
    return this.#mode === 'prose' && this.#loose <= MAX_LOOSE;
  }

  #passBlank(): true {
    if (this.#mode === 'prose') this.#mode = 'dump';
    return true;
  }

  /** Takes from the line which ones may come next. The first and the last character tell most lines apart. */
  #note(line: string): void {
    this.#mode = this.#modeAfter(line);
  }

  #modeAfter(line: string): Mode {
    const mode = this.#mode;
    if (mode === 'dump' || mode === 'prose') return line.endsWith(':') ? 'prose' : mode;
    if (mode === 'source') return 'caret';
    if (mode === 'caret') return test(CARET, line) ? 'thrown' : 'none';
    const opened = opening(line);
    if (opened) return opened;
    if (mode === 'frames') return indentOf(line) > this.#indent ? 'frames' : 'none';
    return mode === 'goroutines' ? mode : 'none';
  }
}

function opening(line: string): Mode | null {
  const last = line.charCodeAt(line.length - 1);
  if (last === COLON) return openingBeforeColon(line);
  if (isDigit(last) && test(NODE_SOURCE, line)) return 'source';
  if (line.charCodeAt(3) === BLANK && test(JAVA_LOGGING, line)) return 'message';
  return GO_STARTS.has(line.charCodeAt(0)) && test(PANIC, line) ? 'goroutines' : null;
}

function openingBeforeColon(line: string): Mode | null {
  if (line.endsWith(`${TRACEBACK}:`)) return 'frames';
  if (test(CHAIN, line)) return 'chained';
  if (test(PANIC, line)) return 'goroutines';
  return test(RUST_PANIC, line) ? 'message' : null;
}

function isFollower(line: string): boolean {
  const first = line.charCodeAt(0);
  const mayFollow = isClosing(first) || first === HASH || FOLLOWER_STARTS.has(pairOf(line));
  return (mayFollow && test(FOLLOWER, line)) || (isLetter(first) && isRubyFrame(line));
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
  return at > 0 && isDigit(line.charCodeAt(at + 1)) && test(RUBY_FRAME, line);
}

function isPostgresTag(line: string): boolean {
  const colon = line.indexOf(':  ');
  return (
    colon > 0 && colon < MAX_PREFIX && POSTGRES_TAG.test(line.slice(Math.max(0, colon - LONGEST_TAG), colon))
  );
}

/** A call in a Go trace: no blank before its parenthesis. */
function isCall(line: string): boolean {
  const blank = line.indexOf(' ');
  const open = line.indexOf('(');
  return line.endsWith(')') && open > 0 && (blank === -1 || open < blank);
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function indentOf(line: string): number {
  let at = 0;
  for (let code = line.charCodeAt(0); code === 0x20 || (code >= 0x09 && code <= 0x0d); )
    code = line.charCodeAt(++at);
  return at;
}

function test(pattern: RegExp, line: string): boolean {
  pattern.lastIndex = 0;
  return pattern.test(line);
}
