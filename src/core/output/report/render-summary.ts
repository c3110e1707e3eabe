import { PROJECT_URL } from '../../../generated/project.ts';
import type { CheckReport, Problem } from '../../../generated/report.ts';
import { escapeMarkdown, markdownLink, markdownMessage } from '../../../lib/markdown/escape.ts';
import { type MarkdownTable, renderTable, renderTables } from '../../../lib/markdown/table.ts';
import { plural } from '../../../lib/text/plural.ts';
import { byteLength } from '../../../lib/text/text-size.ts';
import { isOfChange, isOwnTo, isTouchedBy, unitOf } from '../../kb/changed-files.ts';
import type { LinkTo } from '../../kb/file-url.ts';
import { docsPath } from '../../problem/problem.ts';
import { byUrgency, countEntries, tally, tallyText } from './failing-problems.ts';
import { alertImpactTables, impactTables } from './impact-tables.ts';
import { statisticsTables } from './kb-statistics.ts';

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

const SIGNS = { error: '❌', warning: '⚠️', info: 'ℹ️' } as const;

/** Every problem, in the given order. Problems outside the change are folded away. */
function problemTables(
  problems: readonly Problem[],
  changed: readonly string[] | undefined,
  linkTo: LinkTo,
): MarkdownTable[] {
  const isOwn = changed ? isOwnTo(changed) : () => true;
  const own = problems.filter(isOwn);
  const others = problems.filter((problem) => !isOwn(problem));
  const columns = ['', 'where', 'what', 'check'];
  const rowsOf = (some: readonly Problem[]) => some.map((problem) => toRow(problem, linkTo));
  const elsewhere = `${plural(others.length, 'problem')} in entries that this change does not touch`;
  return [
    { title: 'Problems', columns, rows: rowsOf(own) },
    { title: elsewhere, columns, rows: rowsOf(others), folded: true },
  ];
}

function toRow({ severity, file, line, message, help, check }: Problem, linkTo: LinkTo): string[] {
  const advice = help ? `<br><sub>${markdownMessage(help)}</sub>` : '';
  return [
    SIGNS[severity],
    markdownLink(`${file}:${line}`, linkTo(file, line)),
    `${markdownMessage(message)}${advice}`,
    markdownLink(check, `${PROJECT_URL}/blob/main/${docsPath(check)}`),
  ];
}

/** The number of problems of each kind per entry, including its sample files, in the order of the given problems. */
function entryTable(
  problems: readonly Problem[],
  changed: readonly string[] | undefined,
  linkTo: LinkTo,
): MarkdownTable {
  const isTouched = isTouchedBy(changed ?? []);
  const counts = ['errors', 'warnings', 'remarks'];
  return {
    title: 'By entry',
    columns: ['entry', ...(changed ? ['changed here'] : []), ...counts],
    numbers: counts,
    rows: [...Map.groupBy(problems, ({ file }) => unitOf(file)).values()].map((found) => [
      linkOf(found, linkTo),
      ...(changed
        ? [found.some((problem) => isTouched(problem.file) || isOfChange(problem)) ? 'yes' : '']
        : []),
      ...countCells(found),
    ]),
  };
}

/** The entry's own file if it has a problem, else the sample file with the problem. */
function linkOf(found: readonly Problem[], linkTo: LinkTo): string {
  const files = found.map(({ file }) => file);
  const file = files.find((name) => name.endsWith('.md')) ?? files[0] ?? '';
  return markdownLink(file, linkTo(file, 1));
}

function countCells(problems: readonly Problem[]): string[] {
  const { errors, warnings, infos } = tally(problems);
  return [errors, warnings, infos].map((count) => (count === 0 ? '' : String(count)));
}
