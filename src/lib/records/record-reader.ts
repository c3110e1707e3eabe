import { MAX_RECORD_LENGTH } from '../text/normalise.ts';
import { byteLength } from '../text/text-size.ts';
import { Continuation } from './continuation.ts';
import { textOf, type Unwrapped } from './layer.ts';
import { bareRecord, type LogRecord, readRecord } from './read-record.ts';
import { MAX_LEVELS, MAX_LINES, uncovered, unwrapLine } from './unwrap.ts';

/** A record of a stream. The raw texts and endings of all together are the stream. */
export type StreamRecord = LogRecord & {
  /** Its first and last line, from 1. Line feeds count, as they do in editors; a carriage return alone does not. */
  firstLine: number;
  lastLine: number;
  ending: '' | '\n' | '\r\n' | '\r';
  /** The limit that ended the record; the next record goes on with it. */
  limit: 'lines' | 'bytes' | null;
};

type Limits = { lines: number; bytes: number };

/** A record is no longer than the texts that an engine searches. */
const RECORD_LIMITS: Limits = { lines: MAX_LINES, bytes: MAX_RECORD_LENGTH };

/** Characters that are no printable ASCII, or begin an escape or an entity. */
const SUSPECTS = /[^\n -%'-[\]_-~]/g;

/** The longest character of UTF-8 for one unit of UTF-16. */
const MAX_BYTES_OF_UNIT = 3;

const UNKNOWN = -1;

/** A line, then the record that it begins. */
type Lines = {
  raw: string;
  ending: StreamRecord['ending'];
  /** The innermost text of the first line. It tells whether the line goes on with the record before. */
  body: string;
  /** The first line without its wrapping, if that begins with the first character: it need not be taken off again. */
  unwrapped: Unwrapped | null;
  source: string;
  isPartial: boolean;
  isMessage: boolean;
  isBlank: boolean;
  /** Whether nothing is around the text, and there is nothing in it to decode or to clean. */
  isBare: boolean;
  firstLine: number;
  lastLine: number;
  count: number;
  /** Not known before the second line. */
  bytes: number;
};

/**
 * Splits a stream into records. It holds one record, and it has no clock: `quiet` tells it that nothing came for a while.
 * Any chunks of the same stream give the same records, unless `quiet` comes between them.
 */
export class RecordReader {
  readonly #limits: Limits;
  readonly #continuation = new Continuation();
  #open: Lines | null = null;
  #records: StreamRecord[] = [];
  /** The start of a line whose end has not come. */
  #pending = '';
  /** The last character of the chunks so far: perhaps half of CR LF. */
  #heldReturn = '';
  #line = 1;
  /** Whether the pending line has no suspect so far. */
  #isPlain = true;

  constructor(limits: Limits = RECORD_LIMITS) {
    this.#limits = limits;
  }

  /** The records that this chunk completes. */
  push(chunk: string): StreamRecord[] {
    const text = this.#heldReturn + chunk;
    this.#heldReturn = text.endsWith('\r') ? '\r' : '';
    this.#takeLines(this.#heldReturn === '' ? text : text.slice(0, -1));
    return this.#taken();
  }

  /** Nothing came for a while, so the record is complete. A line without its end stays. */
  quiet(): StreamRecord[] {
    this.#close(null);
    return this.#taken();
  }

  /** The stream has ended. */
  flush(): StreamRecord[] {
    if (this.#heldReturn !== '') this.#take(this.#pending, '\r');
    else if (this.#pending !== '') this.#take(this.#pending, '');
    this.#pending = '';
    this.#heldReturn = '';
    this.#isPlain = true;
    return this.quiet();
  }

  #taken(): StreamRecord[] {
    const records = this.#records;
    this.#records = [];
    return records;
  }

  #takeLines(text: string): void {
    let start = 0;
    let feed = text.indexOf('\n');
    let carriage = text.indexOf('\r');
    let suspect = findSuspect(text, 0);
    while (feed !== -1 || carriage !== -1) {
      const isReturn = carriage !== -1 && (feed === -1 || carriage < feed);
      const end = isReturn ? carriage : feed;
      const ending = !isReturn ? '\n' : feed === carriage + 1 ? '\r\n' : '\r';
      this.#isPlain &&= suspect >= end;
      this.#take(this.#pending + text.slice(start, end), ending);
      this.#pending = '';
      this.#isPlain = true;
      start = end + ending.length;
      if (isReturn) carriage = text.indexOf('\r', start);
      if (feed !== -1 && feed < start) feed = text.indexOf('\n', start);
      if (suspect < start) suspect = findSuspect(text, start);
    }
    this.#isPlain &&= suspect >= text.length;
    this.#pending += text.slice(start);
    if (this.#pending.length > this.#limits.bytes) this.#pending = this.#takePieces(this.#pending);
  }

  /** A line that is too long is many records, and does not wait for its end. Returns the last piece. */
  #takePieces(line: string): string {
    let rest = line;
    while (isLonger(rest, this.#limits.bytes)) {
      const length = lengthWithin(rest, this.#limits.bytes);
      this.#start(readLine(rest.slice(0, length), '', this.#line, false));
      this.#close('bytes');
      rest = rest.slice(length);
    }
    return rest;
  }

  #take(content: string, ending: StreamRecord['ending']): void {
    const rest = this.#takePieces(content);
    const line = readLine(rest, ending, this.#line, this.#isPlain);
    const open = this.#open;
    if (open && this.#continues(open, line)) this.#append(open, line);
    else this.#start(line);
    if (ending !== '\r') this.#line++;
  }

  /** A blank line belongs to every record, and no line to blank ones. */
  #continues(open: Lines, { body, source, isBlank, isMessage }: Lines): boolean {
    if (!isBlank && (open.isBlank || open.source !== source)) return false;
    return open.isPartial || this.#continuation.continues(body, isMessage);
  }

  #start(line: Lines): void {
    this.#close(null);
    this.#open = line;
    this.#continuation.begin(line.body);
  }

  #append(open: Lines, line: Lines): void {
    const known = open.bytes === UNKNOWN ? byteLength(open.raw) : open.bytes;
    const bytes = known + open.ending.length + byteLength(line.raw);
    const limit = open.count >= this.#limits.lines ? 'lines' : bytes > this.#limits.bytes ? 'bytes' : null;
    if (limit) {
      this.#close(limit);
      this.#open = line;
      return;
    }
    open.raw += open.ending + line.raw;
    open.ending = line.ending;
    open.count += 1;
    open.bytes = bytes;
    open.isPartial = line.isPartial;
    open.isBare &&= line.isBare;
    if (!line.isBlank) open.lastLine = line.lastLine;
  }

  #close(limit: StreamRecord['limit']): void {
    if (!this.#open) return;
    const { raw, ending, firstLine, lastLine, isBare, count, unwrapped } = this.#open;
    const record = isBare ? bareRecord(raw) : readRecord(raw, count === 1 ? unwrapped : null);
    this.#records.push({ ...record, firstLine, lastLine, ending, limit });
    this.#open = null;
  }
}

function readLine(raw: string, ending: StreamRecord['ending'], number: number, isPlain: boolean): Lines {
  const line: Lines = {
    raw,
    ending,
    body: isPlain ? raw : uncovered(raw),
    unwrapped: null,
    source: '',
    isPartial: false,
    isMessage: false,
    isBlank: false,
    isBare: isPlain && !raw.startsWith('{'),
    firstLine: number,
    lastLine: number,
    count: 1,
    bytes: UNKNOWN,
  };
  unwrapInto(line);
  line.isBlank = isBlank(line.body);
  return line;
}

function unwrapInto(line: Lines): void {
  for (let level = 0; level < MAX_LEVELS; level++) {
    const inside = unwrapLine(line.body);
    const part = inside?.parts[0];
    if (!inside || !part) return;
    if (level === 0 && line.body === line.raw) line.unwrapped = inside;
    line.source += inside.source;
    line.isPartial ||= inside.isPartial;
    line.isMessage ||= inside.isMessage;
    line.body = textOf(line.body, part);
    line.isBare = false;
  }
}

function isBlank(text: string): boolean {
  return !(text.charCodeAt(0) > 0x20) && text.trim() === '';
}

/** The next character that a bare record does not have; the length of the text if there is none. */
function findSuspect(text: string, from: number): number {
  SUSPECTS.lastIndex = from;
  return SUSPECTS.test(text) ? SUSPECTS.lastIndex - 1 : text.length;
}

/** The length of the beginning that takes so many bytes at most. It never ends in half a character. */
function lengthWithin(text: string, maxBytes: number): number {
  let bytes = 0;
  let length = 0;
  for (const character of text) {
    bytes += byteLength(character);
    if (bytes > maxBytes) return length;
    length += character.length;
  }
  return length;
}

function isLonger(text: string, bytes: number): boolean {
  return text.length > bytes || (text.length * MAX_BYTES_OF_UNIT > bytes && byteLength(text) > bytes);
}
