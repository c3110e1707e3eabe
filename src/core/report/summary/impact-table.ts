import type { AnswerChange, MatchingImpact } from '../../generated/types.ts';
import { plural } from '../counts.ts';
import { escapeMarkdown, markdownCode, markdownLink } from '../markdown.ts';
import type { MarkdownTable } from '../markdown-table.ts';
import type { LinkTo } from './link-to.ts';

const SIGNS = { gained: '➕ gained', lost: '➖ lost', moved: '🔀 moved' } as const;
/** A cell is read at a glance; the report file has the whole record. */
const MAX_SHOWN = 160;

/** Which records another entry answers after the change. */
export function impactTable(
  { records, gained, lost, moved, changes }: MatchingImpact,
  linkTo: LinkTo,
): MarkdownTable {
  const counts = `${gained} gained, ${lost} lost, ${moved} moved to another entry`;
  return {
    title: 'Matching impact',
    lead: `Of ${plural(records, 'sample record')}: **${counts}**.`,
    columns: ['', 'before', 'after', 'record', 'sample'],
    rows: changes.map((change) => toRow(change, linkTo)),
  };
}

function toRow({ change, from, to, text, file, line }: AnswerChange, linkTo: LinkTo): string[] {
  const place = `${file}:${line}`;
  return [
    SIGNS[change],
    answerOf(from),
    answerOf(to),
    markdownCode(cut(text)),
    change === 'lost' ? escapeMarkdown(place) : markdownLink(place, linkTo(file, line)),
  ];
}

function answerOf(errorId: string | null): string {
  return errorId === null ? '*none*' : escapeMarkdown(errorId);
}

function cut(text: string): string {
  const [line = ''] = text.trimStart().split('\n');
  return line.length > MAX_SHOWN ? `${line.slice(0, MAX_SHOWN)}…` : line;
}
