/** Grams are four bytes; the literals too short for that have grams of three. */
export const GRAM = 4;
export const SHORT_GRAM = 3;

/**
 * The gram that ends before `end`: the low bytes of its units. Two texts with different high bytes share grams, which
 * costs a comparison and is never wrong, since the literal itself is compared.
 */
export function gramAt(text: string, start: number, length: number): number {
  let gram = 0;
  for (let i = start; i < start + length; i++) gram = (gram << 8) | (text.charCodeAt(i) & 0xff);
  return gram;
}

export function gramLength(literal: string): number {
  return Math.min(GRAM, literal.length);
}
