import { KELVIN, LONG_S } from '../../regex/syntax/char-set.ts';

/** Node, workerd and browsers have it, but the type library of core does not. */
declare const TextEncoder: new () => {
  encodeInto(text: string, bytes: Uint8Array): { read: number; written: number };
};

/**
 * A text as bytes, one for each UTF-16 unit, so offsets are the same in both. An ASCII character is its own byte, in its own case.
 * ſ and the Kelvin sign are s and k, because RE2 folds them so. Any other unit is 0x80 plus its low seven bits. This can only show
 * that a literal may be there; the text itself decides.
 */
export type TextBytes = {
  bytes: Uint8Array;
  /** The same bytes, to read four at once. */
  view: DataView;
  length: number;
  isAscii: boolean;
};

/** The initial size of the buffer. */
const ROOM = 1024;
/** The number of zeros behind a text. Reads of four bytes start up to eighteen places behind its last one. */
const SLACK = 24;

const encoder = new TextEncoder();

export function createTextBytes(room = ROOM): TextBytes {
  const bytes = new Uint8Array(room);
  return { bytes, view: new DataView(bytes.buffer), length: 0, isAscii: true };
}

/** Replaces the previous text with this one. */
export function loadText(target: TextBytes, text: string): void {
  const { length } = text;
  if (target.bytes.length < length + SLACK) Object.assign(target, createTextBytes(2 * length + SLACK));
  target.length = length;
  // The number of UTF-8 bytes equals the number of units only if the text is all ASCII.
  const { read, written } = encoder.encodeInto(text, target.bytes);
  target.isAscii = read === length && written === length;
  if (!target.isAscii) for (let i = 0; i < length; i++) target.bytes[i] = toByte(text.charCodeAt(i));
  for (let i = length; i < length + SLACK; i++) target.bytes[i] = 0;
}

function toByte(unit: number): number {
  if (unit < 0x80) return unit;
  if (unit === LONG_S) return 0x73;
  return unit === KELVIN ? 0x6b : 0x80 | (unit & 0x7f);
}

/**
 * A gram is four bytes of a text as one number, the first byte lowest. Bit 5 of each byte is set, so that A and a are equal. Few
 * other characters become equal by it.
 */
export const GRAM = 4;
export const GRAM_BITS = 0x20202020;

/** The bits of a gram whose first or last byte is unknown. All bits of that byte are set. */
export const WITHOUT_FIRST = 0x202020ff;
export const WITHOUT_LAST = 0xff202020 | 0;

/** The gram at an offset of a text's bytes. */
export function gramAt(view: DataView, start: number): number {
  return view.getInt32(start, true) | GRAM_BITS;
}

/** The same gram, computed from the characters of a literal. */
export function gramOf(literal: string, start: number): number {
  let gram = 0;
  for (let i = 0; i < GRAM && start + i < literal.length; i++) {
    gram |= toByte(literal.charCodeAt(start + i)) << (8 * i);
  }
  return gram | GRAM_BITS;
}

/** All whole grams that a gram without its first or last byte may stand for. */
export function completions(gram: number, bits: typeof WITHOUT_FIRST | typeof WITHOUT_LAST): number[] {
  const [known, shift] = bits === WITHOUT_FIRST ? [gram & ~0xff, 0] : [gram & 0xffffff, 24];
  return BYTES.map((byte) => known | (byte << shift));
}

/** All values of a byte of a gram. They include the zero behind a text, which becomes 0x20. */
const BYTES = Array.from({ length: 256 }, (_, byte) => byte).filter((byte) => (byte & 0x20) !== 0);
