import { abortAllDurableObjects, evictAllDurableObjects, reset } from 'cloudflare:test';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import type { AlertsAnswer } from '../../../src/generated/api.ts';
import { createRandom } from '../../support/arbitraries/random.ts';
import { composeSchedule, type WorldHistory, type WorldWebhook } from '../compose.ts';
import { judge } from '../judge.ts';
import { judgePart, PART_FIGURES } from '../judge-part.ts';
import { Tally } from '../tally.ts';
import { Alarms } from './alarms.ts';
import { ERROR_IDS, FILES } from './entries.ts';
import { createFaultyLedger, type LedgerFault } from './faulty-ledger.ts';
import { changeShards, deploy, postAlerts, readTotals } from './requests.ts';
import { createWorld, type World } from './world.ts';

const SEEDS = inject('chaosSeeds');
const FIRST_SEED = inject('chaosFirstSeed');
const SEEDS_A_TEST = 10;
/** Far ahead: workerd runs alarms by the real clock, and none may run unless the test says so. */
const FROM = Date.parse('2126-11-23T20:00:00Z');
const DAY = 86_400_000;

const figures = {
  seeds: 0,
  alerts: 0,
  certain: 0,
  episodes: 0,
  deliveries: 0,
  unanswered: 0,
  kills: 0,
  syncs: 0,
  pushes: 0,
  wipes: 0,
  moves: 0,
  lost: 0,
  double: 0,
};

let befall: (fault: LedgerFault, statement?: number) => void;

beforeAll(() => {
  vi.spyOn(console, 'error').mockReturnValue();
  befall = createFaultyLedger();
});

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: FROM }));
afterEach(() => void vi.useRealTimers());

describe('an alert that was acknowledged is in its entry once', () => {
  const first = Array.from(
    { length: Math.ceil(SEEDS / SEEDS_A_TEST) },
    (_, n) => FIRST_SEED + n * SEEDS_A_TEST,
  );

  it.each(first)('in schedules %i and following', { timeout: 300_000 }, async (seed) => {
    const end = Math.min(seed + SEEDS_A_TEST, FIRST_SEED + SEEDS);
    for (let n = seed; n < end; n += 1) await runSeed(n);
  });

  afterAll(() => console.log(JSON.stringify(figures)));
});

/** One of five seeds loses the storage, right after a sync. A ledger cannot know what it lost, so other alerts fire then. */
async function runSeed(seed: number): Promise<void> {
  const world = createWorld(createRandom(seed), figures, seed % 2 === 0);
  const tally = new Tally();
  const faults: string[] = [];
  let episodes = 0;
  for (let part = 0; part < (seed % 5 === 0 ? 2 : 1); part += 1) {
    if (part > 0) await loseStorage(world);
    vi.setSystemTime(FROM + part * 200 * DAY);
    await reset();
    world.hearing.heard.clear();
    deploy({});
    const options = { from: Date.now(), errorIds: ERROR_IDS, part: `${part}` };
    const playing = play(composeSchedule(world.random, options), world);
    const { knowsSince, alarms } = await playing.catch((error: unknown) => {
      throw new Error(`seed ${seed} went wrong; again: ${commandFor(seed)}\n${error}`, { cause: error });
    });
    const records = await alarms.episodes();
    const { ledgers } = await readTotals();
    const played = {
      ...world,
      heard: world.hearing.heard,
      knowsSince,
      alarms: alarms.times,
      records,
      ledgers,
      tally,
      moved: world.moves,
    };
    const judgement = judgePart(played);
    faults.push(...judgement.faults);
    episodes += records.length;
    for (const key of PART_FIGURES) figures[key] += judgement.figures[key];
  }
  await world.syncs.finish();
  await world.syncs.runAlone();
  judgeSeed(seed, world, tally, faults);
  // A lost answer may have said `opened`. No other answer may say it again.
  const said = world.hearing.opened;
  expect(said, `seed ${seed}: \`opened\` was said twice of an episode`).toBeLessThanOrEqual(episodes);
}

function judgeSeed(
  seed: number,
  { branch, journal, marks }: World,
  tally: Tally,
  ledgerFaults: readonly string[],
): void {
  const { files, countsText } = branch.at(branch.head());
  const { lost, double, explanation } = judge({
    seed,
    before: [...FILES.values()],
    after: [...files.values()],
    countsText,
    tally,
    marks,
    journal,
    command: commandFor(seed),
    ledgerFaults,
  });
  figures.seeds += 1;
  figures.lost += lost;
  figures.double += double;
  expect(explanation ?? '', explanation ?? '').toBe('');
}

function commandFor(seed: number): string {
  return `KEDB_CHAOS_FIRST_SEED=${seed} KEDB_CHAOS_SEEDS=1 npx vitest run --project workerd test/chaos`;
}

type Played = { knowsSince: number; alarms: Alarms };

/** `knowsSince`: since when the ledger knows what happens. Sometimes it is new when some alerts already fire. */
async function play({ webhooks, until }: WorldHistory, world: World): Promise<Played> {
  const { random, journal } = world;
  const missed = random.chance(0.3) ? random.below(webhooks.length / 3) : 0;
  const heard = webhooks.slice(missed);
  if (missed > 0) vi.setSystemTime((heard[0]?.at ?? FROM) - 1000);
  const knowsSince = Date.now();
  await readTotals();
  const alarms = new Alarms(journal);
  for (const webhook of heard) {
    if (webhook.at > Date.now() + MAX_LATE_MS) await deliverLate(world);
    await alarms.runUntil(webhook.at);
    vi.setSystemTime(Math.max(Date.now(), webhook.at));
    await deliver(webhook, world);
    await betweenWebhooks(world);
  }
  await deliverLate(world);
  await alarms.runUntil(until);
  return { knowsSince, alarms };
}

/** The ledger was slow, so its sender has given up. The webhook is recorded after those that came later. */
async function deliverLate(world: World): Promise<void> {
  for (const tellings of world.late.splice(0)) {
    vi.setSystemTime(Date.now() + world.random.below(MAX_LATE_MS / 2));
    const at = Date.now();
    await (await postAlerts(tellings, at)).text();
    world.hearing.note(tellings, at, null);
  }
}

async function betweenWebhooks(world: World): Promise<void> {
  const { random, syncs } = world;
  if (random.chance(0.1)) await restart(world);
  if (random.chance(0.1)) syncs.start(random.between(1, 3));
  if (random.chance(0.05)) world.push();
  if (world.moves && random.chance(0.05)) moveAlerts(world);
  await syncs.advance();
}

/** Somebody deploys the Worker with another number of shards. */
function moveAlerts({ random, journal }: World): void {
  const shards = random.pick([1, 2, 4]);
  figures.moves += 1;
  journal.note(`the ledger has ${shards} shards`);
  changeShards(shards);
}

async function restart({ random, journal }: World): Promise<void> {
  figures.kills += 1;
  journal.note('the ledger is restarted');
  await (random.chance(0.5) ? evictAllDurableObjects() : abortAllDurableObjects());
}

/** Syncs that have already read the lost storage may still commit later. */
async function loseStorage({ syncs, journal }: World): Promise<void> {
  figures.wipes += 1;
  await syncs.runAlone();
  journal.note('the storage is lost');
}

/** How long a webhook can hang in the Worker. */
const MAX_LATE_MS = 60_000;
const FAULTS = ['killed', 'answer lost', 'storage fails', 'slow'] as const;
const MAX_STATEMENT = 12;
const MAX_TRIES = 50;

/** If its sender got an answer, the webhook is sent until it gets one. Otherwise the ledger has it, or not. */
async function deliver({ outcome, tellings }: WorldWebhook, world: World): Promise<void> {
  const { random } = world;
  if (outcome === 'refused') {
    if (random.chance(0.5)) await post(tellings, 'storage fails', world);
    return;
  }
  if (outcome === 'lost') return void (await post(tellings, random.pick(FAULTS), world));
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    if (await post(tellings, random.chance(0.1) ? random.pick(FAULTS) : 'none', world)) return;
    vi.setSystemTime(Date.now() + random.between(1, 10) * 1000);
  }
  throw new Error('a webhook was never acknowledged');
}

/** Sometimes a second sender sends the same at the same time, or the ledger is restarted. True if an answer came. */
async function post(
  tellings: WorldWebhook['tellings'],
  fault: LedgerFault | 'slow',
  world: World,
): Promise<boolean> {
  const { random, late } = world;
  if (fault === 'slow') {
    late.push(tellings);
    return false;
  }
  const at = Date.now();
  if (fault === 'killed') figures.kills += 1;
  befall(fault, random.between(1, MAX_STATEMENT));
  const sent = [postAlerts(tellings, at), ...(random.chance(0.1) ? [postAlerts(tellings, at)] : [])];
  if (random.chance(0.05)) await restart(world);
  const responses = await Promise.all(sent);
  expect(responses.every(({ status }) => status === 200 || status === 503)).toBe(true);
  const answers = responses.filter(({ ok }) => ok);
  figures.deliveries += responses.length;
  figures.unanswered += responses.length - answers.length;
  const bodies = await Promise.all(answers.map((answer) => answer.json<AlertsAnswer>()));
  world.hearing.note(tellings, at, bodies[0] ?? null);
  for (const body of bodies.slice(1)) world.hearing.note(tellings, at, body);
  befall('none');
  return bodies.length > 0;
}
