/**
 * The length of a batch in UTF-16 units. It is long enough that the cost of a call does not matter. It is short enough that the
 * buffers stay in the processor's cache, and that a letter beyond ASCII slows down only a few texts.
 */
const BATCH_LENGTH = 16_384;

/** Texts that are scanned as lines of one text. `from` is the number of texts before them. */
export type Batch = { from: number; texts: readonly string[]; joined: string };

/** Splits texts, in order, into batches of about that length. A longer text is a batch of its own. */
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
