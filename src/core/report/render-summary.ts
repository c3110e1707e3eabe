import type { CheckReport } from '../generated/types.ts';
import { byteLength } from './byte-length.ts';
import { countEntries, countWords } from './counts.ts';
import { byUrgency } from './failing-problems.ts';
import { escapeMarkdown } from './markdown.ts';
import { type MarkdownTable, renderTable } from './markdown-table.ts';
import { alertImpactTable } from './summary/alert-impact-table.ts';
import { entryTable } from './summary/entry-table.ts';
import { impactTable } from './summary/impact-table.ts';
import type { LinkTo } from './summary/link-to.ts';
import { problemTable } from './summary/problem-table.ts';
import { statisticsTable } from './summary/statistics-table.ts';

export type SummaryOptions = {
  /** The knowledge base's folder, for the title. */
  kbPath: string;
  /** How many problems the run fails for. */
  failing: number;
  maxBytes: number;
  linkTo?: LinkTo;
};

/** The most that a part may take of all bytes; the problems take what the others leave. */
const SHARES = { impact: 0.2, alerts: 0.1, entries: 0.2, statistics: 0.1 };

/** The report as GitHub's Markdown, for the job's summary and the comment: never longer than told, in bytes. */
export function renderSummary(report: CheckReport, options: SummaryOptions): string {
  const { maxBytes, linkTo = () => null } = options;
  const problems = byUrgency(report.problems, report.changed_files ?? []);
  const head = renderHead(report, options);
  const impact = report.impact && part(impactTable(report.impact, linkTo), SHARES.impact * maxBytes);
  const alerts = renderAlerts(report, SHARES.alerts * maxBytes);
  const entries = part(entryTable(problems, report.changed_files, linkTo), SHARES.entries * maxBytes);
  const statistics =
    report.statistics && part(statisticsTable(report.statistics), SHARES.statistics * maxBytes);
  const others = [head, impact, alerts, entries, statistics].map((text) => byteLength(text ?? '') + 1);
  const left = maxBytes - others.reduce((sum, bytes) => sum + bytes, 0);
  const all = part(problemTable(problems, linkTo), left);
  return [head, impact, alerts, entries, all, statistics].filter(Boolean).join('\n');
}

/** Null where nobody asked for them; where the Worker did not say, why. */
function renderAlerts({ alert_impact, alert_impact_missing }: CheckReport, maxBytes: number): string | null {
  if (alert_impact) return part(alertImpactTable(alert_impact), maxBytes);
  if (alert_impact_missing === undefined) return null;
  return `### Recent alerts\n\nThey could not be asked: ${escapeMarkdown(alert_impact_missing)}.\n`;
}

/** Where a table has no rows, its sentence alone says so; where it has none of that either, nothing. */
function part(table: MarkdownTable, maxBytes: number): string {
  if (table.rows.length > 0) return renderTable(table, maxBytes);
  return table.lead ? `### ${table.title}\n\n${table.lead}\n` : '';
}

function renderHead(report: CheckReport, { kbPath, failing }: SummaryOptions): string {
  const sign = failing > 0 ? '❌' : report.problems.length > 0 ? '⚠️' : '✅';
  const counts = `${countEntries(report.entries)} in ${escapeMarkdown(kbPath)}: ${countWords(report)}`;
  const lines = ['## kedb check', '', `${sign} **${counts}.** Version \`${report.kb_version}\`.`];
  if (failing === 0 && report.errors > 0) lines.push('', 'None of them fails this run.');
  return `${lines.join('\n')}\n`;
}
