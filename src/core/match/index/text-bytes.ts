import { KELVIN, LONG_S } from '../syntax/char-set.ts';

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
  length: number;
  isAscii: boolean;
  /** As many numbers as bytes: room for a note on each place. */
  places: Int32Array;
};

/** Bytes for the first texts, and more than a text needs: a gram may be read beyond its end. */
const ROOM = 1024;
const SLACK = 8;

const encoder = new TextEncoder();

export function createTextBytes(): TextBytes {
  return { bytes: new Uint8Array(ROOM), length: 0, isAscii: true, places: new Int32Array(ROOM) };
}

/** Puts a text in place of the one before. The byte after it is zero. */
export function loadText(target: TextBytes, text: string): void {
  if (target.bytes.length < text.length + SLACK) grow(target, 2 * text.length + SLACK);
  target.length = text.length;
  // UTF-8 has as many bytes as the text has units if all of it is ASCII, and more if not.
  const { read, written } = encoder.encodeInto(text, target.bytes);
  target.isAscii = read === text.length && written === text.length;
  if (!target.isAscii) for (let i = 0; i < text.length; i++) target.bytes[i] = toByte(text.charCodeAt(i));
  target.bytes[text.length] = 0;
}

function grow(target: TextBytes, size: number): void {
  target.bytes = new Uint8Array(size);
  target.places = new Int32Array(size);
}

function toByte(unit: number): number {
  if (unit < 0x80) return unit;
  if (unit === LONG_S) return 0x73;
  return unit === KELVIN ? 0x6b : 0x80 | (unit & 0x7f);
}

/** Literals are short and many: one buffer does for all. */
const shared = createTextBytes();

export function bytesOf(text: string): Uint8Array {
  loadText(shared, text);
  return shared.bytes.slice(0, text.length);
}
