import type * as Core from '@actions/core';
import type { CheckReport } from '../../core/generated/types.ts';
import type { KbFile } from '../../core/kb/kb.ts';
import { byUrgency } from '../../core/report/failing-problems.ts';
import { renderProblems } from '../../core/report/render-problems.ts';
import { withoutCommands } from '../../core/report/workflow-commands.ts';
import { lineSource } from '../../files/line-source.ts';

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
