import { existsSync, lstatSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { WorkerConfig } from '../../core/kb/worker-config.ts';
import { completeReport } from '../../core/output/report/complete-report.ts';
import { failingProblems } from '../../core/output/report/failing-problems.ts';
import { compileBuild } from '../../node/build.ts';
import { readWorkerConfig, writeDeploy } from '../../node/write-deploy.ts';
import { checkHead, readHead } from '../head.ts';
import { publish } from '../publish.ts';
import type { Session } from '../session.ts';
import { InputError } from '../step-error.ts';
import { isInsideWorkspace } from '../workspace.ts';

/** Writes a folder that is ready for `wrangler deploy`. Writes nothing if the knowledge base fails the check. */
export async function build(session: Session): Promise<void> {
  const { core, inputs, run } = session;
  const { deployPath, config } = readBuildInputs(session);
  const checked = await checkHead(readHead(session), null, session);
  const report = completeReport(checked, { changedFiles: null, recent: null });
  await publish(report, checked.files, session);
  if (failingProblems(report, inputs).length > 0 || report.errors > 0) return;
  writeDeploy(resolve(run.workspace, deployPath), compileBuild(checked.snapshot, session.folder), config);
  core.setOutput('deploy-path', deployPath);
  core.info(`wrote ${deployPath}. To deploy, run \`npx wrangler deploy\` in that folder`);
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

/** Refuses links: writing would follow them. */
function readDeployPath(given: string, workspace: string): string {
  const folder = resolve(workspace, given);
  const leadsOut = relative(workspace, folder).startsWith('..') || folder === workspace;
  const isLink = existsSync(folder) && !lstatSync(folder).isDirectory();
  if (leadsOut || isLink)
    throw new InputError(
      `the input deploy-path is ${JSON.stringify(given)}: it must be a folder inside the workspace`,
    );
  return given;
}

function readConfig(given: string, workspace: string): WorkerConfig {
  if (given && existsSync(resolve(workspace, given)) && !isInsideWorkspace(workspace, given))
    throw new InputError(
      `the input wrangler-config is ${JSON.stringify(given)}: it is outside the workspace`,
    );
  const { value, diagnostics } = readWorkerConfig(given ? resolve(workspace, given) : null);
  if (diagnostics.length === 0) return value;
  throw new InputError(`the input wrangler-config is ${JSON.stringify(given)}: ${diagnostics.join('; ')}`);
}
