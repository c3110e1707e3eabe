import type { ListItem, Nodes, Paragraph } from 'mdast';
import { type Block, markdownOf } from '../../../lib/markdown/parse-blocks.ts';
import { blockText, plainText } from '../../../lib/markdown/plain-text.ts';
import { paragraphLines } from './labels.ts';
import type { Reading } from './reading.ts';

/** `- **Label:** text`; the label is null on an item that has none. */
type LabelledItem = { label: string | null; text: string };

/** The items of lists, and the lines of paragraphs. */
export function readLabelledItems(blocks: readonly Block[]): Reading<LabelledItem[]> {
  const value: LabelledItem[] = [];
  const rest: string[] = [];
  for (const { node, source } of blocks) {
    if (node.type === 'list') value.push(...node.children.map((item) => readItem(item, source)));
    else if (node.type === 'paragraph') value.push(...readParagraph(node));
    else rest.push(markdownOf(node, source));
  }
  return { value, rest };
}

function readItem({ children }: ListItem, source: string): LabelledItem {
  const [first, ...others] = children;
  const texts = others.map((child: Nodes) => blockText(child, source));
  if (first?.type !== 'paragraph') {
    return { label: null, text: [...(first ? [blockText(first, source)] : []), ...texts].join('\n') };
  }
  const [head, ...lines] = readParagraph(first);
  const paragraph = [head, ...lines].map((line) => line?.text ?? '').join(' ');
  return { label: head?.label ?? null, text: [paragraph, ...texts].join('\n').trim() };
}

function readParagraph(paragraph: Paragraph): LabelledItem[] {
  return paragraphLines(paragraph).map(({ label, rest }) => ({ label, text: plainText(rest) }));
}
