import {
  dumpKeyOf,
  keyOf,
  looksLikeRecord,
  startsAs,
  startsWithComplaint,
  startsWithFailure,
  startsWithLevel,
  startsWithTime,
} from './line-start.ts';
import { gravityOf } from './record-head.ts';
import {
  CARET,
  isCall,
  isFollower,
  isPostgresTag,
  isThrown,
  type Mode,
  opening,
  postgresProcess,
  TRACEBACK,
} from './trace-lines.ts';

/** Lines without a time after one with a time. If more follow, the log is a mixture, and these are records of their own. */
const MAX_LOOSE = 64;

/** The description of an event of Windows has paragraphs, and blank lines between them. */
const DESCRIPTION = /^\s*Description\s*:\s*$/;
const SENTENCE = /[A-Z][a-z]* [^\n]*\.\s*$/y;

/** Modes in which no message but a part of a trace fits. */
const LINES_OF_TRACES: ReadonlySet<Mode> = new Set(['frames', 'chained', 'goroutines']);

/** Decides whether a line belongs to the lines before it. It notes of these only what it needs. */
export class Continuation {
  #mode: Mode = 'none';
  #indent = 0;
  #isStamped = false;
  /** The line that tells what happened, if it is the last one so far. */
  #head = '';
  /** The first line. */
  #opening = '';
  #loose = 0;
  /** A message that comes again is a record of its own. */
  #lastLoose = '';
  #firstKey: string | null = null;
  #isDescribed = false;
  #isAfterBlank = false;
  #lastLine = '';
  #isLastTimed = false;

  /** A record begins with this line. */
  begin(line: string): void {
    this.#mode = 'none';
    this.#indent = indentOf(line);
    this.#isStamped = this.#isTimed(line);
    this.#head = line;
    this.#opening = line;
    this.#isDescribed = false;
    this.#isAfterBlank = false;
    this.#loose = 0;
    this.#lastLoose = '';
    this.#firstKey = this.#isStamped ? null : dumpKeyOf(line.slice(this.#indent));
    if (this.#firstKey === null) this.#note(line);
    else this.#mode = 'dump';
  }

  /**
   * Whether this line belongs to the record.
   * @param isMessage whether each line is a message of its own, which only the lines of a trace continue
   */
  continues(line: string, isMessage: boolean): boolean {
    const indent = indentOf(line);
    if (indent === line.length) return this.#passBlank();
    const belongs =
      this.#isDeeper(line, indent) ||
      isFollower(line) ||
      (isPostgresTag(line) && postgresProcess(line) === postgresProcess(this.#opening)) ||
      (this.#isBeside(indent) &&
        !this.#isTimed(line) &&
        (isMessage ? this.#endsTrace(line) : this.#fits(line.slice(indent))));
    if (belongs) {
      this.#head = this.#mode === 'message' ? line : '';
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

  /** A dump may be copied from the middle, as of `kubectl describe`. */
  #isBeside(indent: number): boolean {
    return indent === 0 || (this.#firstKey !== null && indent === this.#indent);
  }

  #fits(line: string): boolean {
    if (this.#fitsMode(line)) return true;
    if (!this.#isStamped) return this.#isTraceAfterMessage(line);
    if (this.#loose >= MAX_LOOSE || looksLikeRecord(line) || this.#isErrorOfItsOwn(line)) return false;
    const isAgain = this.#lastLoose !== '' && withoutNumbers(line) === this.#lastLoose;
    this.#lastLoose = withoutNumbers(line);
    this.#loose++;
    return !isAgain;
  }

  /** Shippers make a message of each line of a trace. Its last lines are not indented. */
  #endsTrace(line: string): boolean {
    return LINES_OF_TRACES.has(this.#mode) && this.#fitsMode(line);
  }

  /** Python's `logging.exception` writes a message, and the traceback on the next line. */
  #isTraceAfterMessage(line: string): boolean {
    return this.#head !== '' && startsWithLevel(this.#head) && isThrown(line);
  }

  /** Tools write errors without a time between the lines of a log. Directly below a line that tells trouble, one may be its cause. */
  #isErrorOfItsOwn(line: string): boolean {
    if (startsWithFailure(line)) return true;
    const isTrace = isThrown(line);
    if (!isTrace && !startsWithComplaint(line)) return false;
    if (this.#head === '') return true;
    const gravity = gravityOf({ text: this.#head, labels: {} });
    return gravity === 'info' || (gravity === 'unknown' && !isTrace);
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
        return startsAs(CARET, line);
      case 'dump':
      case 'prose':
        return this.#fitsDump(line);
      default:
        return true;
    }
  }

  #fitsDump(line: string): boolean {
    const key = keyOf(line);
    if (key !== null) return key !== this.#firstKey && !this.#isOtherDump(line);
    this.#loose++;
    const isText = this.#mode === 'prose' || (this.#isDescribed && startsAs(SENTENCE, line));
    return isText && this.#loose <= MAX_LOOSE;
  }

  /** Behind a blank line, keys in another form begin the dump of another tool. */
  #isOtherDump(line: string): boolean {
    return this.#isAfterBlank && isSpaced(line) !== isSpaced(this.#opening);
  }

  #passBlank(): true {
    if (this.#mode === 'prose') this.#mode = 'dump';
    this.#isAfterBlank = true;
    return true;
  }

  /** Takes from the line which ones may come next. The first and the last character tell most lines apart. */
  #note(line: string): void {
    this.#isAfterBlank = false;
    this.#mode = this.#modeAfter(line);
  }

  #modeInDump(line: string, mode: Mode): Mode {
    if (!line.trimEnd().endsWith(':')) return mode;
    this.#isDescribed ||= DESCRIPTION.test(line);
    return 'prose';
  }

  #modeAfter(line: string): Mode {
    const mode = this.#mode;
    if (mode === 'dump' || mode === 'prose') return this.#modeInDump(line, mode);
    if (mode === 'source') return 'caret';
    if (mode === 'caret') return startsAs(CARET, line) ? 'thrown' : 'none';
    const opened = opening(line);
    if (opened) return opened;
    if (mode === 'frames') return indentOf(line) > this.#indent ? 'frames' : 'none';
    return mode === 'goroutines' ? mode : 'none';
  }
}

/** Whether the keys of a dump have blanks before their colons. */
function isSpaced(line: string): boolean {
  return line.charAt(line.indexOf(':') - 1) === ' ';
}

function indentOf(line: string): number {
  let at = 0;
  for (let code = line.charCodeAt(0); code === 0x20 || (code >= 0x09 && code <= 0x0d); )
    code = line.charCodeAt(++at);
  return at;
}

/** The words of a line; empty if it has none, as a rule of dashes. */
function withoutNumbers(line: string): string {
  return LETTER.test(line) ? line.replace(NUMBERS, '') : '';
}

const LETTER = /\p{L}/u;
const NUMBERS = /\d+/g;
