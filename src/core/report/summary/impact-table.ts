import type { AnswerChange, MatchingImpact } from '../../generated/types.ts';
import { plural } from '../counts.ts';
import { escapeMarkdown, markdownCode, markdownLink } from '../markdown.ts';
import type { MarkdownTable } from '../markdown-table.ts';
import { answerCell, CHANGE_SIGNS, cutLine } from './impact-cells.ts';
import type { LinkTo } from './link-to.ts';

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
    CHANGE_SIGNS[change],
    answerCell(from),
    answerCell(to),
    markdownCode(cutLine(text)),
    change === 'lost' ? escapeMarkdown(place) : markdownLink(place, linkTo(file, line)),
  ];
}
