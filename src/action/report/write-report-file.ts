import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { PROBLEM_KINDS } from '../../core/checks/run/problem-kinds.ts';
import { toSarif } from '../../core/output/report/sarif.ts';
import type { CheckReport } from '../../generated/report.ts';
import type { Session } from '../session.ts';
import { InputError } from '../step-error.ts';
import { isInsideWorkspace } from '../workspace.ts';

/** Writes the whole report where the workflow wants it; gives the path as it was asked for, or '' for nowhere. */
export function writeReportFile(report: CheckReport, { inputs, run, pathOf }: Session): string {
  if (inputs.report === null) return '';
  const options = { rules: PROBLEM_KINDS, pathOf, changed: report.changed_files };
  const content = inputs.reportFormat === 'json' ? report : toSarif(report.problems, options);
  try {
    write(run.workspace, inputs.report, `${JSON.stringify(content, null, 2)}\n`);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InputError(
      `the input report is ${JSON.stringify(inputs.report)}, which cannot be written: ${reason}`,
    );
  }
  return inputs.report;
}

function write(workspace: string, path: string, text: string): void {
  const file = resolve(workspace, path);
  if (/^\.\.(\/|$)/.test(relative(workspace, file))) throw outside();
  mkdirSync(dirname(file), { recursive: true });
  if (!isInsideWorkspace(workspace, dirname(path))) throw outside();
  // A link of that name would be written through.
  rmSync(file, { force: true });
  writeFileSync(file, text, { flag: 'wx' });
}

function outside(): Error {
  return new Error('its folder leads out of the workspace');
}
