import type { StepBlock } from '../../../generated/known-error.ts';
import {
  codeFence,
  escapeMarkdown,
  markdownCode,
  markdownLink,
  markdownWithLinks,
  safeUrl,
} from '../../../lib/markdown/escape.ts';
import { showPlaceholders } from '../../../lib/markdown/html-text.ts';
import { printable, printableLine } from '../../../lib/text/text-style.ts';
import { blockMarkdown } from '../../entry/body/block-markdown.ts';
import type { AnswerDocument, DocumentSection, Head, Item, RecordItem, RecordNote } from './document.ts';
import { bar } from './to-text.ts';

/** For a ticket, a chat or a wiki. Markdown of the entry stays markup; all other text is escaped. */
export function documentAsMarkdown({ head, sections }: AnswerDocument): string {
  const shown = sections.filter(({ items }) => items.length > 0);
  return `${[...headBlocks(head), ...shown.flatMap(sectionBlocks)].join('\n\n')}\n`;
}

function headBlocks({ label, title, facts, command, url }: Head): string[] {
  const link = url === null ? '' : ` ([open](${inLink(url)}))`;
  return [
    `## ${escapeMarkdown(`${label}: ${title}`)}`,
    `${escapeMarkdown(facts)}${link}`,
    ...(command?.before.map(blockText) ?? []),
    ...(command ? [codeFence(printable(command.code), 'sh')] : []),
  ];
}

/** A URL keeps parentheses, and they would end the link. */
function inLink(url: string): string {
  return url.replaceAll('(', '%28').replaceAll(')', '%29');
}

/** List items stay together; everything else is its own paragraph. */
function sectionBlocks({ heading, items }: DocumentSection): string[] {
  const blocks = items.map(itemBlock);
  const body = blocks.reduce((text, block, index) => {
    const inList = index > 0 && block.startsWith('- ') && blocks[index - 1]?.startsWith('- ');
    return `${text}${index === 0 ? '' : inList ? '\n' : '\n\n'}${block}`;
  }, '');
  return heading === null ? [body] : [`### ${escapeMarkdown(heading)}`, body];
}

function itemBlock(item: Item): string {
  switch (item.kind) {
    case 'line':
    case 'bullet':
      return `- ${paragraph(item.text)}`;
    case 'link':
      return `- ${linkBlock(item)}`;
    case 'bar':
      return [`- \`${bar(item.share)}\` ${escapeMarkdown(item.text)}`, ...below(item.blocks ?? [])].join(
        '\n',
      );
    case 'field':
      return `- **${escapeMarkdown(item.name)}** ${escapeMarkdown(item.value)}`;
    case 'code':
      return codeFence(printable(item.code), item.language);
    case 'step':
      return stepBlock(item);
    case 'record':
      return recordBlock(item);
  }
}

/** The blocks of a step are indented, so that they belong to it. */
function stepBlock({ number, title, blocks }: Extract<Item, { kind: 'step' }>): string {
  if (title === '' && number === null) return blocks.map(blockText).join('\n\n');
  const marker = number === null ? '-' : `${number}.`;
  if (title === '') return [marker, ...below(blocks).slice(1)].join('\n');
  return [`${marker} ${inParagraph(markdownWithLinks(title))}`, ...below(blocks)].join('\n');
}

function below(blocks: readonly StepBlock[]): string[] {
  const parts = blocks.map(blockText);
  return parts.flatMap((part) => ['', ...part.split('\n').map((line) => (line ? `   ${line}` : ''))]);
}

function blockText(block: StepBlock): string {
  const markdown = printable(blockMarkdown(block)).trim();
  return block.kind === 'command' || block.kind === 'output' ? markdown : showPlaceholders(markdown);
}

/** An address that is no link is shown as text. */
function linkBlock({ text, url }: Extract<Item, { kind: 'link' }>): string {
  const href = safeUrl(url);
  if (href === null) return paragraph(text === url ? url : `${text}: ${url}`);
  return text === url
    ? `<${href.replaceAll(/[<>]/g, encodeURIComponent)}>`
    : markdownLink(text, inLink(href));
}

function recordBlock({ place, before, hit, after, notes }: RecordItem): string {
  const found = hit === '' ? '' : `<mark>${markdownCode(printableLine(hit))}</mark>`;
  const head = `- ${place}: ${around(before)}${found}${around(after)}`;
  return [head, ...notes.map((note) => `  - ${noteText(note)}`)].join('\n');
}

function around(text: string): string {
  return text === '' ? '' : markdownCode(printableLine(text));
}

function noteText(note: RecordNote): string {
  if (note.kind === 'cap') return `⚠ ${escapeMarkdown(note.text)}`;
  const best = note.kind === 'match' && note.first;
  const id = escapeMarkdown(note.error_id);
  return `${best ? `**${id}**` : id} ${escapeMarkdown(note.text)}`;
}

/** Text at the start of a block. It must not begin a heading, a list or code (CommonMark §4 and §5). */
function paragraph(text: string): string {
  return inParagraph(escapeMarkdown(text));
}

function inParagraph(markdown: string): string {
  return markdown
    .trim()
    .replace(/^[#+=-]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}
