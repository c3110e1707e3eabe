import type { Code, Nodes, PhrasingContent } from 'mdast';
import type { AutoFix, StepBlock } from '../../../generated/known-error.ts';
import type { Block } from '../../../lib/markdown/parse-blocks.ts';
import { itemText, plainText } from '../../../lib/markdown/plain-text.ts';
import { type LabelledLine, labelledLines, labelledText } from './labels.ts';
import type { HeadedBlocks, Reading } from './parsed-section.ts';
import { headingWords } from './sections.ts';
import { addBlocks, addParagraphText, addText } from './step-blocks.ts';

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

/** Reads `**Command:**`, in code or as a fence below, and `**Success Rate:** 95% (a note)`. Everything else stays, in its order. */
export function readAutoFix(parts: readonly HeadedBlocks[]): FixReading {
  const blocks = parts.flatMap((part) => part.blocks);
  const reader = new FixReader(blocks.some((block, index) => saysCommand(block, blocks[index + 1])));
  for (const part of parts) {
    reader.addHeading(part.heading);
    for (const block of part.blocks) reader.readBlock(block);
  }
  return reader.result();
}

/** Of several commands, rates or pieces of code, the first applies, and the others are text. */
class FixReader {
  readonly #fix: AutoFix = { command: null, success_rate: null, note: null };
  readonly #rest: StepBlock[] = [];
  readonly #isLabelled: boolean;
  /** How many blocks are above the command. */
  #above = 0;
  /** The field of the line directly above. */
  #open: Field | undefined;

  /** @param isLabelled whether a label says which command it is. Otherwise it is the first one */
  constructor(isLabelled: boolean) {
    this.#isLabelled = isLabelled;
  }

  addHeading(heading: string): void {
    if (heading !== '') addText(this.#rest, `#### ${heading}`);
  }

  readBlock({ node, source }: Block): void {
    const lines = labelledLines(node);
    if (!lines.some((line) => fieldOf(line))) this.#addNode(node, source);
    else for (const line of lines) this.#readLine(line, source);
  }

  #addNode(node: Nodes, source: string): void {
    const open = this.#open;
    this.#open = undefined;
    if (node.type === 'code') this.#addCode(node, source, open === 'command');
    else if (node.type === 'list' && open === 'note')
      addNote(node.children.map((item) => itemText(item, source)).join('; '), this.#fix);
    else addBlocks(this.#rest, node, source);
  }

  #addCode(node: Code, source: string, isBelowLabel: boolean): void {
    const above = this.#rest.length;
    addBlocks(this.#rest, node, source);
    const commands = this.#rest
      .slice(above)
      .flatMap((block) => (block.kind === 'command' ? [block.code] : []));
    const isCommand = isBelowLabel || (!this.#isLabelled && commands.length > 0);
    if (!isCommand || this.#fix.command !== null) return;
    this.#setCommand(commands.length > 0 ? commands.join('\n') : node.value, above);
    const shown = this.#rest.splice(above);
    if (commands.length > 0) this.#rest.push(...shown.filter(({ kind }) => kind !== 'command'));
  }

  #setCommand(command: string, above: number): void {
    this.#fix.command = command;
    this.#above = above;
  }

  #readLine(line: LabelledLine, source: string): void {
    const field = fieldOf(line);
    if (!field || !this.#readField(field, line)) addParagraphText(this.#rest, labelledText(line));
    this.#open = field;
    for (const node of line.below ?? []) this.#addNode(node, source);
  }

  /** False if another line has said it. */
  #readField(field: Field, { rest }: LabelledLine): boolean {
    const fix = this.#fix;
    if (field === 'note') addNote(plainText(rest), fix);
    else if (field === 'success_rate' && fix.success_rate === null) readRate(plainText(rest), fix);
    else if (field === 'command' && fix.command === null) this.#readCommand(rest);
    else return false;
    return true;
  }

  #readCommand(rest: PhrasingContent[]): void {
    const code = rest.find((node) => node.type === 'inlineCode');
    const text = plainText(rest);
    if (code) {
      this.#setCommand(code.value, this.#rest.length);
      const others = rest.filter((node) => node !== code);
      const isFirst = text.startsWith(plainText([code])) && !others.some(({ type }) => type === 'inlineCode');
      addNote(isFirst ? plainText(others) : text, this.#fix);
    } else if (text !== '' && !NO_COMMAND.test(text)) this.#setCommand(text, this.#rest.length);
  }

  result(): FixReading {
    const fix = this.#fix;
    const isEmpty = fix.command === null && fix.success_rate === null && fix.note === null;
    const isBefore = ({ kind }: StepBlock, index: number) => kind === 'warning' || index < this.#above;
    return {
      value: isEmpty ? null : fix,
      before: this.#rest.filter(isBefore),
      rest: this.#rest.filter((block, index) => !isBefore(block, index)),
    };
  }
}

/** Whether a label gives a command, in its own line or in the code below. */
function saysCommand({ node }: Block, below: Block | undefined): boolean {
  if (node.type !== 'paragraph' && node.type !== 'list') return false;
  return labelledLines(node).some((line, index, { length }) => {
    if (fieldOf(line) !== 'command') return false;
    if (line.rest.length > 0) return !NO_COMMAND.test(plainText(line.rest));
    const next = line.below?.[0] ?? (index === length - 1 ? below?.node : undefined);
    return next?.type === 'code';
  });
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

function fieldOf({ label }: LabelledLine): Field | undefined {
  return label === null ? undefined : FIELDS[headingWords(label)];
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
