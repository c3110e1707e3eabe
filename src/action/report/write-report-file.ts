import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { PROBLEM_KINDS } from '../../core/checks/run/problem-kinds.ts';
import type { CheckReport } from '../../core/generated/types.ts';
import { toSarif } from '../../core/report/sarif.ts';
import { InputError } from '../inputs.ts';
import { isInsideWorkspace } from '../inside-workspace.ts';
import type { Session } from '../session.ts';

/** Writes the whole report where the workflow wants it; gives the path as it was asked for, or '' for nowhere. */
export function writeReportFile(report: CheckReport, { inputs, run, pathOf }: Session): string {
  if (inputs.report === null) return '';
  const file = resolve(run.workspace, inputs.report);
  const options = { rules: PROBLEM_KINDS, pathOf, changed: report.changed_files };
  const content = inputs.reportFormat === 'json' ? report : toSarif(report.problems, options);
  if (relative(run.workspace, file).startsWith('..')) throw outside(inputs.report);
  mkdirSync(dirname(file), { recursive: true });
  if (!isInsideWorkspace(run.workspace, dirname(inputs.report))) throw outside(inputs.report);
  // A link of that name would be written through.
  rmSync(file, { force: true });
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`, { flag: 'wx' });
  return inputs.report;
}

function outside(report: string): InputError {
  return new InputError(`the folder of ${report} leads out of the workspace; nothing is written there`);
}
