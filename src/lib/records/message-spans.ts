import { normaliseText } from '../text/normalise.ts';
import type { Span } from '../text/source-text.ts';
import { CLEAN } from './clean.ts';
import { type Coding, decode } from './coding.ts';
import type { Layer } from './layer.ts';
import type { LogRecord } from './read-record.ts';
import { unwrapText } from './unwrap.ts';

/** The places of the message in each text around it, in order. */
export function messageSpans({ raw, around }: Pick<LogRecord, 'raw' | 'around'>): readonly Span[][] {
  const { layers, between } = unwrapText(raw);
  return around.map((_, index) => {
    const count = index === 0 ? 0 : (between[index - 1] ?? 0);
    const inner = layers.slice(count);
    const text = layers[count]?.around ?? raw;
    const spans = inner.reduceRight(outerSpans, [{ start: 0, end: (inner.at(-1)?.inside ?? text).length }]);
    return cleanSpans(text, spans, index === 0 ? normaliseText : (piece) => decode(piece, CLEAN));
  });
}

/** The spans in a text without colours and the like. */
function cleanSpans(text: string, spans: readonly Span[], clean: (piece: string) => string): Span[] {
  let [from, at] = [0, 0];
  const moveTo = (offset: number) => {
    at += clean(text.slice(from, offset)).length;
    from = offset;
    return at;
  };
  return spans.map(({ start, end }) => ({ start: moveTo(start), end: moveTo(end) }));
}

/** The spans in the text around for spans of the text inside. It takes one pass, because a message may have many lines. */
function outerSpans(inner: readonly Span[], { around, inside, parts }: Layer): Span[] {
  const found: Span[] = [];
  let next = 0;
  for (const [index, { start, end, coding, at }] of parts.entries()) {
    const until = parts[index + 1]?.at ?? inside.length;
    const local: Span[] = [];
    while ((inner[next]?.end ?? at) < at) next++;
    for (let each = next; each < inner.length && (inner[each]?.start ?? until) < until; each++) {
      const span = inner[each] as Span;
      local.push({ start: Math.max(span.start, at) - at, end: Math.min(span.end, until) - at });
    }
    const written = coding ? writtenSpans(around.slice(start, end), coding, local) : local;
    for (const span of written)
      found.push({ start: Math.min(start + span.start, end), end: Math.min(start + span.end, end) });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** As `writtenSpan`, for many spans in order. */
function writtenSpans(written: string, { pattern, read }: Coding, spans: readonly Span[]): Span[] {
  const offsets = spans.flatMap(({ start, end }) => [start + 1, end]);
  const places: number[] = [];
  let shift = 0;
  const isDue = (limit: number) => (offsets[places.length] ?? Number.POSITIVE_INFINITY) <= limit;
  const isStart = () => places.length % 2 === 0;
  const place = () => (offsets[places.length] ?? 0) + shift - (isStart() ? 1 : 0);
  for (const { 0: match, index } of written.matchAll(pattern)) {
    const from = index - shift;
    const to = from + read(match).length;
    while (isDue(from)) places.push(place());
    while (isDue(to)) places.push(isStart() ? index : index + match.length);
    shift = index + match.length - to;
  }
  while (places.length < offsets.length) places.push(place());
  return spans.map((_, index) => ({ start: places[index * 2] ?? 0, end: places[index * 2 + 1] ?? 0 }));
}
