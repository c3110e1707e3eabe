import type { ChildProcess } from 'node:child_process';
import type { Fault, Faults } from '../../support/github/fake-github/faults.ts';
import type { Merging } from '../../support/github/fake-github/pull-routes.ts';
import { TOKEN as GITHUB_TOKEN, REPOSITORY, startFakeGitHub } from '../../support/github/fake-github.ts';
import { type ActionRun, runAction } from '../../support/github/run-action.ts';
import { endWithUs } from '../../support/processes/processes.ts';
import type { Fate, SyncRun } from './chaos-plan.ts';
import { TOKEN } from './mortal-worker.ts';
import type { Origin } from './origin.ts';

export type SyncProcess = {
  origin: Origin;
  workerUrl: string;
  push: () => void;
  merge: (how: Merging) => void;
};

/** One run of the Action's bundle, with its own fake GitHub on the shared repository. The exit code is null if it was killed. */
export async function runSyncProcess(
  { origin, workerUrl, ...others }: SyncProcess,
  { strategy, fate }: SyncRun,
): Promise<ActionRun> {
  let child: ChildProcess | undefined;
  const github = await startFakeGitHub({
    repository: origin.repository,
    pulls: origin.pulls,
    faults: faultsOf(fate, others),
    onRequest: (number) => child && befallAt(number, child, fate),
  });
  const inputs = {
    mode: 'sync',
    strategy,
    'github-token': GITHUB_TOKEN,
    'worker-url': workerUrl,
    'worker-token': TOKEN,
  };
  const env = {
    GITHUB_WORKSPACE: origin.checkout,
    GITHUB_EVENT_NAME: 'schedule',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REPOSITORY: REPOSITORY,
    GITHUB_API_URL: github.url,
  };
  const run = await runAction(inputs, env, (started) => {
    child = started;
    endWithUs(started);
    if (fate.kind === 'killed') setTimeout(() => started.kill('SIGKILL'), fate.ms).unref();
  });
  await github.close();
  return run;
}

/** The requests by which any strategy writes. */
function faultsOf(fate: Fate, others: Pick<SyncProcess, 'push' | 'merge'>): Faults {
  const fault = faultOf(fate, others);
  return fault === null ? {} : { createCommitOnBranch: [fault], updateRefs: [fault], 'POST /pulls': [fault] };
}

function faultOf(fate: Fate, { push, merge }: Pick<SyncProcess, 'push' | 'merge'>): Fault | null {
  if (fate.kind === 'write fails') return fate.how;
  if (fate.kind === 'overtaken by a push') return push;
  return fate.kind === 'overtaken by a merge' ? () => merge(fate.how) : null;
}

/** A request that was sent is carried out even if its process is dead. So a commit of a dead process may exist. */
function befallAt(number: number, child: ChildProcess, fate: Fate): void {
  if (fate.kind === 'killed at request' && number === fate.request) child.kill('SIGKILL');
  if (fate.kind !== 'sleeps at request' || number !== fate.request) return;
  child.kill('SIGSTOP');
  setTimeout(() => child.kill('SIGCONT'), fate.ms);
}
