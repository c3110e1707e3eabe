import { ANSI, isNormal, MAX_RECORD_LENGTH, normaliseText } from '../text/normalise.ts';
import { findLineStarts, lineAt, type Span } from '../text/source-text.ts';
import { CLEAN, isClean } from './clean.ts';
import { type Coding, decode, writtenSpan } from './coding.ts';
import { type LogFormat, outerSpan, type Unwrapped } from './layer.ts';
import { unwrapPlain } from './prefixes.ts';
import { type UnwrappedText, unwrapText } from './unwrap.ts';

/** One record: a line, or lines that belong together, as people read it and as it came. */
export type LogRecord = {
  /** As it came, without the line end behind it. */
  raw: string;
  /** The message to search: unwrapped, without colours and hidden characters, every space a space. */
  text: string;
  /**
   * The same with what is around the message, from the outside to the inside: the record as it came, and what is between two
   * wrappings. Some patterns are written for these. There are none if `text` is the record as it came, so most records are searched
   * once; search the texts of a record in one batch.
   */
  around: readonly string[];
  /** The wrappings that were taken off, the outermost first. */
  formats: readonly LogFormat[];
  /** The fields beside the message, by their usual names: service, container, namespace, pod, host, level and so on. */
  labels: Readonly<Record<string, string>>;
  /** Whether the record was longer than the limit of a text, so that its end is missing in the texts. */
  isCut: boolean;
  /** The number of each of its lines in a stream, if lines of other sources are between them. */
  numbers?: readonly number[];
};

/** A part of the text as it came: offsets in `raw`, and its line and column from 1. Lines of other sources between its lines count. */
export type RawPlace = Span & { line: number; column: number };

export const NOTHING: readonly never[] = Object.freeze([]);
export const NO_LABELS: Readonly<Record<string, string>> = Object.freeze({});

/**
 * Reads a text that is one record. It takes off what is around the message, but never splits.
 * @param known the text without its outermost wrapping, if the caller has it
 */
export function readRecord(raw: string, known: Unwrapped | null = null): LogRecord {
  const mayBeBare = known === null && raw.length <= MAX_RECORD_LENGTH;
  return mayBeBare && isClean(raw) && isBare(raw) ? bareRecord(raw) : readWrapped(raw, known);
}

/** A record without anything to take off or to clean. */
export function bareRecord(raw: string): LogRecord {
  return {
    raw,
    text: withoutLineEnd(raw),
    around: NOTHING,
    formats: NOTHING,
    labels: NO_LABELS,
    isCut: false,
  };
}

/** Whether there is nothing to take off. The first line decides, and most lines are bare. */
function isBare(raw: string): boolean {
  return !mayBeEscaped(raw) && !raw.startsWith('{') && unwrapPlain(raw) === null;
}

function mayBeEscaped(text: string): boolean {
  return text.includes('\\') || text.includes('&');
}

function readWrapped(raw: string, known: Unwrapped | null): LogRecord {
  const unwrapped = unwrapText(raw, known);
  const { formats, labels } = unwrapped;
  const clean = withoutLineEnd(cleaned(unwrapped.text));
  const text = clean.slice(0, MAX_RECORD_LENGTH);
  return {
    raw,
    text,
    around: textsAround(raw, text, unwrapped),
    formats,
    labels: labels.size === 0 ? NO_LABELS : Object.fromEntries(labels),
    isCut: clean.length > text.length || raw.length > MAX_RECORD_LENGTH,
  };
}

function textsAround(raw: string, text: string, { layers, between }: UnwrappedText): readonly string[] {
  const outermost = isNormal(raw) ? raw : normaliseText(raw);
  if (text === outermost) return NOTHING;
  const inner = between.map((count) => cleaned(layers[count - 1]?.inside ?? '').slice(0, MAX_RECORD_LENGTH));
  return [outermost, ...inner];
}

function cleaned(text: string): string {
  return isClean(text) ? text : decode(text, CLEAN);
}

function withoutLineEnd(text: string): string {
  let end = text.length;
  while (text.charCodeAt(end - 1) === 0x0a) end--;
  return end === text.length ? text : text.slice(0, end);
}

/** The parts of `raw` that `normaliseText` removes. */
const OLD_NOISE: Coding = { pattern: new RegExp(`${ANSI.source}|[\\r\\0]`, 'g'), read: () => '' };

/** The place of a span; `around` is the number of its text in `around`, and without it the span is in `text`. */
export type Locate = (span: Span, around?: number) => RawPlace;

/**
 * Finds places in the text as it came. It unwraps the record again, once for all places, so that reading costs nothing for the many
 * records in which nothing is found.
 */
export function createLocator({ raw, text, numbers }: Pick<LogRecord, 'raw' | 'text' | 'numbers'>): Locate {
  const lineStarts = findLineStarts(raw);
  const unwrapped = raw === text ? null : unwrapText(raw);
  return (span, around) => {
    const found = unwrapped === null ? span : spanInRaw(raw, unwrapped, span, around);
    const { line, start } = lineAt(lineStarts, found.start);
    const place = numbers ? (numbers[line - 1] ?? 0) - (numbers[0] ?? 0) + 1 : line;
    return { start: found.start, end: found.end, line: place, column: found.start - start + 1 };
  };
}

function spanInRaw(raw: string, { layers, between }: UnwrappedText, span: Span, around?: number): Span {
  if (around === 0) return writtenSpan(raw, OLD_NOISE, span);
  const outer = around === undefined ? layers : layers.slice(0, between[around - 1]);
  const inside = outer.at(-1)?.inside ?? raw;
  const start = isClean(inside) ? span : writtenSpan(inside, CLEAN, span);
  return outer.reduceRight((inner, layer) => outerSpan(layer, inner), start);
}
