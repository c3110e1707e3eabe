import { toByte } from './text-bytes.ts';

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
