import type { List, ListItem, Paragraph } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Step, StepBlock } from '../../../generated/known-error.ts';
import { type Block, endOf, markdownOf } from '../../../lib/markdown/parse-blocks.ts';
import { itemText, plainText } from '../../../lib/markdown/plain-text.ts';
import { announcesOutput } from './fences.ts';
import { paragraphLines, readLabel } from './labels.ts';
import { forbids, leadAbove } from './leads.ts';
import { addBlocks, toBlocks, toStep, warningStart } from './step-blocks.ts';

/** A step under construction. `number`: of the item of a numbered list. */
type Draft = { title: string; blocks: StepBlock[]; number: number | null };

/** `1. `, `2) `, `Step 3: ` repeat the order. `Option 1:` stays, because one option is enough, and so does `3 - 4 workers`, a range. */
const NUMBER =
  /^(?:step\s*\d{1,3}\s*(?:[.:)]\s*|[–—-](?!\s*\d)\s*|$)|\d{1,3}\s*(?:[.:)]|[–—-](?!\s*\d))\s+)/i;

/** The title of a tab of MkDocs: `=== "Docker"`. */
const TAB = /^===[+!]? "([^"]+)"$/;

const IS_NUMBERED = /^\P{L}*(?:(?:step|option|method)\s*)?\d/iu;

/** Headings without Markdown syntax, which need no parser. */
const NO_MARKDOWN = /^[\p{L}\p{N} ,.;:?()'"/+=%–—-]*$/u;

/**
 * Reads steps without headings: list items, and paragraphs with code below. A fence that is not indented into its list item still
 * belongs to it, and so does the text after it. Text above the first step and below a list becomes a step without a title.
 */
export function readSteps(blocks: readonly Block[]): Step[] {
  const drafts: Draft[] = [];
  const above: Block[] = [];
  const numbersBelow = nextNumbers(blocks);
  for (const [index, block] of blocks.entries()) {
    const draft = drafts.at(-1);
    const isInside = (draft?.number ?? null) !== null && (draft?.number ?? 0) < (numbersBelow[index] ?? 0);
    const begun = beginSteps(blocks, index, draft, isInside);
    if (begun) drafts.push(...begun);
    else if (draft) addBlocks(draft.blocks, block.node, block.source, draft.title);
    else above.push(block);
  }
  return [
    ...untitled(toBlocks(above)),
    ...drafts.map(({ title, blocks: own, number }) => toStep(title, own, number)),
  ];
}

/** Text that belongs to no step, as a step without a title. */
function untitled(blocks: StepBlock[]): Step[] {
  return blocks.length > 0 ? [toStep('', blocks)] : [];
}

/** For each block, the first number of the next numbered list below it. */
function nextNumbers(blocks: readonly Block[]): (number | null)[] {
  let next: number | null = null;
  return blocks
    .toReversed()
    .map(({ node }) => {
      const below = next;
      if (node.type === 'list' && node.ordered) next = node.start ?? 1;
      return below;
    })
    .reverse();
}

/**
 * The steps that a block starts, or null if it belongs to the previous step.
 * @param isInside whether it stands between two numbers of one list
 */
function beginSteps(
  blocks: readonly Block[],
  index: number,
  last: Draft | undefined,
  isInside: boolean,
): Draft[] | null {
  const block = blocks[index];
  const before = blocks[index - 1]?.node.type;
  if (block?.node.type === 'list') {
    const isOwn =
      block.node.ordered || !last || before === 'list' || (last.title === '' && last.number === null);
    return isOwn && !forbids(leadAbove(blocks, index)) ? draftItems(block.node, block.source) : null;
  }
  if (block?.node.type === 'paragraph' && !isInside) {
    const isTitle = blocks[index + 1]?.node.type === 'code' && !(last && isAboutOutput(blocks, index));
    if (isTitle && !warningStart(markdownOf(block.node, block.source)))
      return [draftParagraph(block.node, block.source)];
    return last && before === 'list' ? [{ ...emptyDraft(''), blocks: toBlocks([block]) }] : null;
  }
  if (block?.node.type !== 'code' || last) return null;
  const own = toBlocks([block]);
  return [{ ...emptyDraft(titleOf(own) ?? ''), blocks: own }];
}

/** “Expected output:” above what the step before it prints. */
function isAboutOutput(blocks: readonly Block[], index: number): boolean {
  const [intro, code] = blocks.slice(index, index + 2);
  if (intro?.node.type !== 'paragraph' || code?.node.type !== 'code') return false;
  const isOutput = toBlocks([intro, code]).every(({ kind }) => kind !== 'command');
  return (
    isOutput && announcesOutput(markdownOf(intro.node, intro.source), code.node.lang ? '' : code.node.value)
  );
}

/** The first line of the first command. */
function titleOf(blocks: readonly StepBlock[]): string | null {
  const command = blocks.find(({ kind }) => kind === 'command');
  return command?.kind === 'command' ? (command.code.split('\n')[0] ?? null) : null;
}

function draftItems(list: List, source: string): Draft[] {
  const first = list.start ?? 1;
  return list.children.map((item, index) => ({
    ...draftItem(item, source),
    number: list.ordered ? first + index : null,
  }));
}

function emptyDraft(title: string): Draft {
  return { title, blocks: [], number: null };
}

function draftItem(item: ListItem, source: string): Draft {
  const [first, ...others] = item.children;
  const hasTitle = first?.type === 'paragraph';
  const draft = hasTitle ? draftParagraph(first, source) : emptyDraft('');
  for (const child of hasTitle ? others : item.children)
    addBlocks(draft.blocks, child, source, hasTitle ? plainText(first.children) : '');
  if (draft.title !== '') return draft;
  const text = itemText(item, source);
  const isText = !text.includes('\n') && draft.blocks.every(({ kind }) => kind === 'text');
  return isText
    ? { ...draft, title: text, blocks: [] }
    : { ...draft, title: titleOf(draft.blocks.slice(0, 1)) ?? '' };
}

/** `**Title:** text`, `Title: `command``, a command alone, or a title alone. */
function draftParagraph(paragraph: Paragraph, source: string): Draft {
  const { label, isBold, rest } = readLabel(paragraph.children);
  const [only, ...more] = rest;
  const isCommand =
    only?.type === 'inlineCode' && more.length === 0 && paragraphLines(paragraph).length === 1;
  if (isCommand && (label !== null || /\s/.test(only.value))) {
    const title = label === null ? only.value : stepTitle(label);
    return { ...emptyDraft(title), blocks: [{ kind: 'command', language: null, code: only.value }] };
  }
  const warns = warningStart(markdownOf(paragraph, source)) !== null;
  if (label === null || !isBold || warns) return emptyDraft(stepTitle(plainText(paragraph.children)));
  const markdown = markdownAfterLabel(paragraph, source);
  return { ...emptyDraft(stepTitle(label)), blocks: markdown === '' ? [] : [{ kind: 'text', markdown }] };
}

function markdownAfterLabel(paragraph: Paragraph, source: string): string {
  const label = paragraph.children.find((child) => child.type === 'strong');
  const skipped = label ? endOf(label) - (paragraph.position?.start.offset ?? 0) : 0;
  return markdownOf(paragraph, source)
    .slice(skipped)
    .replace(/^\s*[:–—-]?\s*/, '');
}

function stepTitle(written: string): string {
  const title = written.replace(NUMBER, '').replace(/\s?:$/, '').replace(TAB, '$1').trim();
  return title === '' ? written : title;
}

/** A heading's Markdown as a step's title. */
export function headingTitle(heading: string): string {
  if (NO_MARKDOWN.test(heading)) return stepTitle(heading.replaceAll(/ +/g, ' ').trim());
  const [node] = fromMarkdown(`# ${heading}`).children;
  return stepTitle(node?.type === 'heading' ? plainText(node.children) : heading);
}

/** 2 for `### 2. …` and `### Step 2: …` */
export function headingNumber(heading: string): number | null {
  const [digits] = /\d+/.exec(NUMBER.exec(heading.trim())?.[0] ?? '') ?? [];
  return digits === undefined ? null : Number(digits);
}

/** `### 2. …`, `### Step 2: …`, `### Option 2: …` */
export function isNumbered(heading: string): boolean {
  return IS_NUMBERED.test(heading);
}
