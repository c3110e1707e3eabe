import type { ListItem, Table } from 'mdast';
import type { HistoryLine } from '../../../generated/known-error.ts';
import type { Block } from '../../../lib/markdown/parse-blocks.ts';
import { blockText, itemText, plainText, rowTexts } from '../../../lib/markdown/plain-text.ts';
import { isDay } from '../../../lib/time/instant.ts';
import { allBlocks, type Reading, readItems, type Subsection } from './parsed-section.ts';

const DATE = String.raw`\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)`;
const OFFSET = String.raw`(?:\s?(?:Z|UTC|[+-]\d{2}:?\d{2}))?`;
const TIME = String.raw`(?:T|,?\s+)\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?${OFFSET}`;

/** `2025-11-20`, optionally with an ISO 8601 time, then optionally `(actor)`, then the text. */
const DATED = new RegExp(
  `^\\[?(${DATE})(?:${TIME})?\\]?:?\\s*(?:\\(([^()]*)\\))?\\s*(?::|[-–—](?=\\s))?\\s*`,
);

/** One line for each item of a list, row of a table, and paragraph with a date. The date is the day as written, in any time zone. */
export function readHistory(blocks: readonly Block[]): Reading<HistoryLine[]> {
  const isLine = ({ node, source }: Block) =>
    node.type === 'table' || (node.type === 'paragraph' && DATED.test(blockText(node, source)));
  const { value, rest } = readItems(
    blocks.filter((block) => !isLine(block)),
    (item: ListItem, source) => [toHistoryLine(itemText(item, source))],
  );
  return { value: [...blocks.filter(isLine).flatMap(otherLines), ...value], rest };
}

function otherLines({ node, source }: Block): HistoryLine[] {
  return node.type === 'table' ? rowsOf(node) : [toHistoryLine(blockText(node, source))];
}

/** `| 2025-11-20 | bob | restarted |`: with three columns or more, the second one is who did it. Further cells keep the names of their columns. */
function rowsOf(table: Table): HistoryLine[] {
  const names = (table.children[0]?.children ?? []).map((cell) => plainText(cell.children));
  return rowTexts(table).map(([date = '', actor = '', what = '', ...others]) => {
    const more = others.flatMap((cell, index) =>
      cell === '' ? [] : [names[index + 3], cell].filter(Boolean).join(': '),
    );
    const written =
      names.length > 2 ? `${date} (${actor}): ${[what, ...more].join(', ')}` : `${date}: ${actor}`;
    return toHistoryLine(written);
  });
}

/** `### 2025-11-20` with text below it is one line. Dated items of a list below it are lines of their own, because sync adds them. */
export function readHistoryGroup(group: Subsection): Reading<HistoryLine[]> {
  const blocks = allBlocks(group);
  if (!DATED.test(group.heading)) return withHeading(group.heading, readHistory(blocks));
  const isList = ({ node, source }: Block) =>
    node.type === 'list' && node.children.every((item) => DATED.test(itemText(item, source)));
  const texts = blocks.filter((block) => !isList(block)).map(({ node, source }) => blockText(node, source));
  const day = toHistoryLine([group.heading, ...texts].join(' ').trim());
  return { value: [day, ...readHistory(blocks.filter(isList)).value], rest: [] };
}

/** `### Old cluster` belongs to each of its lines; `### 2025` and `### March` say nothing that their dates do not. */
function withHeading(heading: string, { value, rest }: Reading<HistoryLine[]>): Reading<HistoryLine[]> {
  const isPeriod =
    /^\W*(?:\d{4}(?:-\d\d)?|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?: \d{4})?)\W*$/i;
  if (isPeriod.test(heading)) return { value, rest };
  return { value: value.map((line) => ({ ...line, text: `${heading}: ${line.text}` })), rest };
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
