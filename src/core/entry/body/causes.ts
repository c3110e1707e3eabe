import type { ListItem, Paragraph } from 'mdast';
import type { Cause, StepBlock } from '../../../generated/known-error.ts';
import type { Block } from '../../../lib/markdown/parse-blocks.ts';
import { itemText, plainText, rowTexts } from '../../../lib/markdown/plain-text.ts';
import { append } from '../../../lib/util/lists.ts';
import { readLikelihood } from './likelihood.ts';
import { mentionedErrors } from './mentions.ts';
import { allBlocks, type Reading, type Subsection } from './parsed-section.ts';
import { addBlocks, toBlocks } from './step-blocks.ts';
import { headingTitle } from './steps.ts';

/** One cause for each item of a list and each row of a table. Without them, each paragraph is one. */
export function readCauses(blocks: readonly Block[]): Reading<Cause[]> {
  const hasList = blocks.some(hasCauses);
  const value: Cause[] = [];
  const rest: StepBlock[] = [];
  for (const { node, source } of blocks) {
    if (node.type === 'list') for (const item of node.children) append(value, causesOfItem(item, source));
    else if (node.type === 'table') append(value, rowTexts(node).map(causeOfRow));
    else if (node.type === 'paragraph' && !hasList) value.push(toCause(plainText(node.children)));
    else addBlocks(rest, node, source);
  }
  return { value, rest };
}

/** `### Redis is down (80%)` with text below it: the heading is the cause. Above a list, it is only a title. */
export function readCauseGroup(group: Subsection): Reading<Cause[]> {
  const blocks = allBlocks(group);
  return blocks.some(hasCauses)
    ? readCauses(blocks)
    : { value: [toCause(headingTitle(group.heading))], rest: toBlocks(blocks) };
}

function hasCauses({ node }: Block): boolean {
  return node.type === 'list' || node.type === 'table';
}

/** `- Network` with a list below it means one cause for each of that list: “Network: DNS is broken”. */
function causesOfItem(item: ListItem, source: string): Cause[] {
  const [first, second, ...others] = item.children;
  if (first?.type !== 'paragraph' || second?.type !== 'list' || others.length > 0)
    return [toCause(itemText(item, source))];
  return second.children.map((child) => toCause(`${leadOf(first)}: ${itemText(child, source)}`));
}

function leadOf(paragraph: Paragraph): string {
  return plainText(paragraph.children).replace(/\s*:$/, '');
}

/** `| Redis is down | 80% |` */
function causeOfRow([cause = '', ...others]: readonly string[]): Cause {
  return toCause([cause, others.filter(Boolean).join(', ')].filter(Boolean).join(': '));
}

function toCause(written: string): Cause {
  return { ...readLikelihood(written), related_errors: mentionedErrors(written) };
}
