import { setTimeout as sleep } from 'node:timers/promises';
import type { Strategy } from '../../../src/action/sync/sync-inputs.ts';
import type { Merging } from '../../support/github/fake-github/pull-routes.ts';
import type { ActionRun } from '../../support/github/run-action.ts';
import type { ChaosEvent, Ending, SyncRun } from './chaos-plan.ts';
import { runSyncProcess } from './sync-process.ts';
import type { World } from './world.ts';

/** Runs one event of the plan, to its end. */
export async function happen(event: ChaosEvent, world: World): Promise<void> {
  if (event.kind === 'push') push(world);
  if (event.kind === 'merge') merge(event.how, world);
  if (event.kind === 'sync') await Promise.all(event.runs.map((run) => syncUntilDone(run, world)));
  if (event.kind === 'kill worker') {
    await sleep(event.ms);
    await kill('the Worker', world.worker.restart, world);
  }
  if (event.kind === 'kill alertmanager') {
    await sleep(event.ms);
    await kill('Alertmanager', world.alertmanager.restart, world);
  }
}

/** Deletes the storage of the ledger, right after everything in it was committed. */
export async function loseStorage(ending: Ending, world: World): Promise<void> {
  await settle(ending, world);
  await kill('the Worker, and its storage', world.worker.wipe, world);
}

async function kill(what: string, restart: () => Promise<void>, { journal, figures }: World): Promise<void> {
  figures.kills += 1;
  journal.note(`${what} is killed`);
  await restart();
  journal.note('it is back');
}

function push({ origin, random, journal, marks }: World): void {
  const { what, mark } = origin.push(random);
  journal.note(`somebody ${what}`);
  if (mark) marks.push(mark);
}

/** False if there is an open pull request with a conflict. */
function merge(how: Merging, { origin, journal, figures }: World): boolean {
  const merged = origin.merge(how);
  if (merged === null) return true;
  if (merged.isMerged) figures.merges += 1;
  journal.note(`pull request #${merged.number} ${merged.isMerged ? `is merged: ${how}` : 'conflicts'}`);
  return merged.isMerged;
}

/** Runs a killed run again, as a job is. */
async function syncUntilDone(run: SyncRun, world: World): Promise<void> {
  const { exitCode } = await sync(run, world);
  if (exitCode === null) await sync({ ...run, fate: { kind: 'left alone' } }, world);
}

async function sync(planned: SyncRun, world: World): Promise<ActionRun> {
  const { origin, worker, journal, figures } = world;
  figures.syncs += 1;
  const number = figures.syncs;
  journal.note(`sync ${number} begins: ${syncText(planned)}`);
  const others = { push: () => push(world), merge: (how: Merging) => void merge(how, world) };
  const run = await runSyncProcess({ origin, workerUrl: worker.url, ...others }, planned);
  if (run.exitCode === null) figures.kills += 1;
  journal.note(
    `sync ${number} ${run.exitCode === null ? 'is killed' : `ends with ${run.exitCode}`}: ${saidBy(run)}`,
  );
  return run;
}

const MAX_TRIES = 3;

/** Merges the open pull request if possible, then counts the rest. Nobody interferes now, so this must succeed in the end. */
export async function settle({ strategy, how }: Ending, world: World): Promise<void> {
  merge(how, world);
  await syncAlone(strategy, world);
  if (strategy === 'pull-request' && !merge(how, world))
    throw new Error('what sync proposed cannot be merged though all is quiet');
}

async function syncAlone(strategy: Strategy, world: World): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    const { exitCode, stdout } = await sync({ strategy, fate: { kind: 'left alone' } }, world);
    if (exitCode === 0) return;
    if (tries === MAX_TRIES) throw new Error(`sync does not work though all is quiet:\n${stdout}`);
  }
}

function syncText({ strategy, fate: { kind, ...rest } }: SyncRun): string {
  return [strategy, kind, ...Object.values(rest)].join(' ');
}

function saidBy({ stdout }: ActionRun): string {
  return stdout
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('::add-mask::'))
    .join('; ');
}
