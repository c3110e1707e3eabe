import type { AlertChange, AlertImpact, AnswerChange, MatchingImpact } from '../../../generated/report.ts';
import { escapeMarkdown, markdownCode, markdownLink } from '../../../lib/markdown/escape.ts';
import type { MarkdownTable } from '../../../lib/markdown/table.ts';
import { plural } from '../../../lib/text/plural.ts';
import type { ChangeKind } from '../../compare/matching-impact.ts';
import type { LinkTo } from '../../kb/file-url.ts';

const CHANGE_SIGNS = {
  gained: '➕ gained',
  lost: '➖ lost',
  moved: '🔀 moved',
} as const satisfies Record<ChangeKind, string>;

/** The maximum length of a cell. The report file has the whole text. */
const MAX_SHOWN = 160;

/** The records that get a different answer after the change. */
export function impactTables(
  { records, gained, lost, moved, changes }: MatchingImpact,
  linkTo: LinkTo,
): MarkdownTable[] {
  const counts = `${gained} gained, ${lost} lost, ${moved} moved to another entry`;
  const table = {
    title: 'Matching impact',
    lead: `Of ${plural(records, 'sample record')}: **${counts}**.`,
    columns: ['', 'before', 'after', 'record', 'sample'],
  };
  return foldGained(table, changes, (change) => sampleRow(change, linkTo), plural(gained, 'sample record'));
}

function sampleRow(item: AnswerChange, linkTo: LinkTo): string[] {
  return [...answerCells(item), markdownCode(cutLine(item.text)), placeOf(item, linkTo)];
}

function placeOf({ file, line, in_head }: AnswerChange, linkTo: LinkTo): string {
  const place = `${file}:${line}`;
  return in_head ? markdownLink(place, linkTo(file, line)) : `${escapeMarkdown(place)} (before)`;
}

/** The recent alerts that get a different answer after the change. */
export function alertImpactTables({ asked, unknown, changes, ...counts }: AlertImpact): MarkdownTable[] {
  const { gained, lost, moved } = counts;
  const rest =
    unknown > 0 ? ` The impact on ${unknown} is unknown, because the Worker keeps no annotations.` : '';
  const table = {
    title: 'Recent alerts',
    lead: `Of ${plural(asked, 'recent occurrence')} that the Worker remembers: **${gained} gained, ${lost} lost, ${moved} moved to another entry**.${rest}`,
    columns: ['', 'before', 'after', 'alert', 'occurred', 'last'],
    numbers: ['occurred'],
  };
  return foldGained(table, changes, alertRow, plural(gained, 'occurrence'));
}

function alertRow(item: AlertChange): string[] {
  const { alertname, example, count, last_seen } = item;
  const name = alertname === null ? '' : `**${escapeMarkdown(alertname)}**<br>`;
  return [
    ...answerCells(item),
    `${name}${markdownCode(cutLine(example))}`,
    String(count),
    escapeMarkdown(last_seen.slice(0, 10)),
  ];
}

/** Shows lost and moved answers, and folds gained ones away: a new entry always gains its own samples. */
function foldGained<T extends { change: ChangeKind }>(
  table: Omit<MarkdownTable, 'rows'>,
  changes: readonly T[],
  toRow: (change: T) => string[],
  gained: string,
): MarkdownTable[] {
  const rowsOf = (isGained: boolean) =>
    changes.filter(({ change }) => (change === 'gained') === isGained).map(toRow);
  const { lead: _, ...rest } = table;
  return [
    { ...table, rows: rowsOf(false) },
    { ...rest, title: `${CHANGE_SIGNS.gained}: ${gained}`, rows: rowsOf(true), folded: true },
  ];
}

/** The kind of change, and the best entries before and after it. */
function answerCells({ change, from, to }: Pick<AnswerChange, 'change' | 'from' | 'to'>): string[] {
  return [CHANGE_SIGNS[change], ...[from, to].map((id) => (id === null ? '*none*' : escapeMarkdown(id)))];
}

/** The first line of a text, cut to fit a cell. */
function cutLine(text: string): string {
  const [line = ''] = text.trimStart().split('\n');
  return line.length > MAX_SHOWN ? `${line.slice(0, MAX_SHOWN)}…` : line;
}
