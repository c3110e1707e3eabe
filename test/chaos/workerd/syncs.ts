import type { LedgerOccurrences } from '../../../src/generated/api.ts';
import type { Random } from '../../support/arbitraries/random.ts';
import type { Journal } from '../journal.ts';
import { runSync, type Syncing, type SyncRun } from './sync-run.ts';

/** Runs of sync that are under way at the same time. */
export type Syncs = {
  start: (runs: number) => void;
  /** Some of them take some steps; now and then one is killed where it is, or an old one comes again. */
  advance: () => Promise<void>;
  /** Another one, from beginning to end. */
  runAlone: () => Promise<void>;
  /** All that are left, to their end. */
  finish: () => Promise<void>;
};

export type SyncFigures = { syncs: number; kills: number };

type Options = Omit<Syncing, 'onRead'> & { random: Random; journal: Journal; figures: SyncFigures };

export function createSyncs({ random, journal, figures, ...syncing }: Options): Syncs {
  const running = new Map<number, SyncRun>();
  const readings: LedgerOccurrences[][] = [];
  const onRead = (ledgers: LedgerOccurrences[]) => void readings.push(ledgers);

  const begin = (old?: LedgerOccurrences[]): number => {
    figures.syncs += 1;
    running.set(figures.syncs, runSync({ ...syncing, onRead }, old && [...old]));
    return figures.syncs;
  };
  const step = async (number: number): Promise<void> => {
    const result = await running.get(number)?.next();
    journal.note(`sync ${number} ${result?.value ?? 'is gone'}`);
    if (result?.done !== false) running.delete(number);
  };
  const kill = (number: number): void => {
    figures.kills += 1;
    journal.note(`sync ${number} is killed`);
    running.delete(number);
  };
  const oneOf = <T>(items: readonly T[]): T | undefined => items[random.below(items.length)];

  return {
    start(runs) {
      for (let left = runs; left > 0; left -= 1) begin();
    },
    async advance() {
      for (let left = random.below(6); left > 0; left -= 1) {
        const number = oneOf([...running.keys()]);
        if (number === undefined) break;
        if (random.chance(0.04)) kill(number);
        else await step(number);
      }
      const old = oneOf(readings);
      if (old && random.chance(0.05)) begin(old);
    },
    async runAlone() {
      const number = begin();
      while (running.has(number)) await step(number);
    },
    async finish() {
      for (;;) {
        const number = oneOf([...running.keys()]);
        if (number === undefined) return;
        await step(number);
      }
    },
  };
}
