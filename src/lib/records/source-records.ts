import { Continuation } from './continuation.ts';
import { HEADED } from './layer.ts';
import { bytesOfBoth, completeLine, type Ending, joinedLine, type Lines } from './lines.ts';
import { bareRecord, type LogRecord, readRecord } from './read-record.ts';

/** A record of a stream. The lines of all together are the stream. */
export type StreamRecord = LogRecord & {
  /** Its first and last line, from 1. Line feeds count, as they do in editors; a carriage return alone does not. */
  firstLine: number;
  lastLine: number;
  ending: Ending;
  /** The limit that ended the record; the next record goes on with it. */
  limit: 'lines' | 'bytes' | null;
};

export type Limits = { lines: number; bytes: number };

/** The name of the source of a line: lines with a header and those without are of the same one. */
export function sourceName({ source }: Pick<Lines, 'source'>): string {
  return source.endsWith(HEADED) ? source.slice(0, -HEADED.length) : source;
}

/** Joins the lines of one source, such as a container, into records. It holds one record. */
export class SourceRecords {
  readonly name: string;
  readonly #limits: Limits;
  readonly #emit: (record: StreamRecord) => void;
  readonly #continuation = new Continuation();
  #open: Lines | null = null;
  /** Parts of a line whose last part has not come. */
  #parts: Lines | null = null;
  /** The last line so far. */
  lastLine = 0;

  constructor(name: string, limits: Limits, emit: (record: StreamRecord) => void) {
    this.name = name;
    this.#limits = limits;
    this.#emit = emit;
  }

  get hasParts(): boolean {
    return this.#parts !== null;
  }

  /** Whether no record is open. */
  get isEmpty(): boolean {
    return this.#open === null && this.#parts === null;
  }

  /** Whether the next line may come after lines of other sources. After a carriage return alone, it would be on the same line. */
  get mayWait(): boolean {
    return (this.#parts ?? this.#open)?.ending !== '\r';
  }

  /** A line that a runtime split is one line, before it is part of a record. */
  take(line: Lines): void {
    this.lastLine = line.lastLine;
    const parts = this.#parts;
    const isNext = parts !== null && parts.source === line.source && this.#limitOf(parts, line) === null;
    const joined = isNext ? joinedLine(parts, line) : line;
    if (!isNext) this.#endParts();
    this.#parts = joined.isPartial ? joined : null;
    if (!joined.isPartial) this.#add(completeLine(joined));
  }

  /** Begins a record with a line that is whole. */
  begin(line: Lines): void {
    this.#close(null);
    this.#open = line;
    this.#continuation.begin(line.body);
  }

  /** A piece of a line that is too long is a record of its own. */
  takePiece(piece: Lines): void {
    this.#endParts();
    this.begin(completeLine(piece));
    this.#close('bytes');
  }

  end(): void {
    this.#endParts();
    this.#close(null);
  }

  #endParts(): void {
    if (this.#parts) this.#add(completeLine(this.#parts));
    this.#parts = null;
  }

  #add(line: Lines): void {
    const open = this.#open;
    if (open && this.#continues(open, line)) this.#append(open, line);
    else this.begin(line);
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

  #append(open: Lines, line: Lines): void {
    const limit = this.#limitOf(open, line);
    if (limit) this.#close(limit);
    this.#open = limit ? line : joinedLine(open, line);
  }

  #close(limit: StreamRecord['limit']): void {
    if (this.#open) this.#emit(toRecord(this.#open, limit));
    this.#open = null;
  }
}

function toRecord(lines: Lines, limit: StreamRecord['limit']): StreamRecord {
  const { raw, ending, firstLine, lastLine, isBare, count, unwrapped, numbers } = lines;
  const record = isBare ? bareRecord(raw) : readRecord(raw, count === 1 ? unwrapped : null);
  const { text, around, formats, labels, isCut } = record;
  const read = { raw, text, around, formats, labels, isCut, firstLine, lastLine, ending, limit };
  return numbers ? { ...read, numbers } : read;
}
