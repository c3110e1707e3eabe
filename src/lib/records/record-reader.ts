import { MAX_RECORD_LENGTH } from '../text/normalise.ts';
import { byteLength, lengthWithin } from '../text/text-size.ts';
import { Continuation } from './continuation.ts';
import { HEADED } from './layer.ts';
import {
  bytesOfBoth,
  completeLine,
  type Ending,
  isBareWithTime,
  joinedLine,
  type Lines,
  readLine,
} from './lines.ts';
import { bareRecord, type LogRecord, NO_LABELS, NOTHING, readRecord } from './read-record.ts';
import { MAX_LINES } from './unwrap.ts';

/** A record of a stream. The raw texts and endings of all together are the stream. */
export type StreamRecord = LogRecord & {
  /** Its first and last line, from 1. Line feeds count, as they do in editors; a carriage return alone does not. */
  firstLine: number;
  lastLine: number;
  ending: Ending;
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

/**
 * Splits a stream into records. It holds one record, and it has no clock: `quiet` tells it that nothing came for a while.
 * Any chunks of the same stream give the same records, unless `quiet` comes between them.
 */
export class RecordReader {
  readonly #limits: Limits;
  readonly #continuation = new Continuation();
  #open: Lines | null = null;
  /** An open record that is one line with a time and nothing around it, as most are. Only a line that may continue it needs more. */
  #single: string | null = null;
  /** Parts of a line whose last part has not come. */
  #parts: Lines | null = null;
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

  /**
   * The records that these lines complete. Their line ends are taken off, and each of them is whole. A line with line feeds in it is a
   * record of its own, and counts as one line.
   */
  pushLines(lines: readonly string[]): StreamRecord[] {
    this.#endLine();
    const text = lines.join('\n');
    let start = 0;
    let suspect = findSuspect(text, 0);
    for (const line of lines) {
      const end = start + line.length;
      if (suspect < start) suspect = findSuspect(text, start);
      const isPlain = suspect >= end;
      if (line.includes('\n')) this.#addRecord(line);
      else if (this.#isSingle(line, isPlain)) this.#startSingle(line);
      else if (isPlain || !line.includes('\r')) this.#take(line, '\n', isPlain);
      else this.#takeLines(`${line}\n`);
      start = end + 1;
    }
    return this.#taken();
  }

  #addRecord(raw: string): void {
    this.#endAll();
    const place = { firstLine: this.#line, lastLine: this.#line };
    this.#line++;
    this.#records.push({ ...readRecord(raw), ...place, ending: '\n', limit: null });
  }

  /** Nothing came for a while, so the record is complete. A line without its end stays. */
  quiet(): StreamRecord[] {
    this.#endParts();
    this.#close(null);
    return this.#taken();
  }

  /** The stream has ended. */
  flush(): StreamRecord[] {
    this.#endAll();
    return this.#taken();
  }

  #endAll(): void {
    this.#endLine();
    this.#endParts();
    this.#close(null);
  }

  #endLine(): void {
    if (this.#heldReturn !== '') this.#take(this.#pending, '\r', this.#isPlain);
    else if (this.#pending !== '') this.#take(this.#pending, '', this.#isPlain);
    this.#pending = '';
    this.#heldReturn = '';
    this.#isPlain = true;
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
      const line = this.#pending === '' ? text.slice(start, end) : this.#pending + text.slice(start, end);
      if (!isReturn && this.#isSingle(line, this.#isPlain)) this.#startSingle(line);
      else this.#take(line, ending, this.#isPlain);
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

  /** Whether it is clear at a glance that this line begins a record and is all of its first line. */
  #isSingle(line: string, isPlain: boolean): boolean {
    return isPlain && this.#parts === null && isBareWithTime(line) && line.length <= this.#limits.bytes;
  }

  #startSingle(line: string): void {
    this.#close(null);
    this.#single = line;
    this.#line++;
  }

  /** The single line as an open record, before a line that may continue it. */
  #reopen(): void {
    if (this.#single === null) return;
    const line = completeLine(readLine(this.#single, '\n', this.#line - 1, true));
    this.#single = null;
    this.#open = line;
    this.#continuation.begin(line.body);
  }

  /** A line that is too long is many records, and does not wait for its end. Returns the last piece. */
  #takePieces(line: string): string {
    let rest = line;
    while (isLonger(rest, this.#limits.bytes)) {
      const length = lengthWithin(rest, this.#limits.bytes);
      this.#endParts();
      this.#start(completeLine(readLine(rest.slice(0, length), '', this.#line, false)));
      this.#close('bytes');
      rest = rest.slice(length);
    }
    return rest;
  }

  #take(content: string, ending: Ending, isPlain: boolean): void {
    this.#reopen();
    const rest = this.#takePieces(content);
    this.#joinParts(readLine(rest, ending, this.#line, isPlain));
    if (ending !== '\r') this.#line++;
  }

  /** A line that a runtime split is one line, before it is part of a record. */
  #joinParts(line: Lines): void {
    const parts = this.#parts;
    const isNext = parts !== null && parts.source === line.source && this.#limitOf(parts, line) === null;
    const joined = isNext ? joinedLine(parts, line) : line;
    if (!isNext) this.#endParts();
    this.#parts = joined.isPartial ? joined : null;
    if (!joined.isPartial) this.#add(completeLine(joined));
  }

  #endParts(): void {
    if (this.#parts) this.#add(completeLine(this.#parts));
    this.#parts = null;
  }

  #add(line: Lines): void {
    const open = this.#open;
    if (open && this.#continues(open, line)) this.#append(open, line);
    else this.#start(line);
  }

  #limitOf(lines: Lines, line: Lines): StreamRecord['limit'] {
    if (lines.count + line.count > this.#limits.lines) return 'lines';
    return bytesOfBoth(lines, line) > this.#limits.bytes ? 'bytes' : null;
  }

  /** A blank line belongs to every record, and no line to blank ones. */
  #continues(open: Lines, { body, source, isBlank, isMessage }: Lines): boolean {
    const isOther = open.source !== source && open.source !== source + HEADED;
    if (!isBlank && (open.isBlank || isOther)) return false;
    return open.isPartial || this.#continuation.continues(body, isMessage);
  }

  #start(line: Lines): void {
    this.#close(null);
    this.#open = line;
    this.#continuation.begin(line.body);
  }

  #append(open: Lines, line: Lines): void {
    const limit = this.#limitOf(open, line);
    if (limit) this.#close(limit);
    this.#open = limit ? line : joinedLine(open, line);
  }

  #close(limit: StreamRecord['limit']): void {
    if (this.#single !== null) this.#records.push(singleRecord(this.#single, this.#line - 1));
    else if (this.#open) this.#records.push(toRecord(this.#open, limit));
    this.#single = null;
    this.#open = null;
  }
}

/** The records of a text that is all of a log. */
export function readRecords(text: string): StreamRecord[] {
  const reader = new RecordReader();
  return [...reader.push(text), ...reader.flush()];
}

/** As `bareRecord`, but in one object: most records are made here. */
function singleRecord(raw: string, line: number): StreamRecord {
  return {
    raw,
    text: raw,
    around: NOTHING,
    formats: NOTHING,
    labels: NO_LABELS,
    isCut: false,
    firstLine: line,
    lastLine: line,
    ending: '\n',
    limit: null,
  };
}

function toRecord(lines: Lines, limit: StreamRecord['limit']): StreamRecord {
  const { raw, ending, firstLine, lastLine, isBare, count, unwrapped } = lines;
  const record = isBare ? bareRecord(raw) : readRecord(raw, count === 1 ? unwrapped : null);
  const { text, around, formats, labels, isCut } = record;
  return { raw, text, around, formats, labels, isCut, firstLine, lastLine, ending, limit };
}

/** The next character that a bare record does not have; the length of the text if there is none. */
function findSuspect(text: string, from: number): number {
  SUSPECTS.lastIndex = from;
  return SUSPECTS.test(text) ? SUSPECTS.lastIndex - 1 : text.length;
}

function isLonger(text: string, bytes: number): boolean {
  return text.length > bytes || (text.length * MAX_BYTES_OF_UNIT > bytes && byteLength(text) > bytes);
}
