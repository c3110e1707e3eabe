import { renderSummary, type SummaryOptions } from '../../core/output/report/render-summary.ts';
import type { CheckReport } from '../../generated/report.ts';
import { MAX_COMMENT, writeComment } from '../github/sticky-comment.ts';
import type { Session } from '../session.ts';

/** Room for the marker above and the link below. */
const RESERVED = 2_000;

/** The same report as a comment on the pull request, where that was asked for. */
export async function commentOn(
  report: CheckReport,
  options: Omit<SummaryOptions, 'maxBytes'>,
  { inputs, run, kbPath, github, notices }: Session,
): Promise<void> {
  if (inputs.comment === 'never' || !run.change?.pullRequest) return;
  if (!github) {
    notices.say('the comment could not be written: the input github-token is empty');
    return;
  }
  const summary = renderSummary(report, { ...options, maxBytes: MAX_COMMENT - RESERVED });
  const page = `${run.server}/${run.owner}/${run.repository}/actions/runs/${run.runId}`;
  const create = inputs.comment === 'always' || options.failing > 0;
  const comment = { key: kbPath, body: `${summary}\n[This run](${page})\n`, create };
  await writeComment(github, run.change, comment, notices);
}
