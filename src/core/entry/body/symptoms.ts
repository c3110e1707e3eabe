import type { Block } from '../../../lib/markdown/parse-blocks.ts';
import { blockText, itemText } from '../../../lib/markdown/plain-text.ts';

/** Each list item, and each block beside the lists: a log excerpt is a symptom too. */
export function readSymptoms(blocks: readonly Block[]): string[] {
  const texts = blocks.flatMap(({ node, source }) =>
    node.type === 'list' ? node.children.map((item) => itemText(item, source)) : [blockText(node, source)],
  );
  return texts.filter((text) => text !== '');
}
