import type { StepBlock } from '../../../generated/known-error.ts';
import { alignTable } from '../../../lib/markdown/table.ts';
import { PLAIN_STYLE, printable, printableLine, type TextStyle } from '../../../lib/text/text-style.ts';
import { levelName } from '../../entry/body/block-markdown.ts';
import { percent } from '../../plan/percent.ts';
import {
  type AnswerDocument,
  type DocumentSection,
  type Head,
  type Item,
  linesOf,
  type RecordItem,
  type RecordNote,
} from './document.ts';

const BAR_WIDTH = 10;
const FIELD_WIDTH = 11;

/** For a terminal. Text of the answer cannot send control codes to it. */
export function documentAsText({ head, sections }: AnswerDocument, style: TextStyle = PLAIN_STYLE): string {
  return `${[headText(head, style), ...sectionsText(sections, style)].join('\n\n')}\n`;
}

export function sectionsText(sections: readonly DocumentSection[], style: TextStyle): string[] {
  return sections
    .filter(({ items }) => items.length > 0)
    .map((section) => sectionLines(section, style).join('\n'));
}

function sectionLines({ heading, items }: DocumentSection, style: TextStyle): string[] {
  const lines = items.flatMap((item) => itemLines(item, style));
  return heading === null ? lines : [style.bold(printableLine(heading)), ...lines.map(indent)];
}

function headText({ label, tone, title, facts, command, url }: Head, style: TextStyle): string {
  const head = [
    `${style[tone](style.bold(printableLine(label)))}  ${printableLine(title)}`,
    style.dim(printableLine(facts)),
    ...(url === null ? [] : [style.dim(url)]),
  ];
  if (command === null) return head.join('\n');
  return [
    ...head,
    '',
    ...command.before.flatMap(blockLines).map(printable),
    ...linesOf(command.code).map((line) => `    ${style.bold(printable(line))}`),
  ].join('\n');
}

function itemLines(item: Item, style: TextStyle): string[] {
  if (item.kind === 'record') return recordLines(item, style);
  return plainLines(item).flatMap((text) => printable(text).split('\n').map(indentAfterFirst));
}

/** Text of an alert may have several lines. None of them may look like a line of the answer. */
function indentAfterFirst(line: string, index: number): string {
  return index === 0 || line === '' ? line : `    ${line}`;
}

function plainLines(item: Exclude<Item, RecordItem>): string[] {
  switch (item.kind) {
    case 'line':
      return [item.text];
    case 'bullet':
      return [`- ${item.text}`];
    case 'link':
      return [`- ${item.text === item.url ? item.url : `${item.text}: ${item.url}`}`];
    case 'bar':
      return [`${bar(item.share)}  ${item.text}`, ...below(item.blocks ?? [])];
    case 'field':
      return [`${item.name.padEnd(FIELD_WIDTH)} ${item.value}`];
    case 'code':
      return linesOf(item.code);
    case 'step':
      return stepLines(item);
  }
}

/** `████████░░  80%` */
export function bar(share: number | null): string {
  const filled = Math.round(Math.min(Math.max(share ?? 0, 0), 1) * BAR_WIDTH);
  const drawn = '█'.repeat(filled) + '░'.repeat(BAR_WIDTH - filled);
  return `${drawn} ${(share === null ? '?' : percent(share)).padStart(4)}`;
}

function stepLines({ number, title, blocks }: Extract<Item, { kind: 'step' }>): string[] {
  if (title === '' && number === null) return blocks.flatMap(blockLines);
  return [`${number === null ? '-' : `${number}.`} ${title}`.trimEnd(), ...below(blocks)];
}

function below(blocks: readonly StepBlock[]): string[] {
  return blocks.flatMap(blockLines).map((line) => (line === '' ? '' : `   ${line}`));
}

/** Commands are indented, expected output has a bar, warnings have a sign. */
function blockLines(block: StepBlock): string[] {
  switch (block.kind) {
    case 'text':
      return linesOf(block.markdown);
    case 'command':
      return linesOf(block.code).map((line) => `    ${line}`);
    case 'output':
      return linesOf(block.text).map((line) => `    | ${line}`);
    case 'warning':
      return linesOf(`${block.level === null ? '' : `${levelName(block.level)}: `}${block.markdown}`).map(
        (line) => `${block.level === null ? '>' : '!'} ${line}`,
      );
    case 'table':
      return alignTable(block.markdown);
    case 'image':
      return [block.alt === '' ? `[image] ${block.url}` : `[image] ${block.alt}: ${block.url}`];
  }
}

function recordLines(
  { place: where, before, hit, after, line, notes }: RecordItem,
  style: TextStyle,
): string[] {
  const place = line === null ? '' : style.dim(`(line ${line}) `);
  const found = hit === '' ? '' : style.red(style.bold(printableLine(hit)));
  return [
    `${style.dim(`${printableLine(where)}:`)} ${place}${printableLine(before)}${found}${printableLine(after)}`,
    ...notes.map((note) => noteLine(note, style)),
  ];
}

function noteLine(note: RecordNote, style: TextStyle): string {
  if (note.kind === 'cap') return style.yellow(`   ! ${note.text}`);
  const sign = note.kind === 'match' && note.first ? '→' : ' ';
  return `   ${sign} ${style.bold(note.error_id)} ${printableLine(note.text)}`;
}

function indent(line: string): string {
  return line === '' ? '' : `  ${line}`;
}
