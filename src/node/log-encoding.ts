import { isUtf8 } from 'node:buffer';
import { findInvalidByte } from '../lib/encoding/decode-text.ts';

/** The byte order marks of the Encoding Standard (§6, "BOM sniff"). The decoder removes its own mark. */
const MARKS = [
  { encoding: 'utf-8', mark: '\xef\xbb\xbf' },
  { encoding: 'utf-16le', mark: '\xff\xfe' },
  { encoding: 'utf-16be', mark: '\xfe\xff' },
];

/** A start of so many bytes is enough to tell UTF-16 from other text. */
const ENOUGH = 512;

/** Not those that text has: backspace, tab, line ends, those of ISO 2022, and ESC of colours. NUL is counted elsewhere. */
const CONTROLS = /[\x01-\x07\x10-\x1a\x1c-\x1f\x7f]/g;

/** Logs use one or two other control characters, such as SOH between the fields of FIX. Programs and pictures have them all. */
const MOST_CONTROLS = 3;

/** In UTF-16, nearly each character of a Western European text has a zero. */
const WESTERN_SHARE = 0.7;

export function isKnownEncoding(label: string): boolean {
  try {
    return new TextDecoder(label) !== null;
  } catch {
    return false;
  }
}

/** Whether one can tell the encoding from this start: plain text is clear at once, so that a log can be followed. */
export function isClearStart(start: Buffer): boolean {
  if (start.length >= ENOUGH || markOf(start)) return true;
  const isPlain = !start.includes(0) && controlsOf(start).size === 0;
  return start.length >= 2 && isPlain && isUtf8(start.subarray(0, wholeLength(start)));
}

/** A mark wins, then the given encoding. UTF-16 without a mark is found by its zeros. */
export function toEncoding(start: Buffer, given: string | null): string {
  const mark = markOf(start);
  if (mark) return mark.encoding;
  if (given !== null) return new TextDecoder(given).encoding;
  return ['utf-16le', 'utf-16be'].find((encoding) => isUtf16(start, encoding)) ?? 'utf-8';
}

function markOf(start: Buffer) {
  const text = start.toString('latin1', 0, 3);
  return MARKS.find(({ mark }) => text.startsWith(mark));
}

/**
 * Each ASCII character has a zero on the same side. Text of other scripts has fewer of them, but is no valid UTF-8 without controls. A
 * program has zeros on both sides, too, and as UTF-16 it has controls.
 */
function isUtf16(start: Buffer, encoding: string): boolean {
  const side = encoding === 'utf-16le' ? 1 : 0;
  const mine = start.filter((byte, at) => byte === 0 && at % 2 === side).length;
  const other = start.filter((byte, at) => byte === 0 && at % 2 !== side).length;
  const isUnlikelyUtf8 = controlsOf(start).size > 0 || !isUtf8(start);
  const isLikely = mine > other && (mine >= (start.length / 2) * WESTERN_SHARE || isUnlikelyUtf8);
  return isLikely && isTextIn(start, encoding);
}

function isTextIn(start: Buffer, encoding: string): boolean {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(start, { stream: true });
    return !text.includes('\0') && text.search(CONTROLS) === -1;
  } catch {
    return false;
  }
}

/** Whether it is no text. NUL says nothing: a log that was rotated by copying begins with many of them. */
export function isBinary(start: Buffer): boolean {
  return controlsOf(start).size > MOST_CONTROLS;
}

function controlsOf(start: Buffer): Set<string> {
  return new Set(start.toString('latin1').match(CONTROLS));
}

/** Decodes a text, and tells once of the first place that is not in its encoding. */
export async function* decodeBytes(
  bytes: AsyncIterable<Uint8Array>,
  encoding: string,
  tell: (message: string) => void,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  const finder = new FaultFinder(encoding, tell);
  for await (const piece of bytes) {
    const text = decoder.decode(piece, { stream: true });
    finder.look(text, piece);
    yield text;
  }
  const rest = decoder.decode();
  finder.look(rest, null);
  yield rest;
}

/** Finds the first place of a text that is not in its encoding. */
class FaultFinder {
  readonly #encoding: string;
  readonly #tell: (message: string) => void;
  #line = 1;
  #isFound = false;
  /** The bytes of a character that is not complete yet. */
  #open: Uint8Array = Buffer.alloc(0);

  constructor(encoding: string, tell: (message: string) => void) {
    this.#encoding = encoding;
    this.#tell = tell;
  }

  /** @param piece the next bytes, of which this is the text; null after the last ones */
  look(text: string, piece: Uint8Array | null): void {
    if (this.#isFound) return;
    const fault = this.#encoding === 'utf-8' ? this.#inUtf8(piece) : this.#inOther(text);
    this.#line += countLines(text);
    if (fault === null) return;
    this.#isFound = true;
    this.#tell(fault);
  }

  /** Looks at the bytes: the text may have had U+FFFD in the file. */
  #inUtf8(piece: Uint8Array | null): string | null {
    const bytes = piece === null ? Buffer.from(this.#open) : Buffer.concat([this.#open, piece]);
    const whole = piece === null ? bytes.length : wholeLength(bytes);
    this.#open = Uint8Array.from(bytes.subarray(whole));
    const seen = bytes.subarray(0, whole);
    if (isUtf8(seen)) return null;
    const at = findInvalidByte(seen);
    const line = this.#line + countLines(seen.toString('latin1', 0, at));
    const byte = seen.subarray(at, at + 1);
    const hex = `0x${byte.toString('hex').toUpperCase()}`;
    return `is not UTF-8: line ${line} has the byte ${hex}. ${ADVICE}${inWindows1252(byte)}`;
  }

  #inOther(text: string): string | null {
    const at = text.indexOf('\ufffd');
    if (at === -1) return null;
    const line = this.#line + countLines(text.slice(0, at));
    return `is not ${this.#encoding}: line ${line} has a character that it does not know. ${ADVICE}`;
  }
}

const ADVICE = 'Name the encoding of the file, as in --encoding windows-1252';

/** The most common encoding beside UTF-8: people see whether they meant this character. */
function inWindows1252(byte: Uint8Array): string {
  const character = new TextDecoder('windows-1252').decode(byte, { stream: true });
  return /[\p{L}\p{P}\p{S}]/u.test(character) ? `, in which this byte is “${character}”` : '';
}

function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

/** The length without the beginning of a character at the end. */
function wholeLength(bytes: Uint8Array): number {
  const end = bytes.subarray(-3);
  const lead = end.findLastIndex((byte) => (byte & 0xc0) !== 0x80);
  const byte = end[lead] ?? 0;
  const needed = byte < 0xc0 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
  return needed > end.length - lead ? bytes.length - (end.length - lead) : bytes.length;
}
