import { resolve } from 'node:path';
import { PROBLEM_KINDS } from '../core/checks/run/problem-kinds.ts';
import { blobUrl } from '../core/kb/file-url.ts';
import type { KbFile } from '../core/kb/kb.ts';
import { toAnnotations, withoutCommands } from '../core/output/report/annotations.ts';
import { byUrgency, countAll, failingProblems } from '../core/output/report/failing-problems.ts';
import { renderProblems } from '../core/output/report/render-problems.ts';
import { renderSummary, type SummaryOptions } from '../core/output/report/render-summary.ts';
import { toSarif } from '../core/output/report/sarif.ts';
import type { CheckReport } from '../generated/report.ts';
import { plural } from '../lib/text/plural.ts';
import { printableJson } from '../lib/text/text-style.ts';
import { failure } from '../lib/util/result.ts';
import { lineSource } from '../node/line-source.ts';
import { pathBelow } from '../node/paths.ts';
import { type Written, writeOutputFile } from '../node/write-output.ts';
import { MAX_COMMENT, writeComment } from './github/sticky-comment.ts';
import type { Session } from './session.ts';
import { InputError } from './step-error.ts';

/**
 * Publishes the report as the inputs say, and fails the step if necessary. Parts that may add notices run before the
 * annotations, because both share the runner's limit.
 */
export async function publish(
  report: CheckReport,
  files: readonly KbFile[],
  session: Session,
): Promise<void> {
  const failing = failingProblems(report, session.inputs).length;
  const shown = { kbPath: session.kbPath, failing, linkTo: linksTo(session) };
  await commentOn(report, shown, session);
  await writeSummary(report, shown, session);
  writeLog(report, files, session);
  setOutputs(report, writeReportFile(report, session), session);
  annotate(report, failing, session);
  if (failing > 0) session.core.setFailed(verdict(failing, report, session));
}

type Shown = Omit<SummaryOptions, 'maxBytes'>;

function linksTo({ run, pathOf }: Session): (file: string, line: number) => string | null {
  const { server, owner, repository, sha, change } = run;
  const commit = change?.headSha ?? sha;
  if (!repository || !commit) return () => null;
  return (file, line) =>
    blobUrl({ server, repository: `${owner}/${repository}`, commit }, pathOf(file), line);
}

/** Bytes for the marker above and the link below. */
const RESERVED = 2_000;

/** Writes the report as a comment on the pull request, if the inputs say so. */
async function commentOn(
  report: CheckReport,
  shown: Shown,
  { inputs, run, kbPath, github, notices }: Session,
): Promise<void> {
  if (inputs.comment === 'never' || !run.change?.pullRequest) return;
  if (!github) {
    notices.say('kedb could not write the comment: the input github-token is empty');
    return;
  }
  const summary = renderSummary(report, { ...shown, maxBytes: MAX_COMMENT - RESERVED });
  const page = `${run.server}/${run.owner}/${run.repository}/actions/runs/${run.runId}`;
  const create = inputs.comment === 'always' || shown.failing > 0;
  const comment = { key: kbPath, body: `${summary}\n[This run](${page})\n`, create };
  await writeComment(github, run.change, comment, notices);
}

/** The runner drops a summary larger than 1 MiB (actions/runner, FileCommandManager.cs, AttachmentSizeLimit). */
const MAX_SUMMARY = 1024 * 1024 - 1024;

/** Old and local runners have no summary file. Writing would fail there. */
async function writeSummary(report: CheckReport, shown: Shown, { core, run }: Session): Promise<void> {
  if (run.summaryFile === null) return;
  await core.summary.addRaw(renderSummary(report, { ...shown, maxBytes: MAX_SUMMARY }), true).write();
}

/** Nobody scrolls through a longer log. */
const MAX_PROBLEMS = 500;

/** Every problem with its line and carets, folded in the log of the step. */
function writeLog(report: CheckReport, files: readonly KbFile[], { core }: Session): void {
  const problems = byUrgency(report.problems, report.changed_files ?? []).slice(0, MAX_PROBLEMS);
  const text = renderProblems({ ...report, problems }, lineSource(files));
  core.startGroup('kedb check');
  core.info(withoutCommands(text));
  core.endGroup();
}

/** Writes the whole report to the file of the input `report`. Returns its path as given, or '' without the input. */
function writeReportFile(report: CheckReport, { inputs, run, pathOf }: Session): string {
  if (inputs.report === null) return '';
  const options = { rules: PROBLEM_KINDS, pathOf, changed: report.changed_files };
  const content = inputs.reportFormat === 'json' ? report : toSarif(report.problems, options);
  const written = writeInWorkspace(run.workspace, inputs.report, `${printableJson(content, 2)}\n`);
  if (written.ok) return inputs.report;
  throw new InputError(
    `kedb cannot write the report to ${JSON.stringify(inputs.report)} (input report): ${written.error}`,
  );
}

function writeInWorkspace(workspace: string, given: string, text: string): Written {
  const path = pathBelow(workspace, resolve(workspace, given));
  return path
    ? writeOutputFile({ root: workspace, path }, text)
    : failure('expected a file in the workspace');
}

function setOutputs(
  { problems, errors, warnings, kb_version }: CheckReport,
  file: string,
  { core }: Session,
): void {
  core.setOutput('problems', countAll(problems));
  core.setOutput('errors', errors);
  core.setOutput('warnings', warnings);
  core.setOutput('report', file);
  core.setOutput('kb-version', kb_version);
}

/** Annotations on the lines of the files; the toolkit escapes them. */
function annotate(report: CheckReport, failing: number, { core, inputs, notices, pathOf }: Session): void {
  const annotations = toAnnotations(report.problems, {
    pathOf,
    changed: report.changed_files,
    changedOnly: inputs.changedOnly,
    used: { notice: notices.count(), error: failing > 0 ? 1 : 0 },
    restIsIn: 'the job summary lists all of them',
  });
  for (const { kind, message, title, place } of annotations) core[kind](message, { title, ...place });
}

function verdict(
  count: number,
  { changed_files }: CheckReport,
  { inputs: { failOn, changedOnly } }: Session,
): string {
  const what = plural(count, failOn === 'error' ? 'error' : 'problem');
  const level = failOn === 'warning' ? ' of the level warning or error' : '';
  const where = changedOnly && changed_files ? 'the entries of this change' : 'the knowledge base';
  return `kedb: ${what}${level} in ${where}`;
}
