import { resolve } from 'node:path';
import type * as Core from '@actions/core';
import { checkKb } from '../../core/checks/check-kb.ts';
import type { CheckReport, ProblemSeverity } from '../../core/generated/types.ts';
import { renderSummary } from '../../core/report/render-summary.ts';
import { readKbFolder } from '../../files/read-kb.ts';
import { annotate } from '../annotations.ts';
import { InputError, type Inputs } from '../inputs.ts';

/** Checks the KB of the checkout: annotations on the lines, a summary, outputs, and the step's success or failure. */
export async function check(
  core: typeof Core,
  { kbPath, failOn }: Inputs,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const { files, error } = readKbFolder(resolve(env.GITHUB_WORKSPACE ?? '.', kbPath));
  if (error)
    throw new InputError(`${error.message}: set the input kb-path, and check out the repository first`);
  const { report } = checkKb(files);
  annotate(core, report.problems, kbPath);
  await writeSummary(core, report, env);
  writeOutputs(core, report);
  if (countFrom(report, failOn) > 0) core.setFailed(verdict(report, failOn));
}

/** Old runners and local ones have no summary file, and writing would throw. */
async function writeSummary(core: typeof Core, report: CheckReport, env: NodeJS.ProcessEnv): Promise<void> {
  if (!env.GITHUB_STEP_SUMMARY) return;
  await core.summary.addRaw(renderSummary(report), true).write();
}

function writeOutputs(core: typeof Core, { problems, errors, warnings, kb_version }: CheckReport): void {
  core.setOutput('problems', problems.length);
  core.setOutput('errors', errors);
  core.setOutput('warnings', warnings);
  core.setOutput('kb-version', kb_version);
}

function countFrom({ errors, warnings, infos }: CheckReport, failOn: ProblemSeverity): number {
  if (failOn === 'error') return errors;
  return failOn === 'warning' ? errors + warnings : errors + warnings + infos;
}

function verdict(report: CheckReport, failOn: ProblemSeverity): string {
  const count = countFrom(report, failOn);
  const what = failOn === 'error' ? 'error' : `problem of severity ${failOn} or above`;
  return `kedb: ${count} ${what}${count === 1 ? '' : 's'} in the knowledge base`;
}
