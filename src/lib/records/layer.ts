import type { Span } from '../text/source-text.ts';
import { type Coding, decode, writtenSpan } from './coding.ts';
import { addLabel } from './field-names.ts';

/** The ways of wrapping a record that the reader knows. */
export type LogFormat =
  | 'docker'
  | 'cri'
  | 'journald'
  | 'syslog'
  | 'compose'
  | 'kubectl'
  | 'stern'
  | 'time'
  | 'logcli'
  | 'heroku'
  | 'json'
  | 'gelf'
  | 'ecs'
  | 'cloudwatch'
  | 'kubernetes-event'
  | 'logfmt'
  | 'klog'
  | 'html'
  | 'escaped';

/** The source of lines with a header. The next lines of a message have none, so a line with a header never continues one without. */
export const HEADED = 'headed';

/** A part of a wrapped text that belongs to the message, and how it is written there. */
export type WrittenPart = Span & { coding: Coding | null };

/** A line, or a whole document, without what is around its message. */
export type Unwrapped = {
  format: LogFormat;
  parts: readonly WrittenPart[];
  labels: ReadonlyMap<string, string>;
  /** Lines of different sources never belong together. */
  source: string;
  /** Whether the next line of this source continues this one without a line end. */
  isPartial: boolean;
  /** Whether the next lines are messages of their own, unless they look like part of a trace. */
  isMessage: boolean;
};

/** The same of a text that begins further to the left. */
export function shifted(unwrapped: Unwrapped, by: number): Unwrapped {
  if (by === 0) return unwrapped;
  const parts = unwrapped.parts.map(({ start, end, coding }) => ({
    start: start + by,
    end: end + by,
    coding,
  }));
  return { ...unwrapped, parts };
}

/** A prefix of a line, and what it tells. */
export type Header = {
  format: LogFormat;
  labels: Record<string, string | undefined>;
  source: string;
  isPartial?: boolean;
};

/** The line behind its header. */
export function behind(
  line: string,
  header: string,
  found: Header,
  coding: WrittenPart['coding'] = null,
): Unwrapped {
  const { format, source, isPartial = false } = found;
  const part = { start: header.length, end: line.length, coding };
  return { format, parts: [part], labels: labelsOf(found.labels), source, isPartial, isMessage: false };
}

function labelsOf(written: Header['labels']): Map<string, string> {
  const labels = new Map<string, string>();
  for (const [name, value] of Object.entries(written)) if (value) addLabel(labels, name, value);
  return labels;
}

/** A part, and its offset in the text inside. */
type PlacedPart = WrittenPart & { at: number };

/** One level of wrapping: the text around, and the text inside with the origin of each of its parts. */
export type Layer = { around: string; inside: string; parts: readonly PlacedPart[] };

/** Takes the parts out of a text. A line end is between them, but none after a part that is in `open`. */
export function makeLayer(
  around: string,
  parts: readonly WrittenPart[],
  open?: ReadonlySet<WrittenPart>,
): Layer {
  const [only] = parts;
  if (only && parts.length === 1) return oneLayer(around, only);
  const placed: PlacedPart[] = [];
  const pieces: string[] = [];
  let at = 0;
  let before: WrittenPart | undefined;
  for (const part of parts) {
    const joint = before && !open?.has(before) ? '\n' : '';
    const text = textOf(around, part);
    placed.push({ ...part, at: at + joint.length });
    pieces.push(joint, text);
    at += joint.length + text.length;
    before = part;
  }
  return { around, inside: pieces.join(''), parts: placed };
}

/** A layer of one part, as most have. */
function oneLayer(around: string, part: WrittenPart): Layer {
  const { start, end, coding } = part;
  return { around, inside: textOf(around, part), parts: [{ start, end, coding, at: 0 }] };
}

export function textOf(around: string, { start, end, coding }: WrittenPart): string {
  const written = around.slice(start, end);
  return coding ? decode(written, coding) : written;
}

/** The span in the text around for a span of the text inside. */
export function outerSpan(layer: Layer, { start, end }: Span): Span {
  const first = partAt(layer, start);
  const last = partAt(layer, Math.max(start, end - 1));
  if (!first || !last) return { start: 0, end: 0 };
  if (first === last) return spanIn(layer, first, { start, end });
  return {
    start: spanIn(layer, first, { start, end: start }).start,
    end: spanIn(layer, last, { start: last.at, end }).end,
  };
}

function partAt({ parts }: Layer, offset: number): PlacedPart | undefined {
  return parts.findLast(({ at }) => at <= offset) ?? parts[0];
}

/** An offset at the line end behind a part is at the end of this part. */
function spanIn({ around }: Layer, part: PlacedPart, span: Span): Span {
  const written = around.slice(part.start, part.end);
  const inside = { start: Math.max(0, span.start - part.at), end: Math.max(0, span.end - part.at) };
  const found = part.coding ? writtenSpan(written, part.coding, inside) : inside;
  return {
    start: part.start + Math.min(found.start, written.length),
    end: part.start + Math.min(found.end, written.length),
  };
}
