import { CLEAN } from './clean.ts';
import { BACKSLASHES, type Coding, HTML, LOOSE_ESCAPES } from './coding.ts';
import { type Layer, type LogFormat, makeLayer, shifted, type Unwrapped, type WrittenPart } from './layer.ts';
import { unwrapPlain } from './prefixes.ts';
import { unwrapJson } from './structured.ts';

/** A text without what is wrapped around it. */
export type UnwrappedText = {
  text: string;
  /** From the outside to the inside. */
  layers: readonly Layer[];
  formats: readonly LogFormat[];
  labels: ReadonlyMap<string, string>;
  /** For each text that is wrapped and unwrapped: how many layers are around it. */
  between: readonly number[];
};

/** Docker's line with Kubernetes' line with the program's JSON in it. */
export const MAX_LEVELS = 3;

/** Longer than any trace. */
export const MAX_LINES = 1_000;

const NO_LABELS: ReadonlyMap<string, string> = new Map();
const CARRIAGE_RETURN = 0x0d;
const BRACE = 0x7b;
const ESCAPE = 0x1b;
const BYTE_ORDER_MARK = 0xfeff;

/** A colour or a byte order mark hides what is behind it. */
function isCovered(line: string): boolean {
  const first = line.charCodeAt(0);
  return first === ESCAPE || first === BYTE_ORDER_MARK;
}

/** Takes off what is around one line. */
export function unwrapLine(line: string): Unwrapped | null {
  return line.charCodeAt(0) === BRACE ? unwrapJson(line) : unwrapPlain(line);
}

/** Takes off what is around a record of one line or more: up to three levels, then escapes and entities. */
export function unwrapText(raw: string, known: Unwrapped | null = null): UnwrappedText {
  const found = new Levels(raw);
  if (known) found.take([known]);
  for (let level = known ? 1 : 0; level < MAX_LEVELS && found.unwrapOnce(); level++);
  found.decodeRest();
  return found;
}

class Levels implements UnwrappedText {
  text: string;
  readonly layers: Layer[] = [];
  readonly formats: LogFormat[] = [];
  readonly labels = new Map<string, string>();
  readonly between: number[] = [];

  constructor(raw: string) {
    this.text = raw;
  }

  unwrapOnce(): boolean {
    if (isCovered(this.text)) this.#decode(CLEAN);
    const isDocument = this.text.charCodeAt(0) === BRACE && this.text.includes('\n');
    const whole = isDocument ? unwrapJson(this.text) : null;
    const lines = whole ? [whole] : unwrapLines(this.text);
    this.take(lines);
    return lines.length > 0;
  }

  take(lines: readonly Unwrapped[]): void {
    const [first] = lines;
    if (!first) return;
    if (this.formats.length > 0) this.between.push(this.layers.length);
    const layer =
      lines.length === 1
        ? makeLayer(this.text, first.parts)
        : makeLayer(
            this.text,
            lines.flatMap((line) => line.parts),
            openParts(lines),
          );
    this.#add(layer, first.format);
    for (const { labels } of lines)
      for (const [name, value] of labels) if (!this.labels.has(name)) this.labels.set(name, value);
  }

  decodeRest(): void {
    if (isHtml(this.text)) this.#decode(HTML, 'html');
    if (!this.text.includes('\\')) return;
    if (ESCAPED_TRACE.test(this.text)) this.#decode(BACKSLASHES, 'escaped');
    else if (this.text.search(LOOSE_ESCAPES.pattern) !== -1) this.#decode(LOOSE_ESCAPES, 'escaped');
  }

  #decode(coding: Coding, format?: LogFormat): void {
    this.#add(makeLayer(this.text, [{ start: 0, end: this.text.length, coding }]), format);
  }

  #add(layer: Layer, format?: LogFormat): void {
    this.layers.push(layer);
    if (format) this.formats.push(format);
    this.text = layer.inside;
  }
}

/** The last parts of lines that the next line continues; most texts have none. */
function openParts(lines: readonly Unwrapped[]): ReadonlySet<WrittenPart> | undefined {
  const open = lines.filter(({ isPartial }) => isPartial);
  return open.length === 0 ? undefined : new Set(open.flatMap(({ parts }) => parts.slice(-1)));
}

/** A trace on one line: its line ends are written as escapes, and its frames are indented. */
const ESCAPED_TRACE = /\\n(?:\\t| {2})/;

const ENTITY = /&(?:#x?[0-9a-fA-F]{1,7}|quot|amp|apos|lt|gt|nbsp);/;

/** Escaped text has no quotes and no angle brackets of its own; a document begins and ends with one. A URL may have `&amp;` too. */
function isHtml(text: string): boolean {
  if (!text.includes('&') || !ENTITY.test(text)) return false;
  return !/["<>]/.test(text) || (text.startsWith('<') && text.trimEnd().endsWith('>'));
}

/** The lines without what is around them, if there is something around the first one. What follows too many lines stays as it is. */
function unwrapLines(text: string): readonly Unwrapped[] {
  const lines: Unwrapped[] = [];
  for (let start = 0; start <= text.length; ) {
    const end = lines.length < MAX_LINES ? endOfLine(text, start) : text.length;
    const content = text.slice(start, text.charCodeAt(end - 1) === CARRIAGE_RETURN ? end - 1 : end);
    const line = lines.length < MAX_LINES ? unwrapLine(content) : null;
    const format = lines[0]?.format ?? line?.format;
    if (format === undefined) return [];
    const part = { start, end: start + content.length, coding: null };
    lines.push(line?.format === format ? shifted(line, start) : asItIs(format, part));
    start = end + 1;
  }
  return lines;
}

function endOfLine(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end === -1 ? text.length : end;
}

function asItIs(format: LogFormat, part: WrittenPart): Unwrapped {
  return { format, parts: [part], labels: NO_LABELS, source: '', isPartial: false, isMessage: false };
}
