import type { Owners, StepBlock } from '../../../generated/known-error.ts';
import type { Block } from '../../../lib/markdown/parse-blocks.ts';
import { itemText, plainText } from '../../../lib/markdown/plain-text.ts';
import { type LabelledLine, labelledLines, labelledText } from './labels.ts';
import type { Reading } from './parsed-section.ts';
import { headingWords } from './sections.ts';
import { addBlocks, addText } from './step-blocks.ts';

const NOBODY = /^(?:none|nobody|n\/?a|tbd|unassigned|[-–—])?\.?$/i;

export const NO_OWNERS: Owners = { primary: null, secondary: null, escalation_path: null };

/** `Primary contact:` says no more than `Primary:`; `Escalation after 22:00:` does. */
const PLAIN_LABEL =
  /^(?:primary|secondary|backup|escalation)(?: (?:team|owner|contact|on call|group|person|path|policy|chain|to))*$/;

/** Reads `**Primary:** team (person)` and the two similar labels, as lines or list items. Of several, the first applies, and the others are text. */
export function readOwners(blocks: readonly Block[]): Reading<Owners> {
  const value: Owners = { ...NO_OWNERS };
  const rest: StepBlock[] = [];
  for (const [index, { node, source }] of blocks.entries()) {
    const lines = labelledLines(node);
    const open = openLine(blocks[index - 1]);
    if (lines.some((line) => ownerKey(line))) for (const line of lines) setOwner(line, source, value, rest);
    else if (open && node.type === 'list') setOwner({ ...open, below: [node] }, source, value, rest);
    else addBlocks(rest, node, source);
  }
  return { value, rest };
}

/** For an empty `**Escalation Path:**`, the list below is its value. */
function openLine(before: Block | undefined): LabelledLine | null {
  const last = before && labelledLines(before.node).at(-1);
  return last && last.rest.length === 0 && ownerKey(last) ? last : null;
}

function setOwner(line: LabelledLine, source: string, owners: Owners, rest: StepBlock[]): void {
  const key = ownerKey(line);
  const text = ownerText(line, source);
  if (key && text !== null && (NOBODY.test(text) || owners[key] === null)) {
    if (!NOBODY.test(text)) owners[key] = isPlain(line) ? text : `${line.label}: ${text}`;
    return;
  }
  addText(rest, labelledText(line));
  for (const node of line.below ?? []) addBlocks(rest, node, source);
}

/** The text of a line with the items of the lists below it; null if there is more. */
function ownerText({ rest, below = [] }: LabelledLine, source: string): string | null {
  const items = below.flatMap((node) =>
    node.type === 'list' ? node.children.map((item) => itemText(item, source)) : [null],
  );
  if (items.some((text) => text === null || text.includes('\n'))) return null;
  return rest.length === 0 ? items.join(' → ') : [plainText(rest), ...items].join(', ');
}

function isPlain({ label }: LabelledLine): boolean {
  return label !== null && !/[\d(]/.test(label) && PLAIN_LABEL.test(headingWords(label));
}

function ownerKey({ label }: LabelledLine): keyof Owners | null {
  const [word] = headingWords(label ?? '').split(' ');
  if (word === 'primary') return 'primary';
  if (word === 'secondary' || word === 'backup') return 'secondary';
  return word === 'escalation' ? 'escalation_path' : null;
}
