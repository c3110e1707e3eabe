/**
 * How much is looked through at once, in UTF-16 units: enough that what each call costs does not count, and so little
 * that the buffers stay in the processor's cache and one letter beyond ASCII makes few texts slower.
 */
const PORTION = 16_384;

/** Texts that follow each other: from one up to another. */
export type Portion = { from: number; to: number };

/** All texts, in portions that are together about so long, or one text that is longer. */
export function portionsOf(texts: readonly string[]): Portion[] {
  const portions: Portion[] = [];
  let from = 0;
  let length = 0;
  for (let i = 0; i < texts.length; i++) {
    const next = (texts[i] as string).length + 1;
    if (length > 0 && length + next > PORTION) {
      portions.push({ from, to: i });
      from = i;
      length = 0;
    }
    length += next;
  }
  if (from < texts.length) portions.push({ from, to: texts.length });
  return portions;
}
