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
   * The record as it came, without colours: the second text to search, because some patterns are written for the line around a
   * message. It is null if `text` is the same, so that most records are searched once. Search both texts in one batch.
   */
  around: string | null;
  /** The wrappings that were taken off, the outermost first. */
  formats: readonly LogFormat[];
  /** The fields beside the message, by their usual names: service, container, namespace, pod, host, level and so on. */
  labels: Readonly<Record<string, string>>;
  /** Whether the record was longer than the limit of a text, so that its end is missing in the texts. */
  isCut: boolean;
};

/** A part of the text as it came: offsets in `raw`, and its line and column from 1. */
type RawPlace = Span & { line: number; column: number };

const NOTHING: readonly never[] = Object.freeze([]);
const NO_LABELS: Readonly<Record<string, string>> = Object.freeze(Object.create(null));

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
  return { raw, text: withoutLineEnd(raw), around: null, formats: NOTHING, labels: NO_LABELS, isCut: false };
}

/** Whether there is nothing to take off. The first line decides, and most lines are bare. */
function isBare(raw: string): boolean {
  return !mayBeEscaped(raw) && !raw.startsWith('{') && unwrapPlain(raw) === null;
}

function mayBeEscaped(text: string): boolean {
  return text.includes('\\') || text.includes('&');
}

function readWrapped(raw: string, known: Unwrapped | null): LogRecord {
  const { text: inside, formats, labels } = unwrapText(raw, known);
  const clean = withoutLineEnd(isClean(inside) ? inside : decode(inside, CLEAN));
  const text = clean.slice(0, MAX_RECORD_LENGTH);
  const around = isNormal(raw) ? raw : normaliseText(raw);
  return {
    raw,
    text,
    around: text === around ? null : around,
    formats,
    labels: labels.size === 0 ? NO_LABELS : Object.assign(Object.create(null), Object.fromEntries(labels)),
    isCut: clean.length > text.length || raw.length > MAX_RECORD_LENGTH,
  };
}

function withoutLineEnd(text: string): string {
  let end = text.length;
  while (text.charCodeAt(end - 1) === 0x0a) end--;
  return end === text.length ? text : text.slice(0, end);
}

/** The parts of `raw` that `normaliseText` removes. */
const OLD_NOISE: Coding = { pattern: new RegExp(`${ANSI.source}|[\\r\\0]`, 'g'), read: () => '' };

/**
 * The place of a span of `text` or `around` in the text as it came. It unwraps the record again, so that reading costs nothing for
 * the many records in which nothing is found.
 */
export function locate(
  { raw }: Pick<LogRecord, 'raw'>,
  span: Span,
  field: 'text' | 'around' = 'text',
): RawPlace {
  const found = field === 'around' ? writtenSpan(raw, OLD_NOISE, span) : throughLayers(unwrapText(raw), span);
  const { line, start } = lineAt(findLineStarts(raw), found.start);
  return { ...found, line, column: found.start - start + 1 };
}

function throughLayers({ text, layers }: UnwrappedText, span: Span): Span {
  const inside = isClean(text) ? span : writtenSpan(text, CLEAN, span);
  return layers.reduceRight((inner, layer) => outerSpan(layer, inner), inside);
}
