import type { AnswerChange } from '../../../../generated/report.ts';
import { escapeMarkdown } from '../../../../lib/markdown/escape.ts';
import type { MarkdownTable } from '../../../../lib/markdown/table.ts';

type Change = AnswerChange['change'];

export const CHANGE_SIGNS = {
  gained: '➕ gained',
  lost: '➖ lost',
  moved: '🔀 moved',
} as const satisfies Record<Change, string>;

/** A cell is read at a glance; the report file has the whole text. */
const MAX_SHOWN = 160;

/** What is lost or moved in the open, what is gained behind a fold: a new entry gains its own samples, as it should. */
export function foldGained<T extends { change: Change }>(
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

/** The entry that answers first. */
export function answerCell(errorId: string | null): string {
  return errorId === null ? '*none*' : escapeMarkdown(errorId);
}

/** The first line of a text, as much as a cell has room for. */
export function cutLine(text: string): string {
  const [line = ''] = text.trimStart().split('\n');
  return line.length > MAX_SHOWN ? `${line.slice(0, MAX_SHOWN)}…` : line;
}
