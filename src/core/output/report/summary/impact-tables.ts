import type { AnswerChange, MatchingImpact } from '../../../../generated/report.ts';
import { escapeMarkdown, markdownCode, markdownLink } from '../../../../lib/markdown/escape.ts';
import { plural } from '../../../../lib/text/plural.ts';
import type { MarkdownTable } from '../markdown-table.ts';
import { answerCell, CHANGE_SIGNS, cutLine, foldGained } from './impact-cells.ts';
import type { LinkTo } from './link-to.ts';

/** Which records another entry answers after the change. */
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
  return foldGained(table, changes, (change) => toRow(change, linkTo), plural(gained, 'sample record'));
}

function toRow(item: AnswerChange, linkTo: LinkTo): string[] {
  const { change, from, to, text } = item;
  return [
    CHANGE_SIGNS[change],
    answerCell(from),
    answerCell(to),
    markdownCode(cutLine(text)),
    placeOf(item, linkTo),
  ];
}

function placeOf({ file, line, in_head }: AnswerChange, linkTo: LinkTo): string {
  const place = `${file}:${line}`;
  return in_head ? markdownLink(place, linkTo(file, line)) : `${escapeMarkdown(place)} (before)`;
}
