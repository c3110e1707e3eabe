import { posix, relative, sep } from 'node:path';
import { PROBLEM_KINDS } from '../../core/checks/run/problem-kinds.ts';
import { toAnnotations, toWorkflowCommand, withoutCommands } from '../../core/output/report/annotations.ts';
import { tallyText } from '../../core/output/report/failing-problems.ts';
import { renderImpact } from '../../core/output/report/render-impact.ts';
import { type LineSource, renderProblems, renderRules } from '../../core/output/report/render-problems.ts';
import { toSarif } from '../../core/output/report/sarif.ts';
import type { CheckReport } from '../../generated/report.ts';
import { printableJson } from '../../lib/text/text-style.ts';
import { findRepository } from '../../node/repository.ts';
import { type Io, styleFor } from '../io.ts';

export const FORMATS = ['text', 'json', 'sarif', 'github'] as const;
export type Format = (typeof FORMATS)[number];

type Checked = {
  report: CheckReport;
  folder: string;
  lineOf: LineSource;
  changedOnly?: boolean;
  /** Only how many problems each rule has. */
  summary?: boolean;
};

/** The report in one of the formats. */
export function formatReport(format: Format, checked: Checked, io: Io): string {
  const { report, folder, changedOnly } = checked;
  if (format === 'text') return asText(checked, io);
  if (format === 'json') return asJson(report);
  const options = { pathOf: pathsBelow(folder), changed: report.changed_files };
  if (format === 'sarif') return asJson(toSarif(report.problems, { ...options, rules: PROBLEM_KINDS }));
  const annotations = toAnnotations(report.problems, { ...options, ...(changedOnly && { changedOnly }) });
  return `${annotations.map(toWorkflowCommand).join('')}kedb: ${tallyText(report)}\n`;
}

/** In the log of a workflow, text of the knowledge base must not become a command. */
function asText({ report, lineOf, summary }: Checked, io: Io): string {
  const style = styleFor(io);
  const problems = summary ? renderRules(report, style) : renderProblems(report, lineOf, style);
  const text = problems + renderImpact(report, style);
  return io.env.GITHUB_ACTIONS ? withoutCommands(text) : text;
}

function asJson(value: object): string {
  return `${printableJson(value, 2)}\n`;
}

/** GitHub needs paths relative to the root of the repository. Outside a repository, paths are relative to the current folder. */
function pathsBelow(folder: string): (file: string) => string {
  const prefix = findRepository(folder)?.folder ?? relative('.', folder).split(sep).join('/');
  return (file) => posix.join(prefix, file);
}
