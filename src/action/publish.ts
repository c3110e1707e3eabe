import type { KbFile } from '../core/kb/kb.ts';
import { blobUrl } from '../core/output/report/blob-url.ts';
import { failingProblems } from '../core/output/report/failing-problems.ts';
import type { CheckReport } from '../generated/report.ts';
import { annotate } from './report/annotate.ts';
import { commentOn } from './report/comment-on.ts';
import { writeLog } from './report/write-log.ts';
import { writeReportFile } from './report/write-report-file.ts';
import { writeSummary } from './report/write-summary.ts';
import type { Session } from './session.ts';

/**
 * Shows the report everywhere that it was asked for, and fails the step where it must. What may give notices comes
 * before the annotations: they share the room that the runner has for both.
 */
export async function publish(
  report: CheckReport,
  files: readonly KbFile[],
  session: Session,
): Promise<void> {
  const { core, inputs, notices, pathOf, run } = session;
  const failing = failingProblems(report, inputs).length;
  const shown = { kbPath: session.kbPath, failing, linkTo: linksTo(session) };
  await commentOn(report, shown, session);
  await writeSummary(core, report, run, shown);
  writeLog(core, report, files);
  setOutputs(report, writeReportFile(report, session), session);
  annotate(core, report.problems, {
    pathOf,
    changed: report.changed_files,
    used: { notice: notices.count(), error: failing > 0 ? 1 : 0 },
    restIsIn: "the job's summary has them all",
  });
  if (failing > 0) core.setFailed(verdict(failing, report, session));
}

function linksTo({ run, pathOf }: Session): (file: string, line: number) => string | null {
  const { server, owner, repository, sha, change } = run;
  const commit = change?.headSha ?? sha;
  if (!repository || !commit) return () => null;
  return (file, line) =>
    blobUrl({ server, repository: `${owner}/${repository}`, commit }, pathOf(file), line);
}

function setOutputs(
  { problems, errors, warnings, kb_version }: CheckReport,
  file: string,
  { core }: Session,
): void {
  core.setOutput('problems', problems.length);
  core.setOutput('errors', errors);
  core.setOutput('warnings', warnings);
  core.setOutput('report', file);
  core.setOutput('kb-version', kb_version);
}

function verdict(
  count: number,
  { changed_files }: CheckReport,
  { inputs: { failOn, changedOnly } }: Session,
): string {
  const what = failOn === 'error' ? 'error' : `problem of severity ${failOn} or above`;
  const where = changedOnly && changed_files ? 'the files of this change' : 'the knowledge base';
  return `kedb: ${count} ${what}${count === 1 ? '' : 's'} in ${where}`;
}
