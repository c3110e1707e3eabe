import type { Code, List, ListItem, Nodes, Paragraph } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Command, Step } from '../../../generated/known-error.ts';
import { type Block, endOf, markdownOf, markdownWithout } from '../../../lib/markdown/parse-blocks.ts';
import { itemText, plainText } from '../../../lib/markdown/plain-text.ts';
import { paragraphLines, readLabel } from './labels.ts';
import type { Reading } from './parsed-section.ts';

/** A step under construction; its texts become paragraphs. */
type Draft = { title: string; texts: string[]; commands: Command[] };

/** `1. `, `2) `, `Step 3: ` repeat the order. `Option 1:` stays, because it means that one option is enough. */
const NUMBER = /^(?:step\s*\d{1,3}\s*(?:[.:)–—-]\s*|$)|\d{1,3}\s*[.:)–—-]\s+)/i;

const IS_NUMBERED = /^\P{L}*(?:(?:step|option|method)\s*)?\d/iu;

/** Headings without Markdown syntax, which need no parser. */
const NO_MARKDOWN = /^[\p{L}\p{N} ,.;:?()'"/+=%–—-]*$/u;

/**
 * Reads steps without headings: list items, and paragraphs with commands below. A fence that is not indented
 * into its list item still belongs to it, and so does the text after it.
 */
export function readSteps(blocks: readonly Block[]): Reading<Step[]> {
  const drafts: Draft[] = [];
  const rest: string[] = [];
  for (const [index, { node, source }] of blocks.entries()) {
    const draft = drafts.at(-1);
    const begun = beginSteps(blocks, index, draft !== undefined);
    if (begun) drafts.push(...begun);
    else if (draft) addNode(draft, node, source);
    else rest.push(markdownOf(node, source));
  }
  return { value: drafts.map(toStep), rest };
}

/** Moves text above the first step into it, so that nobody reads “never delete these by hand” too late. */
export function withIntro({ value, rest }: Reading<Step[]>): Reading<Step[]> {
  const [first, ...others] = value;
  if (!first || rest.length === 0) return { value, rest };
  const text = [...rest, first.text ?? ''].join('\n\n').trim();
  return { value: [{ ...first, text }, ...others], rest: [] };
}

/** The steps that a block starts, or null if it belongs to the previous step. */
function beginSteps(blocks: readonly Block[], index: number, hasStep: boolean): Draft[] | null {
  const block = blocks[index];
  if (block?.node.type === 'list') {
    const goesOn = blocks[index - 1]?.node.type === 'list';
    return block.node.ordered || !hasStep || goesOn ? draftItems(block.node, block.source) : null;
  }
  const isTitle = blocks[index + 1]?.node.type === 'code';
  if (block?.node.type === 'paragraph' && isTitle) return [draftParagraph(block.node, block.source)];
  if (block?.node.type !== 'code' || hasStep) return null;
  return [{ ...emptyDraft(firstLine(block.node)), commands: [toCommand(block.node)] }];
}

function draftItems(list: List, source: string): Draft[] {
  return list.children.map((item) => draftItem(item, source));
}

export function emptyDraft(title: string): Draft {
  return { title, texts: [], commands: [] };
}

/** Extracts the commands of a node at any depth, and keeps the rest as text. */
export function addNode(draft: Draft, node: Nodes, source: string): void {
  const codes = findCodes(node);
  draft.commands.push(...codes.map(toCommand));
  const text = node.type === 'code' ? '' : markdownWithout(codes, node, source);
  if (text !== '') draft.texts.push(text);
}

export function toStep({ title, texts, commands }: Draft): Step {
  return { title, text: texts.length > 0 ? texts.join('\n\n') : null, commands };
}

function draftItem(item: ListItem, source: string): Draft {
  const [first, ...others] = item.children;
  const hasTitle = first?.type === 'paragraph';
  const draft = hasTitle ? draftParagraph(first, source) : emptyDraft('');
  for (const child of hasTitle ? others : item.children) addNode(draft, child, source);
  if (draft.title === '') draft.title = draft.commands[0]?.code.split('\n')[0] ?? itemText(item, source);
  return draft;
}

/** `**Title:** text`, `Title: `command``, or a title alone. */
function draftParagraph(paragraph: Paragraph, source: string): Draft {
  const { label, isBold, rest } = readLabel(paragraph.children);
  const [only, ...more] = rest;
  const isCommand =
    only?.type === 'inlineCode' && more.length === 0 && paragraphLines(paragraph).length === 1;
  if (label !== null && isCommand) {
    return { ...emptyDraft(stepTitle(label)), commands: [{ language: null, code: only.value }] };
  }
  if (label === null || !isBold) return emptyDraft(stepTitle(plainText(paragraph.children)));
  const text = markdownAfterLabel(paragraph, source);
  return { ...emptyDraft(stepTitle(label)), texts: text === '' ? [] : [text] };
}

function markdownAfterLabel(paragraph: Paragraph, source: string): string {
  const label = paragraph.children.find((child) => child.type === 'strong');
  const skipped = label ? endOf(label) - (paragraph.position?.start.offset ?? 0) : 0;
  return markdownOf(paragraph, source)
    .slice(skipped)
    .replace(/^\s*[:–—-]?\s*/, '');
}

function findCodes(node: Nodes): Code[] {
  if (node.type === 'code') return [node];
  return 'children' in node ? node.children.flatMap(findCodes) : [];
}

function toCommand({ lang, value }: Code): Command {
  return { language: lang ?? null, code: value };
}

function firstLine({ value }: Code): string {
  return value.split('\n')[0] ?? '';
}

function stepTitle(written: string): string {
  const title = written.replace(NUMBER, '').replace(/\s?:$/, '').trim();
  return title === '' ? written : title;
}

/** A heading's Markdown as a step's title. */
export function headingTitle(heading: string): string {
  if (NO_MARKDOWN.test(heading)) return stepTitle(heading.replaceAll(/ +/g, ' ').trim());
  const [node] = fromMarkdown(`# ${heading}`).children;
  return stepTitle(node?.type === 'heading' ? plainText(node.children) : heading);
}

/** `### 2. …`, `### Step 2: …`, `### Option 2: …` */
export function isNumbered(heading: string): boolean {
  return IS_NUMBERED.test(heading);
}
