import { buildWorker } from './built-worker.ts';
import { addFigures, type Figures, noFigures } from './figures.ts';
import { runSeed, type SeedResult } from './run-seed.ts';

export type Seeds = {
  seeds: number;
  firstSeed: number;
  /** The number of seeds to play at the same time. */
  jobs: number;
  onSeed: (result: SeedResult, milliseconds: number) => void;
};

export type Outcome = { figures: Figures; explanations: string[] };

/** Plays seeds with one Worker that is built once. Throws if a seed cannot finish. */
export async function runSeeds({ seeds, firstSeed, jobs, onSeed }: Seeds): Promise<Outcome> {
  const built = buildWorker();
  const outcome: Outcome = { figures: noFigures(), explanations: [] };
  let next = firstSeed;
  const work = async (): Promise<void> => {
    while (next < firstSeed + seeds) {
      const started = performance.now();
      const result = await runSeed(next++, built);
      outcome.figures = addFigures(outcome.figures, result.figures);
      if (result.explanation !== null) outcome.explanations.push(result.explanation);
      onSeed(result, performance.now() - started);
    }
  };
  try {
    await Promise.all(Array.from({ length: jobs }, work));
    return outcome;
  } finally {
    built.remove();
  }
}
