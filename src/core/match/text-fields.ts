import type { CapReached } from '../../generated/match.ts';
import type { Alert } from '../../lib/alertmanager/alert.ts';
import {
  createLocator,
  type Locate,
  type LogRecord,
  type RawPlace,
  readRecord,
} from '../../lib/records/read-record.ts';
import type { StreamRecord } from '../../lib/records/record-reader.ts';
import { MAX_LINES } from '../../lib/records/unwrap.ts';
import { MAX_RECORD_LENGTH } from '../../lib/text/normalise.ts';
import { findLineStarts, lineAt, type Span } from '../../lib/text/source-text.ts';
import { compareText } from '../../lib/util/lists.ts';

/** One text to search: the message of a record or of a field of an alert, or that message with a wrapping around it. */
export class TextField {
  readonly name: string;
  readonly record: LogRecord;
  /** The number of the text in `around`; null for the message. */
  readonly around: number | null;
  readonly text: string;
  #lineStarts: number[] | null = null;

  constructor(name: string, record: LogRecord, around: number | null = null) {
    this.name = name;
    this.record = record;
    this.around = around;
    this.text = (around === null ? record.text : record.around[around]) ?? '';
  }

  /** The line of an offset, counted from 1. The starts of lines are computed on first use, because most texts have no match. */
  lineOf(offset: number): number {
    this.#lineStarts ??= findLineStarts(this.text);
    return lineAt(this.#lineStarts, offset).line;
  }
}

/** The message first, because its places say more than those in the wrapped text. */
export function fieldsOf(record: LogRecord, name = 'text'): TextField[] {
  const message = new TextField(name, record);
  return [message, ...record.around.map((_, around) => new TextField(name, record, around))];
}

/** Finds places in the texts of one answer as they came. It unwraps each record once. */
export class Locator {
  readonly #byRecord = new Map<LogRecord, Locate>();

  placeOf({ record, around }: TextField, span: Span): RawPlace {
    const locate = this.#byRecord.get(record) ?? createLocator(record);
    this.#byRecord.set(record, locate);
    return locate(span, around ?? undefined);
  }
}

/** A cap if the text is longer than kedb matches. */
export function lengthCaps({ raw, isCut }: LogRecord, field = 'text'): CapReached[] {
  if (!isCut) return [];
  const message = `${field} has ${raw.length} characters; only the first ${MAX_RECORD_LENGTH} were matched`;
  return [{ cap: 'record_length', limit: MAX_RECORD_LENGTH, field, message }];
}

/** A record that goes on after its limit says so: a pattern may need both parts. */
export function limitCaps({ limit }: StreamRecord): CapReached[] {
  if (limit === null) return [];
  const [cap, most] =
    limit === 'lines'
      ? (['record_lines', `${MAX_LINES} lines`] as const)
      : (['record_length', `${MAX_RECORD_LENGTH} bytes`] as const);
  const message = `the record has more than ${most}; the rest was matched as the next record`;
  return [{ cap, limit: limit === 'lines' ? MAX_LINES : MAX_RECORD_LENGTH, field: 'text', message }];
}

/**
 * The texts of an alert. Each annotation and each label is one record. Annotations come before labels: they are written for people, so they resemble the logs that patterns are
 * written for.
 */
export function alertFields({ annotations, labels }: Alert): { fields: TextField[]; caps: CapReached[] } {
  const named = [
    ...Object.entries(annotations).map(([key, value]) => [`annotations.${key}`, value] as const),
    ...Object.entries(labels).map(([key, value]) => [`labels.${key}`, value] as const),
  ].sort(([a], [b]) => compareText(a, b));
  const records = named.map(([name, value]) => [name, readRecord(value)] as const);
  return {
    fields: records.flatMap(([name, record]) => fieldsOf(record, name)),
    caps: records.flatMap(([name, record]) => lengthCaps(record, name)),
  };
}

/** The values of the labels of an alert or a record that usually name a service, in lower case. */
export function serviceNames({ labels }: Pick<LogRecord, 'labels'>): string[] {
  return ['service', 'job', 'app', 'container'].flatMap((name) => labels[name]?.toLowerCase() ?? []);
}
