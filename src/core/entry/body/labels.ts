import type { ListItem, Nodes, Paragraph, PhrasingContent } from 'mdast';
import type { Block } from '../../../lib/markdown/parse-blocks.ts';
import { blockText, plainText } from '../../../lib/markdown/plain-text.ts';
import { append } from '../../../lib/util/lists.ts';

/** `**Label:** the rest`, in bold or not; the label is null on a line without one. `below`: the rest of its list item. */
export type LabelledLine = {
  label: string | null;
  isBold: boolean;
  rest: PhrasingContent[];
  below?: Nodes[];
};

/** `- **Label:** text`; the label is null on an item that has none. */
type LabelledItem = { label: string | null; text: string };

/** `Label: the rest`, not in bold: short, and not a sentence. */
const PLAIN_LABEL = /^([^:.!?`]{1,60}):(?:\s+|$)/;

/** The lines of a paragraph, or of the items of a list. */
export function labelledLines(node: Nodes): LabelledLine[] {
  if (node.type === 'paragraph') return paragraphLines(node);
  return node.type === 'list' ? node.children.flatMap(itemLines) : [];
}

function itemLines({ children }: ListItem): LabelledLine[] {
  const lines: LabelledLine[] = [];
  for (const child of children) {
    const last = lines.at(-1);
    if (child.type === 'paragraph') lines.push(...paragraphLines(child));
    else if (last) last.below = [...(last.below ?? []), child];
    else lines.push({ label: null, isBold: false, rest: [], below: [child] });
  }
  return lines;
}

/** A line as plain text, its label in bold. */
export function labelledText({ label, rest }: LabelledLine): string {
  const text = plainText(rest);
  return label === null ? text : `**${label}:** ${text}`.trim();
}

/** A paragraph's lines, as they were broken in the file. */
export function paragraphLines({ children }: Paragraph): LabelledLine[] {
  const lines: LabelledLine[] = [];
  for (const nodes of breakLines(children)) lines.push(readLine(nodes, lines.at(-1)));
  return lines;
}

/** Below a line without a label, plain words before a colon are the end of a sentence: “run the following⏎command:”. */
function readLine(nodes: readonly PhrasingContent[], above: LabelledLine | undefined): LabelledLine {
  const line = readLabel(nodes);
  const isSentence = above?.label === null && !line.isBold;
  return isSentence ? { label: null, isBold: false, rest: [...nodes] } : line;
}

function breakLines(nodes: readonly PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const node of nodes) {
    if (node.type === 'break') lines.push([]);
    else if (node.type !== 'text') lines.at(-1)?.push(node);
    else addText(lines, node.value);
  }
  return lines.filter((line) => plainText(line) !== '');
}

function addText(lines: PhrasingContent[][], text: string): void {
  const [first = '', ...others] = text.split('\n');
  lines.at(-1)?.push({ type: 'text', value: first });
  for (const value of others) lines.push([{ type: 'text', value }]);
}

/** A label in bold, with the colon inside or outside, or plain words before a colon. */
export function readLabel(line: readonly PhrasingContent[]): LabelledLine {
  const nodes = line.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  const [first, ...rest] = nodes;
  if (first?.type === 'strong') return readBoldLabel(plainText(first.children), rest, nodes);
  if (first?.type !== 'text') return { label: null, isBold: false, rest: nodes };
  const label = PLAIN_LABEL.exec(first.value.trimStart());
  if (!label) return { label: null, isBold: false, rest: nodes };
  const value = first.value.trimStart().slice(label[0].length);
  return {
    label: label[1] ?? '',
    isBold: false,
    rest: value === '' ? rest : [{ type: 'text', value }, ...rest],
  };
}

/** Bold words are a label if a colon, a dash or nothing follows; otherwise they are emphasis. */
function readBoldLabel(words: string, rest: PhrasingContent[], all: PhrasingContent[]): LabelledLine {
  const [next, ...others] = rest;
  const label = words.replace(/\s*:$/, '');
  if (label !== words || !next) return { label, isBold: true, rest };
  const separator = next.type === 'text' ? /^\s*(?::|[-–—](?=\s))\s*/.exec(next.value) : null;
  if (!separator || next.type !== 'text') return { label: null, isBold: false, rest: all };
  return {
    label,
    isBold: true,
    rest: [{ ...next, value: next.value.slice(separator[0].length) }, ...others],
  };
}

/**
 * The items of lists, the lines of paragraphs, and every other block, in their order. A label alone is that of the block below it:
 * `**Not affected:**`.
 */
export function readLabelledItems(blocks: readonly Block[]): LabelledItem[] {
  const items: LabelledItem[] = [];
  for (const { node, source } of blocks) {
    if (node.type === 'paragraph') append(items, labelParagraph(node));
    else append(items, itemsBelow(items, node, source));
  }
  return items;
}

function itemsBelow(items: LabelledItem[], node: Nodes, source: string): LabelledItem[] {
  const lead = items.at(-1)?.text === '' ? (items.pop()?.label ?? null) : null;
  if (node.type === 'list') return node.children.map((item) => withLead(lead, labelItem(item, source)));
  const text = blockText(node, source);
  return text === '' && lead === null ? [] : [{ label: lead, text }];
}

/** `**Not affected:** readers` of the two labels. */
export function withLead(lead: string | null, { label, text }: LabelledItem): LabelledItem {
  return { label: lead === null || label === null ? (lead ?? label) : `${lead}: ${label}`, text };
}

function labelItem({ children }: ListItem, source: string): LabelledItem {
  const [first, ...others] = children;
  const texts = others.map((child: Nodes) => blockText(child, source));
  if (first?.type !== 'paragraph') {
    return { label: null, text: [...(first ? [blockText(first, source)] : []), ...texts].join('\n') };
  }
  const [head, ...lines] = labelParagraph(first);
  const paragraph = [head, ...lines].map((line) => line?.text ?? '').join(' ');
  return { label: head?.label ?? null, text: [paragraph, ...texts].join('\n').trim() };
}

/** A line without a label continues the line above it. */
function labelParagraph(paragraph: Paragraph): LabelledItem[] {
  const items: LabelledItem[] = [];
  for (const { label, rest } of paragraphLines(paragraph)) {
    const last = items.at(-1);
    if (label === null && last) last.text = `${last.text} ${plainText(rest)}`.trim();
    else items.push({ label, text: plainText(rest) });
  }
  return items;
}
