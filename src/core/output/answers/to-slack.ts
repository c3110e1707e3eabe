import type { StepBlock } from '../../../generated/known-error.ts';
import { splitAddresses } from '../../../lib/markdown/escape.ts';
import { escapeMrkdwn, linkOf, toMrkdwn } from '../../../lib/markdown/mrkdwn.ts';
import { alignTable } from '../../../lib/markdown/table.ts';
import { printable, printableLine } from '../../../lib/text/text-style.ts';
import { levelName } from '../../entry/body/block-markdown.ts';
import {
  type AnswerDocument,
  blockItems,
  type DocumentSection,
  type Head,
  type Item,
  linesOf,
  type RecordItem,
} from './document.ts';
import { bar } from './to-text.ts';

/** The part of Block Kit that is used (https://docs.slack.dev/reference/block-kit/blocks). */
type SlackBlock =
  | { type: 'header'; text: { type: 'plain_text'; text: string } }
  | { type: 'section'; text: SlackText }
  | { type: 'context'; elements: SlackText[] }
  | { type: 'divider' };

/** verbatim: else Slack makes links, channels and mentions of plain text (https://docs.slack.dev/reference/block-kit/composition-objects/text-object). */
type SlackText = { type: 'mrkdwn'; text: string; verbatim: true };

/** As chat.postMessage and incoming webhooks take it; `text` is for notifications. */
type SlackMessage = { text: string; blocks: SlackBlock[] };

const MAX_HEADER = 150;
const MAX_SECTION = 3_000;
/** One item always fits into its section. */
const MAX_ITEM = 2_400;
/** Slack accepts 50. One is reserved for the note that something is missing. */
const MAX_BLOCKS = 49;
/** Slack refuses messages of some 13,000 characters (msg_blocks_too_long, bolt-js issue 2509). */
const MAX_MESSAGE = 11_000;
const STEP_LEFT_OUT = '_This part is too long for Slack: open the entry_';
const LEFT_OUT = '… the rest does not fit into a Slack message';

/** Drops blocks from the end, where they matter least, until the message fits. The message says so. */
export function documentsAsSlack(documents: readonly AnswerDocument[]): SlackMessage {
  const blocks = documents.flatMap((document, index): SlackBlock[] => [
    ...(index === 0 ? [] : [{ type: 'divider' } as const]),
    ...documentBlocks(document),
  ]);
  return {
    text: documents
      .map(({ head }) => escapeSlack(headline(head)))
      .join('; ')
      .slice(0, MAX_SECTION),
    blocks: withinLimits(blocks),
  };
}

function documentBlocks({ head, sections }: AnswerDocument): SlackBlock[] {
  return [...headBlocks(head), ...sections.filter(({ items }) => items.length > 0).flatMap(sectionBlocks)];
}

function headBlocks(head: Head): SlackBlock[] {
  const link = head.url === null ? '' : `  <${escapeSlack(head.url)}|open>`;
  return [
    { type: 'header', text: { type: 'plain_text', text: cut(headline(head), MAX_HEADER) } },
    { type: 'context', elements: [mrkdwn(`${inLine(head.facts)}${link}`)] },
    ...(head.command ? commandBlocks(head.command) : []),
  ];
}

function commandBlocks({ code, before }: NonNullable<Head['command']>): SlackBlock[] {
  const texts = [...blockItems(before).flatMap(fittingTexts), codeText(code)];
  return texts.map((text) => ({ type: 'section', text: mrkdwn(text) }));
}

function headline({ label, title }: Head): string {
  return printableLine(`${label}: ${title}`);
}

/** A section of as many blocks as it needs. Only the first has the heading. */
function sectionBlocks({ heading, items }: DocumentSection): SlackBlock[] {
  const texts = [...(heading === null ? [] : [`*${inLine(heading)}*`]), ...items.flatMap(fittingTexts)];
  const blocks: string[] = [];
  for (const text of texts) {
    const last = blocks.at(-1);
    if (last !== undefined && last.length + text.length < MAX_SECTION)
      blocks[blocks.length - 1] = `${last}\n${text}`;
    else blocks.push(text);
  }
  return blocks.map((text) => ({ type: 'section', text: mrkdwn(text) }));
}

/**
 * An item as one text if it fits. A longer step is the texts of its parts, up to the first that does not fit, because nobody must read a
 * command without the text above it.
 */
function fittingTexts(item: Item): string[] {
  const text = itemText(item);
  if (text.length <= MAX_ITEM || item.kind === 'code') return [text];
  if (item.kind !== 'step') return [cut(text, MAX_ITEM)];
  const parts = [...stepTitle(item).map((title) => cut(title, MAX_ITEM)), ...item.blocks.map(blockText)];
  const tooLong = parts.findIndex(({ length }) => length > MAX_ITEM);
  return tooLong === -1 ? parts : [...parts.slice(0, tooLong), STEP_LEFT_OUT];
}

function itemText(item: Item): string {
  switch (item.kind) {
    case 'line':
      return inLine(item.text);
    case 'bullet':
      return `• ${inLine(item.text)}`;
    case 'link':
      return `• ${linkOf(printableLine(item.text), printableLine(item.url))}`;
    case 'bar':
      return [`\`${bar(item.share)}\` ${inLine(item.text)}`, ...(item.blocks ?? []).map(blockText)].join(
        '\n',
      );
    case 'field':
      return `_${inLine(item.name)}_  ${inLine(item.value)}`;
    case 'code':
      return codeText(item.code);
    case 'step':
      return stepText(item);
    case 'record':
      return recordText(item);
  }
}

type StepItem = Extract<Item, { kind: 'step' }>;

function stepText(step: StepItem): string {
  const isBullet = step.number === null && step.title !== '';
  const texts = step.blocks.map((block) =>
    isBullet && block.kind === 'text' ? blockText(block).replaceAll(/^/gm, '    ') : blockText(block),
  );
  return [...stepTitle(step), ...texts].join('\n');
}

function stepTitle({ number, title }: StepItem): string[] {
  if (title === '' && number === null) return [];
  return [`${number === null ? '•' : `${number}.`} ${inTitle(title)}`.trim()];
}

function blockText(block: StepBlock): string {
  switch (block.kind) {
    case 'text':
      return markdownText(block.markdown);
    case 'command':
      return codeText(block.code);
    case 'output':
      return codeText(block.text, 'output');
    case 'warning': {
      const lead = block.level === null ? '' : `:warning: *${levelName(block.level)}:* `;
      return `${lead}${markdownText(block.markdown)}`.replaceAll(/^/gm, '> ');
    }
    case 'table':
      return codeText(alignTable(block.markdown).join('\n'), 'table');
    case 'image':
      return linkOf(block.alt || 'image', block.url);
  }
}

/** A longer text is not shown, so it need not be converted. */
function markdownText(markdown: string): string {
  return toMrkdwn(printable(markdown.slice(0, MAX_SECTION)).trim());
}

function recordText({ place, before, hit, after, notes }: RecordItem): string {
  const shown = `${place}: ${escapeSlack(printableLine(`${before}${hit}${after}`))}`;
  const below = notes.map((note) =>
    note.kind === 'cap'
      ? `    ⚠ ${escapeSlack(note.text)}`
      : `    ${note.error_id} ${escapeSlack(note.text)}`,
  );
  return [shown, ...below].join('\n');
}

/** Nobody must copy half a command: code that is too long, or would end its own fence, is not shown. */
function codeText(code: string, name = 'command'): string {
  const inner = escapeSlack(linesOf(code).join('\n'));
  if (inner.length > MAX_ITEM || inner.includes('```'))
    return `_Slack cannot show this ${name}: open the entry_`;
  return `\`\`\`\n${inner}\n\`\`\``;
}

/** https://docs.slack.dev/messaging/formatting-message-text: without its angle brackets, nothing notifies or links. */
function escapeSlack(text: string): string {
  return escapeMrkdwn(printable(text));
}

/** Text of an alert may have several lines. None of them may look like a line of the answer. */
function inLine(text: string): string {
  return indented(escapeSlack(text));
}

function indented(text: string): string {
  return text.trim().replace(/\n/g, '\n    ');
}

/** A title of an entry. Its addresses are links, but not in code. */
function inTitle(title: string): string {
  const parts = title.split(/(`[^`]*`)/);
  const shown = parts.flatMap((part) =>
    part.startsWith('`') ? escapeSlack(part) : splitAddresses(part).map(textOrLink),
  );
  return indented(shown.join(''));
}

function textOrLink(part: string, index: number): string {
  return index % 2 === 0 ? escapeSlack(part) : `<${escapeSlack(part).replaceAll('|', '%7C')}>`;
}

function mrkdwn(text: string): SlackText {
  return { type: 'mrkdwn', text: cut(text, MAX_SECTION), verbatim: true };
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).toWellFormed()}…`;
}

function withinLimits(blocks: readonly SlackBlock[]): SlackBlock[] {
  let used = 0;
  const fitting = blocks.findIndex((block, index) => {
    used += JSON.stringify(block).length;
    return index >= MAX_BLOCKS || used > MAX_MESSAGE;
  });
  if (fitting === -1) return [...blocks];
  return [...blocks.slice(0, fitting), { type: 'context', elements: [mrkdwn(LEFT_OUT)] }];
}
