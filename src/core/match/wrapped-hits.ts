import type { EngineCap, PatternHit, SearchResult } from '../../lib/engine/engine.ts';
import { startsWithLevel } from '../../lib/records/line-start.ts';
import { messageSpans } from '../../lib/records/message-spans.ts';
import type { LogRecord } from '../../lib/records/read-record.ts';
import type { Span } from '../../lib/text/source-text.ts';
import type { TextField } from './text-fields.ts';

type Search = (text: string) => SearchResult;

/**
 * Keeps the hits in the texts around a message that are evidence. `connection refused.*redis` must not run from the message into the
 * name of the service: another field is another statement. A hit may enter the wrapping only if its pattern names the wrapping,
 * as `"stream":"stderr"`, `sshd\[\d+\]: Failed` and `API error.*status=5` do.
 */
export function withoutStrayHits(
  fields: readonly TextField[],
  results: readonly SearchResult[],
  search: Search,
): readonly SearchResult[] {
  const messages = new Messages();
  return fields.map((field, index) => {
    const result = results[index] as SearchResult;
    const { record, around, text } = field;
    if (around === null) messages.enter(record, result);
    else if (messages.hasNew(result)) {
      const envelope = new Envelope(text, messages.spansOf(around), search);
      const hits = result.hits.filter((hit) => messages.has(hit) || envelope.isEvidence(hit));
      return { hits, caps: [...result.caps, ...envelope.caps] };
    }
    return result;
  });
}

/** The message of the current record: the texts around it come next. Patterns found in it count there. */
class Messages {
  #record: LogRecord | null = null;
  #found = new Set<number>();
  #spans: readonly (readonly Span[])[] | null = null;

  enter(record: LogRecord, { hits }: SearchResult): void {
    this.#record = record;
    this.#spans = null;
    this.#found = new Set(hits.map(({ pattern }) => pattern));
  }

  has({ pattern }: PatternHit): boolean {
    return this.#found.has(pattern);
  }

  hasNew({ hits }: SearchResult): boolean {
    return hits.some((hit) => !this.has(hit));
  }

  spansOf(around: number): readonly Span[] {
    this.#spans ??= this.#record ? messageSpans(this.#record) : [];
    return this.#spans[around] ?? [];
  }
}

/** `CRITICAL` in brackets. */
const MAX_LEVEL = 10;

/** No pattern names it. */
const MARK = '\ue000';
/** The signs of JSON, logfmt and headers, and what stands directly before and behind a message. */
const SIGNS = /["'{}[\]<>|=\\]|^[^\p{L}\p{N}_]{1,8}|[^\p{L}\p{N}_]{1,8}$/gu;

/** A text around a message: the message, what is before it, and what is behind its beginning. */
class Envelope {
  readonly caps: EngineCap[] = [];
  readonly #text: string;
  readonly #message: readonly Span[];
  readonly #search: Search;
  readonly #first: Span;
  #before: Side | null = null;
  #behind: Side | null = null;

  constructor(text: string, message: readonly Span[], search: Search) {
    this.#text = text;
    this.#message = message;
    this.#search = search;
    this.#first = message[0] ?? { start: 0, end: text.length };
  }

  isEvidence({ pattern, start, end: afterLast }: PatternHit): boolean {
    const end = Math.max(afterLast, start + 1);
    const last = this.#partAt(end - 1);
    if (last && (last.start <= start || startsWithLevel(this.#text.slice(start, start + MAX_LEVEL))))
      return true;
    if (start < this.#first.start) {
      this.#before ??= this.#sideOf((at) => at < this.#first.start);
      if (!this.#isNamed(this.#before, pattern, { start, end })) return false;
    }
    if (end <= this.#first.end) return true;
    this.#behind ??= this.#sideOf((at) => at >= this.#first.end);
    return this.#isNamed(this.#behind, pattern, { start, end });
  }

  #partAt(offset: number): Span | undefined {
    return this.#message.find(({ start, end }) => start <= offset && offset < end);
  }

  /** Whether the hit needs the signs of this side, or has none of them. */
  #isNamed({ marked, found }: Side, pattern: number, { start, end }: Span): boolean {
    return this.#text.slice(start, end) === marked.slice(start, end) || found?.has(pattern) === false;
  }

  /** The text with marks for the signs of one side. A pattern that is found in it does not name them. */
  #sideOf(isOfSide: (start: number) => boolean): Side {
    const pieces: string[] = [];
    let from = 0;
    for (const { start, end } of [...this.#message, { start: this.#text.length, end: this.#text.length }]) {
      const gap = this.#text.slice(from, start);
      const marked = isOfSide(from) ? gap.replace(SIGNS, (signs) => MARK.repeat(signs.length)) : gap;
      pieces.push(marked, this.#text.slice(start, end));
      from = end;
    }
    const marked = pieces.join('');
    const { hits, caps } = this.#search(marked);
    this.caps.push(...caps);
    return { marked, found: caps.length > 0 ? null : new Set(hits.map((hit) => hit.pattern)) };
  }
}

/** `found` is null if a limit ended the search: then nothing shows that a pattern names the wrapping. */
type Side = { marked: string; found: ReadonlySet<number> | null };
