import { byteLength } from '../text/text-size.ts';
import { CLEAN } from './clean.ts';
import { decode } from './coding.ts';
import { textOf, type Unwrapped } from './layer.ts';
import { MAX_LEVELS, unwrapLine } from './unwrap.ts';

/** The characters that ended a line. */
export type Ending = '' | '\n' | '\r\n' | '\r';

/** A line, then the record that it begins. */
export type Lines = {
  raw: string;
  ending: Ending;
  /** The innermost text of the first line. It tells whether the line goes on with the record before. */
  body: string;
  /** The first line without its wrapping, if that begins with the first character: it need not be taken off again. */
  unwrapped: Unwrapped | null;
  source: string;
  isPartial: boolean;
  isMessage: boolean;
  isBlank: boolean;
  /** Whether nothing is around the text, and there is nothing in it to decode or to clean. */
  isBare: boolean;
  firstLine: number;
  lastLine: number;
  count: number;
  /** Measured only if it has a second line. */
  bytes: number;
};

const UNKNOWN = -1;

/** Characters that may be spaces, colours or marks without width. */
const HIDING = /[^\t\n\r -~]/;

/** @param isPlain whether it has only printable ASCII without escapes */
export function readLine(raw: string, ending: Ending, number: number, isPlain: boolean): Lines {
  const line: Lines = {
    raw,
    ending,
    body: isPlain ? raw : readable(raw),
    unwrapped: null,
    source: '',
    isPartial: false,
    isMessage: false,
    isBlank: false,
    isBare: isPlain && !raw.startsWith('{'),
    firstLine: number,
    lastLine: number,
    count: 1,
    bytes: UNKNOWN,
  };
  unwrapInto(line);
  if (!line.isBare) line.body = readable(line.body);
  line.isBlank = isBlank(line.body);
  return line;
}

function unwrapInto(line: Lines): void {
  for (let level = 0; level < MAX_LEVELS; level++) {
    const inside = unwrapLine(line.body);
    const part = inside?.parts[0];
    if (!inside || !part) return;
    if (level === 0 && line.body === line.raw) line.unwrapped = inside;
    line.source += inside.source;
    line.isPartial ||= inside.isPartial;
    line.isMessage ||= inside.isMessage;
    line.body = textOf(line.body, part);
    line.isBare = false;
  }
}

/** The text with what hides before or between its words removed. Tabs hide nothing. */
function readable(text: string): string {
  return HIDING.test(text) ? decode(text, CLEAN) : text;
}

function isBlank(text: string): boolean {
  return !(text.charCodeAt(0) > 0x20) && text.trim() === '';
}

/** Both as one. It is no copy, because a record may have many lines. */
export function joinedLine(lines: Lines, line: Lines): Lines {
  lines.bytes = bytesOfBoth(lines, line);
  if (lines.isPartial) lines.body += line.body;
  if (!line.isBlank) lines.lastLine = line.lastLine;
  lines.isBare &&= line.isBare && lines.ending === '\n';
  lines.raw += lines.ending + line.raw;
  lines.ending = line.ending;
  lines.count += line.count;
  lines.isPartial = line.isPartial;
  lines.isBlank &&= line.isBlank;
  return lines;
}

export function bytesOfBoth(lines: Lines, line: Lines): number {
  return measured(lines) + lines.ending.length + measured(line);
}

function measured(lines: Lines): number {
  if (lines.bytes === UNKNOWN) lines.bytes = byteLength(lines.raw);
  return lines.bytes;
}
