import { existsSync, lstatSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { WorkerConfig } from '../core/kb/worker-config.ts';
import { readWorkerConfig } from '../node/write-deploy.ts';
import type { Session } from './session.ts';
import { InputError } from './step-error.ts';
import { isInsideWorkspace } from './workspace.ts';

export type BuildInputs = {
  /** As the workflow names it, from the root of the workspace. */
  deployPath: string;
  config: WorkerConfig;
};

/** The inputs that only `mode: build` has. */
export function readBuildInputs({ core, run }: Session): BuildInputs {
  return {
    deployPath: readDeployPath(core.getInput('deploy-path') || 'kedb-deploy', run.workspace),
    config: readConfig(core.getInput('wrangler-config'), run.workspace),
  };
}

/** A link of that name would be written through. */
function readDeployPath(given: string, workspace: string): string {
  const folder = resolve(workspace, given);
  const leadsOut = relative(workspace, folder).startsWith('..') || folder === workspace;
  const isLink = existsSync(folder) && !lstatSync(folder).isDirectory();
  if (leadsOut || isLink)
    throw new InputError(
      `the input deploy-path is ${JSON.stringify(given)}: it takes a folder of the workspace`,
    );
  return given;
}

function readConfig(given: string, workspace: string): WorkerConfig {
  if (given && existsSync(resolve(workspace, given)) && !isInsideWorkspace(workspace, given))
    throw new InputError(
      `the input wrangler-config is ${JSON.stringify(given)}: it leads out of the workspace`,
    );
  const { value, diagnostics } = readWorkerConfig(given ? resolve(workspace, given) : null);
  if (diagnostics.length === 0) return value;
  throw new InputError(`the input wrangler-config is ${JSON.stringify(given)}: ${diagnostics.join('; ')}`);
}
