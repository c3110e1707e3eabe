import type * as Core from '@actions/core';
import type { KbFile } from '../../core/kb/kb.ts';
import { withoutCommands } from '../../core/output/report/annotations.ts';
import { byUrgency } from '../../core/output/report/failing-problems.ts';
import { renderProblems } from '../../core/output/report/render-problems.ts';
import type { CheckReport } from '../../generated/report.ts';
import { lineSource } from '../../node/line-source.ts';

/** A log of more is not scrolled through. */
const MAX_PROBLEMS = 500;

/** Every problem with its line and caret, folded away in the step's log. */
export function writeLog(core: typeof Core, report: CheckReport, files: readonly KbFile[]): void {
  const problems = byUrgency(report.problems, report.changed_files ?? []).slice(0, MAX_PROBLEMS);
  const text = renderProblems({ ...report, problems }, lineSource(files));
  core.startGroup('kedb check');
  core.info(withoutCommands(text));
  core.endGroup();
}
