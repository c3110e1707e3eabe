import type { Nodes, Table } from 'mdast';
import type { HistoryLine, StepBlock } from '../../../generated/known-error.ts';
import type { Block } from '../../../lib/markdown/parse-blocks.ts';
import { blockText, itemText, plainText, rowTexts } from '../../../lib/markdown/plain-text.ts';
import { isDay } from '../../../lib/time/instant.ts';
import { append } from '../../../lib/util/lists.ts';
import { withLabel } from './block-markdown.ts';
import { headedBlocks, type Reading, type Subsection } from './parsed-section.ts';
import { addBlocks } from './step-blocks.ts';

const DATE = String.raw`\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)`;
const OFFSET = String.raw`(?:\s?(?:Z|UTC|[+-]\d{2}:?\d{2}))?`;
const TIME = String.raw`(?:T|,?\s+)\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?${OFFSET}`;

/** `2025-11-20`, optionally with an ISO 8601 time, then optionally `(actor)`, then the text. */
const DATED = new RegExp(
  `^\\[?(${DATE})(?:${TIME})?\\]?:?\\s*(?:\\(([^()]*)\\))?\\s*(?::|[-–—](?=\\s))?\\s*`,
);

/** One line for each item of a list, row of a table, and paragraph with a date. The date is the day as written, in any time zone. */
export function readHistory(blocks: readonly Block[]): Reading<HistoryLine[]> {
  const value: HistoryLine[] = [];
  const rest: StepBlock[] = [];
  for (const { node, source } of blocks) {
    const lines = linesOf(node, source);
    if (lines) append(value, lines);
    else addBlocks(rest, node, source);
  }
  return { value, rest };
}

/** Null if a block has none. */
function linesOf(node: Nodes, source: string): HistoryLine[] | null {
  if (node.type === 'list') return node.children.map((item) => toHistoryLine(itemText(item, source)));
  if (node.type === 'table') return isHistory(node) ? rowsOf(node) : null;
  const text = blockText(node, source);
  return node.type === 'paragraph' && DATED.test(text) ? [toHistoryLine(text)] : null;
}

/** Another table keeps its columns. */
function isHistory(table: Table): boolean {
  return rowTexts(table).some(([date = '']) => DATED.test(date));
}

/** `| 2025-11-20 | bob | restarted |`: with three columns or more, the second one is who did it. Further cells keep the names of their columns. */
function rowsOf(table: Table): HistoryLine[] {
  const names = (table.children[0]?.children ?? []).map((cell) => plainText(cell.children));
  return rowTexts(table).map(([date = '', actor = '', what = '', ...others]) => {
    const more = others.flatMap((cell, index) =>
      cell === '' ? [] : [names[index + 3], cell].filter(Boolean).join(': '),
    );
    const written =
      names.length > 2
        ? `${date}${actor && ` (${actor})`}: ${[what, ...more].join(', ')}`
        : `${date}: ${actor}`;
    return toHistoryLine(written);
  });
}

/** A heading that says nothing that the dates below it do not: `### 2025`, `### March`. */
const PERIOD =
  /^\W*(?:\d{4}(?:-\d\d)?|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?: \d{4})?)\W*$/i;

/** `### Old cluster` belongs to each of its lines, and so do the headings around it. */
export function readHistoryGroup(
  group: Subsection,
  around = '',
): (Reading<HistoryLine[]> & { heading: string })[] {
  if (DATED.test(group.heading))
    return [{ heading: around, value: labelled(around, readDay(group)), rest: [] }];
  const heading = [around, group.heading].filter(Boolean).join(', ');
  const label = PERIOD.test(group.heading) ? around : heading;
  const { value, rest } = readHistory(group.blocks);
  const below = group.deeper.flatMap((deeper) => readHistoryGroup(deeper, label));
  return [{ heading, value: labelled(label, value), rest }, ...below];
}

/** `### 2025-11-20` with text below it is one line. Dated items of a list below it are lines of their own, because sync adds them. */
function readDay({ heading, blocks, deeper }: Subsection): HistoryLine[] {
  const isList = ({ node, source }: Block) =>
    node.type === 'list' && node.children.every((item) => DATED.test(itemText(item, source)));
  const parts = headedBlocks({ blocks, groups: deeper });
  const texts = parts.flatMap((part) => [
    part.heading,
    ...part.blocks.filter((block) => !isList(block)).map(({ node, source }) => blockText(node, source)),
  ]);
  const day = toHistoryLine([heading, ...texts].filter(Boolean).join(' '));
  return [day, ...readHistory(parts.flatMap((part) => part.blocks.filter(isList))).value];
}

function labelled(label: string, lines: readonly HistoryLine[]): HistoryLine[] {
  return lines.map((line) => ({ ...line, text: withLabel(label, line.text) }));
}

function toHistoryLine(written: string): HistoryLine {
  const match = DATED.exec(written);
  if (!match || !isDay(match[1] ?? '')) return { date: null, actor: null, text: written };
  return {
    date: match[1] ?? null,
    actor: match[2]?.trim() || null,
    text: written.slice(match[0].length).trim(),
  };
}
