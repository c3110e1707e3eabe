/**
 * The index as the build step writes it: small, JSON, and the same bytes for the same patterns on any machine. The hash
 * tables are not in it: making them at load takes less time than reading them would.
 */
export type PatternIndexData = {
  /** How many patterns the index is of. */
  patterns: number;
  /** All literals, folded, each once, joined by newlines (no literal holds one). */
  literals: string;
  /** Base64 of two bytes for each literal: where its grams for even and for odd places start. */
  grams: string;
  /** Base64 of numbers (see `packNumbers`): for each pattern its two sets, each as its size and its literals. */
  sets: string;
  /** The few patterns that may match across lines, or depend on the text as a whole. */
  acrossLines: number[];
};

/** Numbers as bytes of seven bits, the low ones first, the high bit set on all but a number's last. */
export function packNumbers(numbers: Iterable<number>): Uint8Array {
  const bytes: number[] = [];
  for (let number of numbers) {
    for (; number > 0x7f; number >>>= 7) bytes.push((number & 0x7f) | 0x80);
    bytes.push(number);
  }
  return Uint8Array.from(bytes);
}

export function unpackNumbers(bytes: Uint8Array): Uint32Array {
  const numbers = new Uint32Array(bytes.length);
  let count = 0;
  let shift = 0;
  for (const byte of bytes) {
    numbers[count] = ((numbers[count] ?? 0) | ((byte & 0x7f) << shift)) >>> 0;
    if (byte < 0x80) count++;
    shift = byte < 0x80 ? 0 : shift + 7;
  }
  return numbers.slice(0, count);
}

/** Base64 without padding, by hand: `btoa` is not in every type library that core is compiled with, `Buffer` not in every runtime. */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += 3) {
    const chunk = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    const digits = [18, 12, 6, 0].map((shift) => DIGITS.charAt((chunk >>> shift) & 63)).join('');
    parts.push(digits.slice(0, Math.min(4, bytes.length - i + 1)));
  }
  return parts.join('');
}

export function fromBase64(text: string): Uint8Array {
  const values = new Uint8Array(128);
  for (let i = 0; i < DIGITS.length; i++) values[DIGITS.charCodeAt(i)] = i;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  for (let i = 0, at = 0; i < text.length; i += 4, at += 3) {
    let chunk = 0;
    for (let j = 0; j < 4; j++) chunk = (chunk << 6) | (values[text.charCodeAt(i + j)] ?? 0);
    for (let j = 0; j < 3 && at + j < bytes.length; j++) bytes[at + j] = chunk >>> (16 - 8 * j);
  }
  return bytes;
}
