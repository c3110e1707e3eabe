import { resolve } from 'node:path';
import type { CheckedKb } from '../../core/checks/check-kb.ts';
import type { Snapshot } from '../../core/kb/snapshot.ts';
import { brokenSettings, usableOf } from '../../core/kb/usable-kb.ts';
import { MIN_TOKEN, type WorkerConfig } from '../../core/kb/worker-config.ts';
import { completeReport } from '../../core/output/report/complete-report.ts';
import { failingProblems } from '../../core/output/report/failing-problems.ts';
import { compileBuild } from '../../node/build.ts';
import { pathBelow } from '../../node/paths.ts';
import { deployOutput, readWorkerConfig } from '../../node/write-deploy.ts';
import { type Output, writeOutputFolder } from '../../node/write-output.ts';
import { checkHead, readHead, settingsName } from '../head.ts';
import { publish } from '../publish.ts';
import type { Session } from '../session.ts';
import { InputError, StepError } from '../step-error.ts';
import { readFileFault } from '../workspace.ts';

/** Writes a folder that is ready for `wrangler deploy`. Writes nothing if the check fails the step. */
export async function build(session: Session): Promise<void> {
  const { core, inputs, run } = session;
  const { deployPath, config } = readBuildInputs(session);
  warnOfShortTokens(session);
  const checked = await checkHead(readHead(session), null, session);
  const report = completeReport(checked, { changedFiles: null, recent: null });
  await publish(report, checked.files, session);
  if (failingProblems(report, inputs).length > 0) return;
  const snapshot = usable(checked, session);
  write(deployPath, deployOutput(compileBuild(snapshot, session.folder), config), run.workspace);
  core.setOutput('deploy-path', deployPath);
  core.info(`wrote ${deployPath}. To deploy, run \`npx wrangler deploy\` in that folder`);
}

/** With `fail-on: never`, without the entries that kedb cannot use. It cannot do without settings. */
function usable({ snapshot, report }: CheckedKb, session: Session): Snapshot {
  const broken = brokenSettings(report.problems, settingsName(session));
  if (broken)
    throw new StepError(
      `kedb cannot use ${broken.file}, so it builds nothing: line ${broken.line}: ${broken.message}`,
    );
  const { snapshot: used, leftOut } = usableOf(snapshot, report.problems);
  for (const { file, line, why } of leftOut)
    session.core.warning(`${file}:${line} was left out of the build: ${why}`, { title: 'kedb' });
  return used;
}

/** The deployed Worker refuses short tokens. This step sees only tokens that the workflow gives it. */
function warnOfShortTokens({ env, notices }: Session): void {
  for (const name of ['KEDB_WEBHOOK_TOKEN', 'KEDB_API_TOKEN', 'KEDB_EXPORT_TOKEN']) {
    const tokens = (env[name] ?? '').split(',').map((token) => token.trim());
    if (tokens.some((token) => token !== '' && token.length < MIN_TOKEN))
      notices.say(
        `${name} has a token of fewer than ${MIN_TOKEN} characters. The Worker refuses it: make a new one with openssl rand -hex 32`,
      );
  }
}

function write(given: string, output: Output, workspace: string): void {
  const path = pathBelow(workspace, resolve(workspace, given)) ?? '';
  const written = writeOutputFolder({ root: workspace, path }, output);
  if (written.ok) return;
  throw new InputError(
    `the input deploy-path is ${JSON.stringify(given)}, which cannot be written: ${written.error}`,
  );
}

type BuildInputs = {
  /** The path as given, relative to the root of the workspace. */
  deployPath: string;
  config: WorkerConfig;
};

/** The inputs that only `mode: build` has. */
function readBuildInputs({ core, run }: Session): BuildInputs {
  return {
    deployPath: readDeployPath(core.getInput('deploy-path') || 'kedb-deploy', run.workspace),
    config: readConfig(core.getInput('wrangler-config'), run.workspace),
  };
}

/** Not the workspace itself: it holds the checkout. */
function readDeployPath(given: string, workspace: string): string {
  if (pathBelow(workspace, resolve(workspace, given))) return given;
  throw new InputError(
    `the input deploy-path is ${JSON.stringify(given)}: it must be a folder inside the workspace`,
  );
}

function readConfig(given: string, workspace: string): WorkerConfig {
  const fault = given && readFileFault(workspace, given);
  if (fault) throw new InputError(`the input wrangler-config is ${JSON.stringify(given)}: ${fault}`);
  const { value, diagnostics } = readWorkerConfig(given ? resolve(workspace, given) : null);
  if (diagnostics.length === 0) return value;
  throw new InputError(`the input wrangler-config is ${JSON.stringify(given)}: ${diagnostics.join('; ')}`);
}
