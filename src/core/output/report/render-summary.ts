import type { CheckReport } from '../../../generated/report.ts';
import { escapeMarkdown } from '../../../lib/markdown/escape.ts';
import { renderTable, renderTables } from '../../../lib/markdown/table.ts';
import { byteLength } from '../../../lib/text/text-size.ts';
import { isOwnTo } from '../../kb/changed-files.ts';
import type { LinkTo } from './blob-url.ts';
import { byUrgency } from './failing-problems.ts';
import { alertImpactTables, impactTables } from './impact-tables.ts';
import { statisticsTables } from './kb-statistics.ts';
import { countEntries, countWords, tally } from './problem-counts.ts';
import { entryTable, problemTables } from './problem-tables.ts';

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
  const impact = report.impact && renderTables(impactTables(report.impact, linkTo), SHARES.impact * maxBytes);
  const alerts = renderAlerts(report, SHARES.alerts * maxBytes);
  const entries = renderTable(entryTable(problems, report.changed_files, linkTo), SHARES.entries * maxBytes);
  const statistics =
    report.statistics && renderTables(statisticsTables(report.statistics), SHARES.statistics * maxBytes);
  const others = [head, impact, alerts, entries, statistics].map((text) => byteLength(text ?? '') + 1);
  const left = maxBytes - others.reduce((sum, bytes) => sum + bytes, 0);
  const all = renderTables(problemTables(problems, report.changed_files, linkTo), left);
  return [head, impact, alerts, entries, all, statistics].filter(Boolean).join('\n');
}

/** Null where nobody asked for them; where the Worker did not say, why. */
function renderAlerts({ alert_impact, alert_impact_missing }: CheckReport, maxBytes: number): string | null {
  if (alert_impact) return renderTables(alertImpactTables(alert_impact), maxBytes);
  if (alert_impact_missing === undefined) return null;
  return `### Recent alerts\n\nThey could not be asked: ${escapeMarkdown(alert_impact_missing)}.\n`;
}

function renderHead(report: CheckReport, { kbPath, failing }: SummaryOptions): string {
  const sign = failing > 0 ? '❌' : report.problems.length > 0 ? '⚠️' : '✅';
  const counts = `${countEntries(report.entries)} in ${escapeMarkdown(kbPath)}: ${countWords(report)}`;
  const lines = ['## kedb check', '', `${sign} **${counts}.** Version \`${report.kb_version}\`.`];
  if (report.problems.length > 0 && report.changed_files) lines.push('', changeSentence(report));
  if (failing === 0 && report.errors > 0) lines.push('', 'None of them fails this run.');
  return `${lines.join('\n')}\n`;
}

/** What a reviewer asks first: how much of it is this change's own. */
function changeSentence({ problems, changed_files = [] }: CheckReport): string {
  const own = problems.filter(isOwnTo(changed_files));
  if (own.length === problems.length) return 'All of them are in what this change touches.';
  if (own.length === 0) return 'None of them is in what this change touches.';
  return `In what this change touches: ${countWords(tally(own))}.`;
}
