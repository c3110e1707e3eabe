import type { Cause } from '../../../generated/known-error.ts';
import { type Block, markdownOf } from '../../../lib/markdown/parse-blocks.ts';
import { itemText } from '../../../lib/markdown/plain-text.ts';
import { readLikelihood } from './likelihood.ts';
import { mentionedErrors } from './mentions.ts';
import type { Reading } from './reading.ts';

/** Each item of a list is a cause. */
export function readCauses(blocks: readonly Block[]): Reading<Cause[]> {
  const value: Cause[] = [];
  const rest: string[] = [];
  for (const { node, source } of blocks) {
    if (node.type !== 'list') rest.push(markdownOf(node, source));
    else value.push(...node.children.map((item) => toCause(itemText(item, source))));
  }
  return { value, rest };
}

function toCause(written: string): Cause {
  return { ...readLikelihood(written), related_errors: mentionedErrors(written) };
}
