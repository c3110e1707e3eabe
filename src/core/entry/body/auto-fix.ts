import type { Nodes } from 'mdast';
import type { AutoFix, StepBlock } from '../../../generated/known-error.ts';
import type { Block } from '../../../lib/markdown/parse-blocks.ts';
import { plainText } from '../../../lib/markdown/plain-text.ts';
import { type LabelledLine, labelledLines, labelledText } from './labels.ts';
import type { Reading } from './parsed-section.ts';
import { headingWords } from './sections.ts';
import { addBlocks, addParagraphText } from './step-blocks.ts';

type Field = 'command' | 'success_rate' | 'note';

const FIELDS: Record<string, Field> = {
  command: 'command',
  'fix command': 'command',
  'auto fix command': 'command',
  'success rate': 'success_rate',
  success: 'success_rate',
  note: 'note',
  notes: 'note',
};

const RATE = /^[~≈]?\s*(\d{1,3}(?:\.\d{1,3})?)\s*%\s*/;
const NO_COMMAND = /^(?:none|n\/?a|[-–—])\.?$/i;

/** `before`: what to read before the command: the text above it, and every warning. */
type FixReading = Reading<AutoFix | null> & { before: StepBlock[] };

/** Reads `**Command:**`, in code or as a fence below, and `**Success Rate:** 95% (a note)`. */
export function readAutoFix(blocks: readonly Block[]): FixReading {
  const fix: AutoFix = { command: null, success_rate: null, note: null };
  const rest: StepBlock[] = [];
  const isLabelled = blocks.some(({ node }) => labelledLines(node).some(isCommand));
  let above = 0;
  for (const [index, { node, source }] of blocks.entries()) {
    if (fix.command === null) above = rest.length;
    const lines = labelledLines(node);
    const before = blocks[index - 1];
    const mayBeFix = isLabelled ? before !== undefined && endsInOpenCommand(before) : true;
    if (node.type === 'code' && fix.command === null && mayBeFix) fix.command = node.value;
    else if (!lines.some((line) => fieldOf(line))) addBlocks(rest, node, source);
    else readLines(lines, node, source, fix, rest);
  }
  const isEmpty = fix.command === null && fix.success_rate === null && fix.note === null;
  const isBefore = ({ kind }: StepBlock, index: number) =>
    kind === 'warning' || (fix.command !== null && index < above);
  return {
    value: isEmpty ? null : fix,
    before: rest.filter(isBefore),
    rest: rest.filter((block, index) => !isBefore(block, index)),
  };
}

/** Whether a block is about an automatic fix, even without a heading. The code of `**Command:**` may be below. */
export function isAutoFixBlock(block: Block, before: Block | undefined): boolean {
  if (block.node.type === 'code') return before !== undefined && endsInOpenCommand(before);
  const fields = labelledLines(block.node).map(fieldOf);
  return fields.includes('command') || fields.includes('success_rate');
}

function endsInOpenCommand({ node }: Block): boolean {
  const line = labelledLines(node).at(-1);
  return line !== undefined && isCommand(line) && line.rest.length === 0;
}

function isCommand(line: LabelledLine): boolean {
  return fieldOf(line) === 'command';
}

/** The lines of a paragraph or a list, and the lists and code inside its items. */
function readLines(
  lines: LabelledLine[],
  node: Nodes,
  source: string,
  fix: AutoFix,
  rest: StepBlock[],
): void {
  for (const line of lines) readLine(line, fix, rest);
  const inside = node.type === 'list' ? node.children.flatMap(({ children }) => children) : [];
  for (const child of inside) if (child.type !== 'paragraph') addBlocks(rest, child, source);
}

function fieldOf({ label }: LabelledLine): Field | undefined {
  return label === null ? undefined : FIELDS[headingWords(label)];
}

function readLine(line: LabelledLine, fix: AutoFix, rest: StepBlock[]): void {
  const text = plainText(line.rest);
  const field = fieldOf(line);
  if (field === 'command' && fix.command === null) readCommand(line, fix);
  else if (field === 'success_rate') readRate(text, fix);
  else if (field === 'note') addNote(text, fix);
  else addParagraphText(rest, labelledText(line));
}

function readCommand({ rest }: LabelledLine, fix: AutoFix): void {
  const code = rest.find((node) => node.type === 'inlineCode');
  const text = plainText(rest);
  if (code) {
    fix.command = code.value;
    addNote(plainText(rest.filter((node) => node !== code)), fix);
  } else if (text !== '' && !NO_COMMAND.test(text)) fix.command = text;
}

function readRate(text: string, fix: AutoFix): void {
  const match = RATE.exec(text);
  const rate = Number(match?.[1] ?? Number.NaN) / 100;
  const isRate = rate <= 1;
  if (isRate) fix.success_rate = rate;
  addNote(isRate && match ? text.slice(match[0].length) : text, fix);
}

function addNote(text: string, fix: AutoFix): void {
  const note = /^\(([^()]*)\)$/.exec(text)?.[1] ?? text;
  if (note !== '') fix.note = fix.note === null ? note : `${fix.note} ${note}`;
}
