import { isNormal, normaliseText } from '../text/normalise.ts';

/**
 * How much is looked through at once, in UTF-16 units: enough that what each call costs does not count, and so little
 * that the buffers stay in the processor's cache and one letter beyond ASCII makes few texts slower.
 */
const BATCH_LENGTH = 16_384;

/** Texts that are looked through as lines of one, and how many there are before them. */
export type Batch = { from: number; texts: readonly string[]; joined: string };

/** All texts in their order, in batches that are together about so long, or one text that is longer. */
export function* batchesOf(texts: readonly string[]): Generator<Batch> {
  let from = 0;
  let length = 0;
  for (let i = 0; i < texts.length; i++) {
    const next = (texts[i] as string).length + 1;
    if (length > 0 && length + next > BATCH_LENGTH) {
      yield toBatch(from, texts.slice(from, i));
      from = i;
      length = 0;
    }
    length += next;
  }
  if (from < texts.length) yield toBatch(from, texts.slice(from));
}

function toBatch(from: number, texts: readonly string[]): Batch {
  return { from, texts, joined: texts.join('\n') };
}

/** The same of each text of a batch. Most need nothing, and one look says so of all. */
export function normaliseBatch(batch: Batch): Batch {
  const { from, texts, joined } = batch;
  if (isNormal(joined)) return batch;
  return toBatch(from, texts.map(normaliseText));
}
