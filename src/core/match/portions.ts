/**
 * How much is looked through at once, in UTF-16 units: enough that what each call costs does not count, and so little
 * that the buffers stay in the processor's cache and one letter beyond ASCII makes few texts slower.
 */
const PORTION = 16_384;

/** Consecutive texts, together about as long as a portion, or one that is longer. */
export function portionsOf(texts: readonly string[]): string[][] {
  const portions: string[][] = [];
  let portion: string[] = [];
  let length = 0;
  for (const text of texts) {
    if (length + text.length > PORTION && portion.length > 0) {
      portions.push(portion);
      portion = [];
      length = 0;
    }
    portion.push(text);
    length += text.length + 1;
  }
  if (portion.length > 0) portions.push(portion);
  return portions;
}
