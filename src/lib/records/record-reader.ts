import { MAX_RECORD_LENGTH } from '../text/normalise.ts';
import { byteLength, lengthWithin } from '../text/text-size.ts';
import { completeLine, type Ending, isBareWithTime, type Lines, readLine } from './lines.ts';
import { NO_LABELS, NOTHING, readRecord } from './read-record.ts';
import { type Limits, SourceRecords, type StreamRecord, sourceName } from './source-records.ts';
import { MAX_LINES } from './unwrap.ts';

export type { StreamRecord };

/** A record is no longer than the texts that an engine searches. */
const RECORD_LIMITS: Limits = { lines: MAX_LINES, bytes: MAX_RECORD_LENGTH };

/** A compose file has seldom more containers, and a record that waits longer is whole. */
const MAX_OTHERS = 32;
const MAX_APART = 1_000;

/** Characters that are no printable ASCII, or begin an escape or an entity. */
const SUSPECTS = /[^\n -%'-[\]_-~]/g;

/** The longest character of UTF-8 for one unit of UTF-16. */
const MAX_BYTES_OF_UNIT = 3;

/**
 * Splits a stream into records. It holds one record of each source, and it has no clock: `quiet` tells it that nothing came for a while.
 * Any chunks of the same stream give the same records, unless `quiet` comes between them.
 */
export class RecordReader {
  readonly #limits: Limits;
  /** The source whose line came last, and others with an open record: containers write in turns. */
  #now: SourceRecords;
  readonly #others = new Map<string, SourceRecords>();
  /** An open record that is one line with a time and nothing around it, as most are. Only a line that may continue it needs more. */
  #single: string | null = null;
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
    this.#now = this.#newSource('');
  }

  #newSource(name: string): SourceRecords {
    return new SourceRecords(name, this.#limits, (record) => this.#records.push(record));
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
    this.#endSources();
    return this.#taken();
  }

  /** The stream has ended. */
  flush(): StreamRecord[] {
    this.#endAll();
    return this.#taken();
  }

  #endAll(): void {
    this.#endLine();
    this.#endSources();
  }

  #endLine(): void {
    if (this.#heldReturn !== '') this.#take(this.#pending, '\r', this.#isPlain);
    else if (this.#pending !== '') this.#take(this.#pending, '', this.#isPlain);
    this.#pending = '';
    this.#heldReturn = '';
    this.#isPlain = true;
  }

  #endSources(): void {
    this.#endSingle();
    for (const other of this.#others.values()) other.end();
    this.#others.clear();
    this.#now.end();
  }

  /** A line without a source ends the records of all, and a blank one belongs to the last. */
  #turnTo(line: Lines): void {
    const name = sourceName(line);
    if (name === this.#now.name || line.raw.trim() === '') return;
    if (name === '' || this.#now.name === '' || !this.#now.mayWait) this.#endSources();
    else if (!this.#now.isEmpty) this.#others.set(this.#now.name, this.#now);
    this.#now = this.#others.get(name) ?? this.#newSource(name);
    this.#others.delete(name);
  }

  #endOldest(): void {
    for (const oldest of this.#others.values()) {
      if (this.#others.size <= MAX_OTHERS && this.#line - oldest.lastLine <= MAX_APART) return;
      oldest.end();
      this.#others.delete(oldest.name);
    }
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
    return isPlain && !this.#now.hasParts && isBareWithTime(line) && line.length <= this.#limits.bytes;
  }

  #startSingle(line: string): void {
    if (this.#now.name !== '') this.#endSources();
    if (this.#now.name !== '') this.#now = this.#newSource('');
    this.#endSingle();
    this.#now.end();
    this.#single = line;
    this.#line++;
  }

  #endSingle(): void {
    if (this.#single !== null) this.#records.push(singleRecord(this.#single, this.#line - 1));
    this.#single = null;
  }

  /** The single line as an open record, before a line that may continue it. */
  #reopen(): void {
    if (this.#single === null) return;
    this.#now.begin(completeLine(readLine(this.#single, '\n', this.#line - 1, true)));
    this.#single = null;
  }

  /** A line that is too long is many records, and does not wait for its end. Returns the last piece. */
  #takePieces(line: string): string {
    let rest = line;
    while (isLonger(rest, this.#limits.bytes)) {
      const length = lengthWithin(rest, this.#limits.bytes);
      this.#endSingle();
      this.#now.takePiece(readLine(rest.slice(0, length), '', this.#line, false));
      rest = rest.slice(length);
    }
    return rest;
  }

  #take(content: string, ending: Ending, isPlain: boolean): void {
    this.#reopen();
    const rest = this.#takePieces(content);
    const line = readLine(rest, ending, this.#line, isPlain);
    this.#turnTo(line);
    if (this.#others.size > 0) this.#endOldest();
    this.#now.take(line);
    if (ending !== '\r') this.#line++;
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

/** The next character that a bare record does not have; the length of the text if there is none. */
function findSuspect(text: string, from: number): number {
  SUSPECTS.lastIndex = from;
  return SUSPECTS.test(text) ? SUSPECTS.lastIndex - 1 : text.length;
}

function isLonger(text: string, bytes: number): boolean {
  return text.length > bytes || (text.length * MAX_BYTES_OF_UNIT > bytes && byteLength(text) > bytes);
}
