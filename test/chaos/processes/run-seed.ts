import { createRandom } from '../../support/arbitraries/random.ts';
import { judge } from '../judge.ts';
import type { BuiltWorker } from './built-worker.ts';
import { type ChaosPlan, createPlan } from './chaos-plan.ts';
import { loseStorage, settle } from './events.ts';
import type { Figures } from './figures.ts';
import { entryFiles } from './knowledge-base.ts';
import { playPart, WATCHED } from './play-part.ts';
import { deliveredBy } from './prometheus.ts';
import { createWorld, type World } from './world.ts';

/** `explanation` is null if everything is right. */
export type SeedResult = { seed: number; figures: Figures; explanation: string | null };

/** Plays one seed with its own processes, and compares the entries with what was acknowledged. */
export async function runSeed(seed: number, built: BuiltWorker): Promise<SeedResult> {
  const plan = createPlan(seed);
  const world = await createWorld(built, plan.shards, createRandom(~seed));
  try {
    await play(plan, world);
    return judgeSeed(seed, world);
  } catch (error) {
    return { seed, figures: world.figures, explanation: tellBreak(seed, world, error) };
  } finally {
    await world.stop();
  }
}

async function play({ shards, parts, ending }: ChaosPlan, world: World): Promise<void> {
  world.journal.note(`the ledger has ${shards} shards`);
  for (const part of parts) {
    if (part.number > 0) await loseStorage(ending, world);
    await playPart(part, world);
  }
  await settle(ending, world);
  tallyAlertmanager(world);
}

function tellBreak(seed: number, { journal }: World, error: unknown): string {
  const why = error instanceof Error ? error.stack : error;
  const told = journal.linesAbout([]).join('\n');
  return `seed ${seed} broke off; again: ${commandFor(seed)}\n${told}\n${why}`;
}

function commandFor(seed: number): string {
  return `npm run chaos -- --seeds 1 --first-seed ${seed}`;
}

/** Records the webhooks that went through the proxy. */
function tallyAlertmanager({ proxy, tally, figures, journal }: World): void {
  figures.deliveries += proxy.exchanges.length;
  for (const { instance, status, start, isAcknowledged } of deliveredBy(proxy)) {
    const errorId = WATCHED.find((watched) => watched.instance === instance)?.entry.errorId ?? instance;
    const episode = `${instance} ${start}`;
    const answer = isAcknowledged ? 'acknowledged' : 'not acknowledged';
    journal.note(`through Alertmanager, ${answer}: ${instance} ${status} from ${start}`, [errorId]);
    if (status !== 'firing') continue;
    tally.send(errorId, episode);
    if (isAcknowledged) tally.acknowledge(errorId, episode);
  }
}

function judgeSeed(seed: number, { origin, tally, journal, figures, marks }: World): SeedResult {
  const { explanation, ...verdict } = judge({
    seed,
    before: [...entryFiles().values()],
    after: [...origin.files().values()],
    countsText: origin.counts(),
    tally,
    marks,
    journal,
    command: commandFor(seed),
  });
  return { seed, figures: { ...figures, ...verdict }, explanation };
}
