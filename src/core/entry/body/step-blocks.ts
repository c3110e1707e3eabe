import type { Blockquote, Code, Image, List, ListItem, Nodes, Paragraph } from 'mdast';
import type { Command, Step, StepBlock, WarningBlock } from '../../../generated/known-error.ts';
import { textOfHtml } from '../../../lib/markdown/html-text.ts';
import { readLines } from '../../../lib/markdown/lines.ts';
import { type Block, markdownOf, parseBlocks } from '../../../lib/markdown/parse-blocks.ts';
import { append } from '../../../lib/util/lists.ts';
import { blockMarkdown } from './block-markdown.ts';
import { readCode } from './fences.ts';

type Level = WarningBlock['level'];

/** An alert of GitHub: `> [!WARNING]`. */
const ALERT = /^\[!(note|tip|important|warning|caution)\][ \t]*(?:\n|$)/i;

const SIGN = String.raw`(?:[⚠🚨❗🛑]\ufe0f?\s*)`;
const WORD = '(warning|attention|caution|danger|important)';

/** The beginning of a paragraph that warns: `**Warning:** …`, `Danger! …`, `⚠️ …`. */
const WARNS = [
  new RegExp(`^${SIGN}?(?:\\*\\*|__)${SIGN}?${WORD}\\s*[:!.]*(?:\\*\\*|__)\\s*[:!–—-]*\\s*`, 'iu'),
  new RegExp(`^${SIGN}?${WORD}\\s*[:!]\\s+`, 'iu'),
  new RegExp(`^${SIGN}()`, 'u'),
];

const LEVELS: Readonly<Record<string, Level>> = {
  caution: 'caution',
  danger: 'caution',
  important: 'important',
};

const FENCE = /^(?:`{3}|~{3})/;

/** The parts of some Markdown, in its order. */
export function toBlocks(markdown: readonly Block[]): StepBlock[] {
  const blocks: StepBlock[] = [];
  for (const { node, source } of markdown) addBlocks(blocks, node, source);
  return blocks;
}

/**
 * Adds the parts of a node. Code, tables, quotes and pictures at any depth become blocks of their own, so that nobody reads them in
 * another order. All other text stays Markdown.
 * @param intro the text above the first block, such as the title of the step
 */
export function addBlocks(blocks: StepBlock[], node: Nodes, source: string, intro = ''): void {
  if (node.type === 'code') addCode(blocks, node, source, textAbove(blocks) ?? intro);
  else if (node.type === 'table') blocks.push({ kind: 'table', markdown: markdownOf(node, source) });
  else if (node.type === 'blockquote') addQuote(blocks, node, source);
  else if (node.type === 'list' && hasParts(node)) addItems(blocks, node, source);
  else if (node.type === 'paragraph') addParagraph(blocks, node, source);
  else if (node.type === 'html') addText(blocks, textOfHtml(node.value));
  else addText(blocks, markdownOf(node, source));
}

export function addText(blocks: StepBlock[], markdown: string): void {
  const last = blocks.at(-1);
  if (markdown === '') return;
  if (last?.kind === 'text') last.markdown += `\n\n${markdown}`;
  else blocks.push({ kind: 'text', markdown });
}

/** The text directly above the next block; null at the start. */
function textAbove(blocks: readonly StepBlock[]): string | null {
  const last = blocks.at(-1);
  if (!last) return null;
  return last.kind === 'text' ? last.markdown.slice(last.markdown.lastIndexOf('\n') + 1) : '';
}

function addCode(blocks: StepBlock[], node: Code, source: string, intro: string): void {
  if (isFenceInCode(node, source)) append(blocks, toBlocks(parseMarkdown(node.value)));
  else append(blocks, readCode(node, intro));
}

/** A tab of MkDocs: the indented code below `=== "Docker"` is Markdown. */
function isFenceInCode(node: Code, source: string): boolean {
  const [first = ''] = node.value.split('\n', 1);
  return FENCE.test(first) && markdownOf(node, source).split('\n', 1)[0] === first;
}

function parseMarkdown(markdown: string): Block[] {
  return parseBlocks(readLines(markdown).lines);
}

/** A quote with code in it is several blocks. Quotes inside quotes stay as they are. */
function addQuote(blocks: StepBlock[], node: Blockquote, source: string): void {
  const inner = markdownOf(node, source).replaceAll(/^[ \t]*> ?/gm, '');
  const alert = ALERT.exec(inner);
  const level = (alert?.[1]?.toLowerCase() ?? null) as Level;
  const markdown = inner.slice(alert?.[0].length ?? 0).trim();
  if (!hasParts(node)) blocks.push({ kind: 'warning', level, markdown });
  else
    for (const part of parseMarkdown(markdown))
      if (part.node.type === 'blockquote') addWarning(blocks, level, markdownOf(part.node, part.source));
      else for (const block of toBlocks([part])) addQuoted(blocks, level, block);
}

function addQuoted(blocks: StepBlock[], level: Level, block: StepBlock): void {
  if (block.kind === 'text') addWarning(blocks, level, block.markdown);
  else blocks.push(block);
}

function addWarning(blocks: StepBlock[], level: Level, markdown: string): void {
  const last = blocks.at(-1);
  if (last?.kind === 'warning' && last.level === level) last.markdown += `\n\n${markdown}`;
  else blocks.push({ kind: 'warning', level, markdown });
}

function addParagraph(blocks: StepBlock[], paragraph: Paragraph, source: string): void {
  if (isPictures(paragraph)) {
    for (const child of paragraph.children) if (child.type === 'image') blocks.push(toImage(child));
    return;
  }
  addParagraphText(blocks, markdownOf(paragraph, source));
}

/** The text of a paragraph, which may be a warning. */
export function addParagraphText(blocks: StepBlock[], markdown: string): void {
  const warning = warningStart(markdown);
  if (!warning) addText(blocks, markdown);
  else blocks.push({ kind: 'warning', level: warning.level, markdown: markdown.slice(warning.end) });
}

/** The level of a paragraph that warns, and the end of the words that say so; null for other text. */
export function warningStart(markdown: string): { level: Level; end: number } | null {
  const match = WARNS.map((pattern) => pattern.exec(markdown)).find((found) => found !== null);
  if (!match || match[0].length === markdown.length) return null;
  return { level: LEVELS[(match[1] ?? '').toLowerCase()] ?? 'warning', end: match[0].length };
}

function toImage({ alt, url }: Image): StepBlock {
  return { kind: 'image', alt: alt ?? '', url };
}

function isPictures({ children }: Paragraph): boolean {
  const written = children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  return written.length > 0 && written.every(({ type }) => type === 'image');
}

/** Whether a list or a quote contains something that becomes a block of its own. */
function hasParts(node: Nodes): boolean {
  if (!('children' in node)) return false;
  return node.children.some(
    (child: Nodes) =>
      child.type === 'code' ||
      child.type === 'table' ||
      child.type === 'blockquote' ||
      (child.type === 'paragraph' ? isPictures(child) : hasParts(child)),
  );
}

function addItems(blocks: StepBlock[], list: List, source: string): void {
  const first = list.start ?? 1;
  for (const [index, item] of list.children.entries()) {
    for (const block of itemBlocks(item, source, list.ordered ? `${first + index}. ` : '- ')) {
      if (block.kind === 'text') addText(blocks, block.markdown);
      else blocks.push(block);
    }
  }
}

/** The first text of an item keeps the marker. */
function itemBlocks(item: ListItem, source: string, marker: string): StepBlock[] {
  const blocks: StepBlock[] = [];
  for (const child of item.children) addBlocks(blocks, child, source);
  const [first] = blocks;
  const indent = `\n${' '.repeat(marker.length)}`;
  if (first?.kind === 'text')
    first.markdown = marker + taskMark(item) + first.markdown.replaceAll(/\n(?=[^\n])/g, indent);
  return blocks;
}

function taskMark({ checked }: ListItem): string {
  if (typeof checked !== 'boolean') return '';
  return checked ? '[x] ' : '[ ] ';
}

/** @param number as the author wrote it */
export function toStep(title: string, blocks: StepBlock[], number: number | null = null): Step {
  const texts = blocks.filter(({ kind }) => kind !== 'command');
  const commands = blocks.flatMap((block): Command[] =>
    block.kind === 'command' ? [{ language: block.language, code: block.code }] : [],
  );
  const numbered = number === null ? {} : { number };
  return { title, ...numbered, text: texts.length > 0 ? blocksMarkdown(texts) : null, commands, blocks };
}

export function blocksMarkdown(blocks: readonly StepBlock[]): string {
  return blocks.map(blockMarkdown).join('\n\n');
}
