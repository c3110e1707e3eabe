import type * as Core from '@actions/core';
import { renderSummary, type SummaryOptions } from '../../core/output/report/render-summary.ts';
import type { CheckReport } from '../../generated/report.ts';
import type { WorkflowRun } from '../github/workflow-run.ts';

/** Over 1 MiB the runner drops the summary as a whole (actions/runner, FileCommandManager.cs, AttachmentSizeLimit). */
const MAX_BYTES = 1024 * 1024 - 1024;

/** Old runners and local ones have no summary file, and writing would throw. */
export async function writeSummary(
  core: typeof Core,
  report: CheckReport,
  { summaryFile }: WorkflowRun,
  options: Omit<SummaryOptions, 'maxBytes'>,
): Promise<void> {
  if (summaryFile === null) return;
  await core.summary.addRaw(renderSummary(report, { ...options, maxBytes: MAX_BYTES }), true).write();
}
