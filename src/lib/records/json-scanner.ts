import type { Span } from '../text/source-text.ts';

/** A value of a JSON document, where it stands: the characters between the quotes of a text, or all of another value. */
export type JsonValue = Span & { kind: 'text' | 'plain' | 'bytes' };

/** Deeper JSON is no log line. */
const MAX_DEPTH = 64;
/** Values below are not reported. */
const MAX_PATH = 8;

/** Keys that only wrap the fields of a record, such as those of Elasticsearch, Google Cloud, CloudWatch and OpenTelemetry. */
const WRAPPERS = new Set([
  '_source',
  'jsonPayload',
  'payload',
  'fields',
  'data',
  'items',
  'logEvents',
  'events',
  'hits',
  'resourceLogs',
  'scopeLogs',
  'logRecords',
]);

const SPACE = 0x20;
const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const EQUALS = 0x3d;
const GREATER_THAN = 0x3e;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

const PLAIN_VALUE = /[-+.\w]+/y;
const BYTE_LIST = /\[[\d\s,]*\]/y;

type Report = (path: string, value: JsonValue) => void;

/**
 * Reads a JSON object without building it: it reports where each value stands, so that a text can be traced back through its escapes.
 * Returns false if the text is no JSON. A document that ends too early counts, because shippers cut long lines.
 */
export function scanJson(text: string, report: Report): boolean {
  return new JsonScanner(text, report).scan();
}

class JsonScanner {
  readonly #text: string;
  readonly #report: Report;
  #at = 0;

  constructor(text: string, report: Report) {
    this.#text = text;
    this.#report = report;
  }

  scan(): boolean {
    if (this.#next() !== OPEN_OBJECT || !this.#readObject('', 1)) return false;
    return Number.isNaN(this.#next());
  }

  /** The next character that is no white space; NaN at the end. */
  #next(): number {
    while (this.#text.charCodeAt(this.#at) <= SPACE) this.#at++;
    return this.#text.charCodeAt(this.#at);
  }

  #readObject(path: string, depth: number): boolean {
    this.#at++;
    if (this.#next() === CLOSE_OBJECT) return this.#pass();
    for (;;) {
      const first = this.#next();
      if (first !== QUOTE) return Number.isNaN(first);
      const key = this.#readText();
      if (!this.#passColon()) return this.#isAtEnd();
      if (!this.#readValue(pathOf(path, this.#text, key, depth), depth)) return false;
      const after = this.#next();
      if (after === CLOSE_OBJECT) return this.#pass();
      if (after !== COMMA) return this.#isAtEnd();
      this.#at++;
    }
  }

  /** Ruby and Fluent Bit print `=>` for it. */
  #passColon(): boolean {
    const isArrow = this.#next() === EQUALS && this.#text.charCodeAt(this.#at + 1) === GREATER_THAN;
    if (!isArrow && this.#next() !== COLON) return false;
    this.#at += isArrow ? 2 : 1;
    return true;
  }

  #readList(path: string, depth: number): boolean {
    if (path === 'MESSAGE' && this.#readBytes(path)) return true;
    this.#at++;
    if (this.#next() === CLOSE_LIST) return this.#pass();
    for (;;) {
      if (!this.#readValue(path, depth)) return false;
      const after = this.#next();
      if (after === CLOSE_LIST) return this.#pass();
      if (after !== COMMA) return this.#isAtEnd();
      this.#at++;
    }
  }

  #readValue(path: string, depth: number): boolean {
    const first = this.#next();
    if (first === QUOTE) this.#report(path, { ...this.#readText(), kind: 'text' });
    else if (first === OPEN_OBJECT) return depth < MAX_DEPTH && this.#readObject(path, depth + 1);
    else if (first === OPEN_LIST) return depth < MAX_DEPTH && this.#readList(path, depth + 1);
    else return this.#readPlain(path);
    return true;
  }

  #readPlain(path: string): boolean {
    const start = this.#at;
    PLAIN_VALUE.lastIndex = start;
    if (!PLAIN_VALUE.test(this.#text)) return this.#isAtEnd();
    this.#at = PLAIN_VALUE.lastIndex;
    this.#report(path, { start, end: this.#at, kind: 'plain' });
    return true;
  }

  #readBytes(path: string): boolean {
    const start = this.#at;
    BYTE_LIST.lastIndex = start;
    if (!BYTE_LIST.test(this.#text)) return false;
    this.#at = BYTE_LIST.lastIndex;
    this.#report(path, { start: start + 1, end: this.#at - 1, kind: 'bytes' });
    return true;
  }

  /** A text without its quotes. */
  #readText(): Span {
    const start = this.#at + 1;
    const end = closingQuote(this.#text, start);
    this.#at = end + 1;
    return { start, end };
  }

  #pass(): true {
    this.#at++;
    return true;
  }

  #isAtEnd(): boolean {
    return this.#at >= this.#text.length;
  }
}

function pathOf(path: string, text: string, { start, end }: Span, depth: number): string {
  if (depth > MAX_PATH) return '';
  const key = text.slice(start, end);
  if (path !== '') return `${path}.${key}`;
  return WRAPPERS.has(key) ? '' : key;
}

/** The offset of the quote that ends a text; the end of all if there is none. Each backslash is looked at once. */
export function closingQuote(text: string, from: number): number {
  for (let quote = text.indexOf('"', from); quote !== -1; quote = text.indexOf('"', quote + 1)) {
    let before = quote - 1;
    while (before >= from && text.charCodeAt(before) === BACKSLASH) before--;
    if ((quote - before) % 2 === 1) return quote;
  }
  return text.length;
}
