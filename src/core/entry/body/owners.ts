import type { List } from 'mdast';
import type { Owners, StepBlock } from '../../../generated/known-error.ts';
import type { Block } from '../../../lib/markdown/parse-blocks.ts';
import { itemText, plainText } from '../../../lib/markdown/plain-text.ts';
import { type LabelledLine, labelledLines, labelledText } from './labels.ts';
import type { Reading } from './parsed-section.ts';
import { headingWords } from './sections.ts';
import { addBlocks, addText } from './step-blocks.ts';

const NOBODY = /^(?:none|nobody|n\/?a|tbd|unassigned|[-–—])?\.?$/i;

export const NO_OWNERS: Owners = { primary: null, secondary: null, escalation_path: null };

/** Reads `**Primary:** team (person)` and the two similar labels, as lines or list items. */
export function readOwners(blocks: readonly Block[]): Reading<Owners> {
  const value: Owners = { ...NO_OWNERS };
  const rest: StepBlock[] = [];
  for (const [index, { node, source }] of blocks.entries()) {
    const lines = labelledLines(node);
    const open = openKey(blocks[index - 1]);
    if (lines.some((line) => ownerKey(line))) for (const line of lines) setOwner(line, value, rest);
    else if (open && node.type === 'list') value[open] = joinItems(node, source);
    else addBlocks(rest, node, source);
  }
  return { value, rest };
}

/** For an empty `**Escalation Path:**`, the list below is its value. */
function openKey(before: Block | undefined): keyof Owners | null {
  const last = before && labelledLines(before.node).at(-1);
  return last && last.rest.length === 0 ? ownerKey(last) : null;
}

function joinItems(list: List, source: string): string {
  return list.children.map((item) => itemText(item, source)).join(' → ');
}

function setOwner(line: LabelledLine, owners: Owners, rest: StepBlock[]): void {
  const key = ownerKey(line);
  const text = plainText(line.rest);
  if (key) owners[key] = NOBODY.test(text) ? null : text;
  else addText(rest, labelledText(line));
}

function ownerKey({ label }: LabelledLine): keyof Owners | null {
  const [word] = headingWords(label ?? '').split(' ');
  if (word === 'primary') return 'primary';
  if (word === 'secondary' || word === 'backup') return 'secondary';
  return word === 'escalation' ? 'escalation_path' : null;
}
