import type { AlertChange, AlertImpact } from '../../../../generated/report.ts';
import { escapeMarkdown, markdownCode } from '../../../../lib/markdown/escape.ts';
import { plural } from '../../../../lib/text/plural.ts';
import type { MarkdownTable } from '../markdown-table.ts';
import { answerCell, CHANGE_SIGNS, cutLine, foldGained } from './impact-cells.ts';

/** Which alerts that the Worker saw of late another entry answers after the change. */
export function alertImpactTables({ asked, unknown, changes, ...counts }: AlertImpact): MarkdownTable[] {
  const { gained, lost, moved } = counts;
  const rest = unknown > 0 ? ` ${unknown} cannot be told: the Worker keeps no annotations.` : '';
  const table = {
    title: 'Recent alerts',
    lead: `Of ${plural(asked, 'recent occurrence')} that the Worker remembers: **${gained} gained, ${lost} lost, ${moved} moved to another entry**.${rest}`,
    columns: ['', 'before', 'after', 'alert', 'occurred', 'last'],
    numbers: ['occurred'],
  };
  return foldGained(table, changes, toRow, plural(gained, 'occurrence'));
}

function toRow({ change, from, to, alertname, example, count, last_seen }: AlertChange): string[] {
  const name = alertname === null ? '' : `**${escapeMarkdown(alertname)}**<br>`;
  return [
    CHANGE_SIGNS[change],
    answerCell(from),
    answerCell(to),
    `${name}${markdownCode(cutLine(example))}`,
    String(count),
    escapeMarkdown(last_seen.slice(0, 10)),
  ];
}
