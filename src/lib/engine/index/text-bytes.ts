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

export function toByte(unit: number): number {
  if (unit < 0x80) return unit;
  if (unit === LONG_S) return 0x73;
  return unit === KELVIN ? 0x6b : 0x80 | (unit & 0x7f);
}
