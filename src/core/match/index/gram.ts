/** A gram is four bytes in a number of 32 bits, each with bit 5 set: that makes A and a the same, and few others. */
export const GRAM = 4;
export const CASE_BITS = 0x20202020;

export function gramAt(bytes: Uint8Array, start: number): number {
  const high = (byteAt(bytes, start) << 24) | (byteAt(bytes, start + 1) << 16);
  return high | (byteAt(bytes, start + 2) << 8) | byteAt(bytes, start + 3) | CASE_BITS;
}

/** In bounds for every caller; the cast spares a check for each byte of each text. */
function byteAt(bytes: Uint8Array, at: number): number {
  return bytes[at] as number;
}

/** The grams of a literal of three: one for each byte that may follow it, the zero after a text's end among them. */
export function gramsOfThree(bytes: Uint8Array): number[] {
  const padded = new Uint8Array(GRAM);
  padded.set(bytes.subarray(0, GRAM - 1));
  const following = Array.from({ length: 256 }, (_, byte) => gramAt(padded.with(GRAM - 1, byte), 0));
  return [...new Set(following)];
}

/** Where literals of three are many, they have a table of their own, by grams of three bytes. */
export const SHORT_GRAM = 3;

/** The gram of three bytes at the place of one of four. */
export function shortenGram(gram: number): number {
  return (gram >>> 8) | CASE_BITS;
}
