import { setTimeout as sleep } from 'node:timers/promises';
import type { ActionRun } from '../../support/run-action.ts';
import type { ChaosEvent, Fate } from './chaos-plan.ts';
import { runSyncProcess } from './sync-process.ts';
import type { World } from './world.ts';

/** Lets one event of the plan happen; resolves when it is over. */
export async function happen(event: ChaosEvent, world: World): Promise<void> {
  if (event.kind === 'push') push(world);
  if (event.kind === 'sync') await Promise.all(event.fates.map((fate) => syncUntilDone(fate, world)));
  if (event.kind === 'kill worker') {
    await sleep(event.ms);
    await kill('the Worker', world.worker.restart, world);
  }
  if (event.kind === 'kill alertmanager') {
    await sleep(event.ms);
    await kill('Alertmanager', world.alertmanager.restart, world);
  }
}

/** The storage of the ledger is lost, right after everything in it was committed. */
export async function loseStorage(world: World): Promise<void> {
  await syncAlone(world);
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

/** A run that was killed is run again, as a job is. */
async function syncUntilDone(fate: Fate, world: World): Promise<void> {
  const { exitCode } = await sync(fate, world);
  if (exitCode === null) await sync({ kind: 'left alone' }, world);
}

async function sync(fate: Fate, world: World): Promise<ActionRun> {
  const { origin, worker, journal, figures } = world;
  figures.syncs += 1;
  const number = figures.syncs;
  journal.note(`sync ${number} begins: ${describe(fate)}`);
  const run = await runSyncProcess({ origin, workerUrl: worker.url, push: () => push(world) }, fate);
  if (run.exitCode === null) figures.kills += 1;
  journal.note(
    `sync ${number} ${run.exitCode === null ? 'is killed' : `ends with ${run.exitCode}`}: ${saidBy(run)}`,
  );
  return run;
}

const MAX_TRIES = 3;

/** Nobody is in its way, so in the end it must work. */
export async function syncAlone(world: World): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    const { exitCode, stdout } = await sync({ kind: 'left alone' }, world);
    if (exitCode === 0) return;
    if (tries === MAX_TRIES) throw new Error(`sync does not work though all is quiet:\n${stdout}`);
  }
}

function describe(fate: Fate): string {
  const { kind, ...rest } = fate;
  return [kind, ...Object.values(rest)].join(' ');
}

function saidBy({ stdout }: ActionRun): string {
  return stdout
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('::add-mask::'))
    .join('; ');
}
