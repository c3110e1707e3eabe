import type { CheckReport } from '../../../generated/report.ts';
import { escapeMarkdown } from '../../../lib/markdown/escape.ts';
import { renderTable, renderTables } from '../../../lib/markdown/table.ts';
import { byteLength } from '../../../lib/text/text-size.ts';
import { isOwnTo } from '../../kb/changed-files.ts';
import type { LinkTo } from './blob-url.ts';
import { byUrgency } from './failing-problems.ts';
import { alertImpactTables, impactTables } from './impact-tables.ts';
import { statisticsTables } from './kb-statistics.ts';
import { countEntries, tally, tallyText } from './problem-counts.ts';
import { entryTable, problemTables } from './problem-tables.ts';

export type SummaryOptions = {
  /** The knowledge base's folder, for the title. */
  kbPath: string;
  /** How many problems fail the run. */
  failing: number;
  maxBytes: number;
  linkTo?: LinkTo;
};

/** The maximum share of all bytes for each part. The problems get the rest. */
const SHARES = { impact: 0.2, alerts: 0.1, entries: 0.2, statistics: 0.1 };

/** The report as GitHub's Markdown, for the job summary and the comment. Never longer than `maxBytes`. */
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

/** Null without a Worker. If the Worker did not answer, the reason. */
function renderAlerts({ alert_impact, alert_impact_missing }: CheckReport, maxBytes: number): string | null {
  if (alert_impact) return renderTables(alertImpactTables(alert_impact), maxBytes);
  if (alert_impact_missing === undefined) return null;
  return `### Recent alerts\n\nkedb could not compare them: ${escapeMarkdown(alert_impact_missing)}.\n`;
}

function renderHead(report: CheckReport, { kbPath, failing }: SummaryOptions): string {
  const sign = failing > 0 ? '❌' : report.problems.length > 0 ? '⚠️' : '✅';
  const counts = `${countEntries(report.entries)} in ${escapeMarkdown(kbPath)}: ${tallyText(report)}`;
  const lines = ['## kedb check', '', `${sign} **${counts}.** Version \`${report.kb_version}\`.`];
  if (report.problems.length > 0 && report.changed_files) lines.push('', changeSentence(report));
  if (failing === 0 && report.errors > 0) lines.push('', 'None of these problems fails this run.');
  return `${lines.join('\n')}\n`;
}

/** The reviewer's first question: how many problems belong to this change? */
function changeSentence({ problems, changed_files = [] }: CheckReport): string {
  const own = problems.filter(isOwnTo(changed_files));
  if (own.length === problems.length) return 'All problems are in entries that this change touches.';
  if (own.length === 0) return 'No problem is in an entry that this change touches.';
  return `In entries that this change touches: ${tallyText(tally(own))}.`;
}
