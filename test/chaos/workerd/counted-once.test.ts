import { abortAllDurableObjects, evictAllDurableObjects, reset } from 'cloudflare:test';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import type { AlertsAnswer } from '../../../src/generated/api.ts';
import { failure } from '../../../src/lib/util/result.ts';
import { Ledger } from '../../../src/worker/ledger/ledger.ts';
import { createRandom } from '../../support/arbitraries/random.ts';
import { type ChaosAlert, type ChaosStep, createSchedule } from '../../support/sync/chaos-schedule.ts';
import { judge } from '../judge.ts';
import { ENTRY_OF_ALERT, FILES } from './entries.ts';
import { postAlerts } from './requests.ts';
import { createWorld, type World } from './world.ts';

const SEEDS = inject('chaosSeeds');
const FIRST_SEED = inject('chaosFirstSeed');
const SEEDS_A_TEST = 20;

const figures = {
  seeds: 0,
  episodes: 0,
  deliveries: 0,
  unanswered: 0,
  kills: 0,
  syncs: 0,
  pushes: 0,
  wipes: 0,
  lost: 0,
  double: 0,
};

/** The fate of the next call of the ledger: it is killed before its writes are on disk, or its answer is lost on the way back. */
let fault: 'none' | 'killed' | 'answer lost' = 'none';

/** The state of a Durable Object, which only the object sees. vitest-plugin ignores aborts that begin with "Instance dispose". */
type Inner = { ctx: DurableObjectState };

beforeAll(() => {
  const record = Ledger.prototype.record;
  vi.spyOn(console, 'error').mockReturnValue();
  vi.spyOn(Ledger.prototype, 'record').mockImplementation(function faulty(this: Ledger, batch) {
    const result = record.call(this, batch);
    const now = fault;
    fault = 'none';
    if (now === 'killed') (this as unknown as Inner).ctx.abort('Instance dispose: killed by the test');
    return now === 'answer lost' ? failure(null) : result;
  });
});

describe('an alert that was acknowledged is in its entry once', () => {
  const first = Array.from(
    { length: Math.ceil(SEEDS / SEEDS_A_TEST) },
    (_, n) => FIRST_SEED + n * SEEDS_A_TEST,
  );

  it.each(first)('in schedules %i and following', { timeout: 120_000 }, async (seed) => {
    const end = Math.min(seed + SEEDS_A_TEST, FIRST_SEED + SEEDS);
    for (let n = seed; n < end; n += 1) await runSeed(n);
  });

  afterAll(() => console.log(JSON.stringify(figures)));
});

async function runSeed(seed: number): Promise<void> {
  await reset();
  const world = createWorld(createRandom(seed), figures);
  const { steps } = createSchedule(seed, {
    alerts: ENTRY_OF_ALERT.length,
    restarts: 0.15,
    syncs: 0.2,
    pushes: 0.1,
    wipe: seed % 5 === 0,
  });
  for (const step of steps) {
    await runStep(step, world);
    await world.syncs.advance();
  }
  await world.syncs.finish();
  await world.syncs.runAlone();
  judgeSeed(seed, world);
}

function judgeSeed(seed: number, { tally, branch, journal, marks, openings }: World): void {
  const { files, countsText } = branch.at(branch.head());
  const { episodes, lost, double, explanation } = judge({
    seed,
    before: [...FILES.values()],
    after: [...files.values()],
    countsText,
    tally,
    marks,
    journal,
    command: `KEDB_CHAOS_FIRST_SEED=${seed} KEDB_CHAOS_SEEDS=1 npx vitest run --project workerd test/chaos`,
  });
  figures.seeds += 1;
  figures.episodes += episodes;
  figures.lost += lost;
  figures.double += double;
  expect(explanation, explanation ?? '').toBeNull();
  // A lost answer may have said `opened`. No other answer may say it again.
  expect(openings(), `seed ${seed}: \`opened\` was said twice of an episode`).toBeLessThanOrEqual(episodes);
}

async function runStep(step: ChaosStep, world: World): Promise<void> {
  if (step.kind === 'deliver') await deliver(step.alerts, world);
  if (step.kind === 'restart') await restart(world);
  if (step.kind === 'sync') world.syncs.start(step.runs);
  if (step.kind === 'push') world.push();
  if (step.kind === 'wipe') await wipe(world);
}

async function restart({ random, journal }: World): Promise<void> {
  figures.kills += 1;
  journal.note('the ledger is restarted');
  await (random.chance(0.5) ? evictAllDurableObjects() : abortAllDurableObjects());
}

/** Syncs that have already read the lost storage may still commit later. */
async function wipe({ syncs, journal }: World): Promise<void> {
  figures.wipes += 1;
  await syncs.runAlone();
  journal.note('the storage is lost');
  await reset();
}

/** Sends until it is acknowledged, as Alertmanager does. Sometimes a second sender sends the same at the same time, or the ledger is killed. */
async function deliver(alerts: readonly ChaosAlert[], world: World): Promise<void> {
  const { random } = world;
  for (;;) {
    world.noteSent(alerts);
    fault = random.chance(0.1) ? (random.chance(0.5) ? 'killed' : 'answer lost') : 'none';
    if (fault === 'killed') figures.kills += 1;
    const sent = [postAlerts(alerts), ...(random.chance(0.1) ? [postAlerts(alerts)] : [])];
    if (random.chance(0.1)) await restart(world);
    const responses = await Promise.all(sent);
    const answers = responses.filter(({ ok }) => ok);
    figures.deliveries += responses.length;
    figures.unanswered += responses.length - answers.length;
    expect(responses.every(({ status }) => status === 200 || status === 503)).toBe(true);
    const bodies = await Promise.all(answers.map((answer) => answer.json<AlertsAnswer>()));
    if (bodies.length > 0) return world.noteAcknowledged(alerts, bodies);
  }
}
