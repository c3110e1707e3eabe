import { KELVIN, LONG_S } from '../../regex/syntax/char-set.ts';

/** In every runtime (Node, workerd, browsers), but in no type library of core. */
declare const TextEncoder: new () => {
  encodeInto(text: string, bytes: Uint8Array): { read: number; written: number };
};

/**
 * A text as bytes, one for each UTF-16 unit, so that a byte's place is the unit's. ASCII is itself, in its own case; the
 * long s and the Kelvin sign are s and k, as RE2 folds them; what else there is keeps its low seven bits with the eighth
 * set: enough to tell that something may be there, and the text itself decides.
 */
export type TextBytes = {
  bytes: Uint8Array;
  /** The same bytes, to read four at once. */
  view: DataView;
  length: number;
  isAscii: boolean;
};

/** Bytes for the first texts. */
const ROOM = 1024;
/** Zeros behind a text: four bytes are read at once, from its last place and from up to eighteen places further. */
const SLACK = 24;

const encoder = new TextEncoder();

export function createTextBytes(room = ROOM): TextBytes {
  const bytes = new Uint8Array(room);
  return { bytes, view: new DataView(bytes.buffer), length: 0, isAscii: true };
}

/** Puts a text in place of the one before. */
export function loadText(target: TextBytes, text: string): void {
  const { length } = text;
  if (target.bytes.length < length + SLACK) Object.assign(target, createTextBytes(2 * length + SLACK));
  target.length = length;
  // UTF-8 has as many bytes as the text has units if all of it is ASCII, and more if not.
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
 * A gram is four bytes of a text as one number, the first byte lowest, each with bit 5 set: that makes A and a the same,
 * and few others.
 */
export const GRAM = 4;
export const GRAM_BITS = 0x20202020;

/** Grams of which one byte is not known: its bits are all set. */
export const WITHOUT_FIRST = 0x202020ff;
export const WITHOUT_LAST = 0xff202020 | 0;

/** The gram of a text's bytes. */
export function gramAt(view: DataView, start: number): number {
  return view.getInt32(start, true) | GRAM_BITS;
}

/** The same of a literal, whose bytes are nowhere yet. */
export function gramOf(literal: string, start: number): number {
  let gram = 0;
  for (let i = 0; i < GRAM && start + i < literal.length; i++) {
    gram |= toByte(literal.charCodeAt(start + i)) << (8 * i);
  }
  return gram | GRAM_BITS;
}

/** All grams that a gram without its first or last byte may be. */
export function completions(gram: number, bits: typeof WITHOUT_FIRST | typeof WITHOUT_LAST): number[] {
  const [known, shift] = bits === WITHOUT_FIRST ? [gram & ~0xff, 0] : [gram & 0xffffff, 24];
  return BYTES.map((byte) => known | (byte << shift));
}

/** What a byte of a gram may be, the zero behind a text among them. */
const BYTES = Array.from({ length: 256 }, (_, byte) => byte).filter((byte) => (byte & 0x20) !== 0);
