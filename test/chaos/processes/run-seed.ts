import { createRandom } from '../../support/arbitraries/random.ts';
import { judge } from '../judge.ts';
import { PART_FIGURES } from '../judge-part.ts';
import type { BuiltWorker } from './built-worker.ts';
import { type ChaosPlan, createPlan } from './chaos-plan.ts';
import { loseStorage, settle } from './events.ts';
import type { Figures } from './figures.ts';
import { entryFiles } from './knowledge-base.ts';
import { playPart } from './play-part.ts';
import { createWorld, type World } from './world.ts';

/** `explanation` is null if everything is right. */
export type SeedResult = { seed: number; figures: Figures; explanation: string | null };

/** Plays one seed with its own processes, and compares the entries with what was acknowledged. */
export async function runSeed(seed: number, built: BuiltWorker): Promise<SeedResult> {
  const plan = createPlan(seed);
  const world = await createWorld(built, plan.shards, createRandom(~seed));
  try {
    const faults = await play(plan, world);
    return judgeSeed(seed, faults, world);
  } catch (error) {
    return { seed, figures: world.figures, explanation: tellBreak(seed, world, error) };
  } finally {
    await world.stop();
  }
}

/** Returns the faults of the ledger. */
async function play({ shards, parts, ending }: ChaosPlan, world: World): Promise<string[]> {
  world.journal.note(`the ledger has ${shards} shards`);
  const found: string[] = [];
  for (const part of parts) {
    if (part.number > 0) await loseStorage(ending, world);
    const { figures, faults } = await playPart(part, world);
    for (const key of PART_FIGURES) world.figures[key] += figures[key];
    found.push(...faults);
  }
  await settle(ending, world);
  return found;
}

function tellBreak(seed: number, { journal }: World, error: unknown): string {
  const why = error instanceof Error ? error.stack : error;
  const told = journal.linesAbout([]).join('\n');
  return `seed ${seed} broke off; again: ${commandFor(seed)}\n${told}\n${why}`;
}

function commandFor(seed: number): string {
  return `npm run chaos -- --seeds 1 --first-seed ${seed}`;
}

function judgeSeed(
  seed: number,
  faults: readonly string[],
  { origin, tally, journal, figures, marks }: World,
): SeedResult {
  const { explanation, lost, double } = judge({
    seed,
    before: [...entryFiles().values()],
    after: [...origin.files().values()],
    countsText: origin.counts(),
    tally,
    marks,
    journal,
    command: commandFor(seed),
    ledgerFaults: faults,
  });
  const sums = { ...figures, lost: figures.lost + lost, double: figures.double + double };
  return { seed, figures: sums, explanation };
}
