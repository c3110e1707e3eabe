import { planSync } from '../../../src/core/counting/plan-sync.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/kb/settings/settings.ts';
import type { LedgerOccurrences, OccurrencesAnswer } from '../../../src/generated/api.ts';
import type { Random } from '../../support/arbitraries/random.ts';
import type { Journal } from '../journal.ts';
import type { Branch } from './branch.ts';

/** Runs of sync at the same time. */
export type Syncs = {
  start: (runs: number) => void;
  /** Some runs take some steps. Sometimes one is killed, or an old one continues. */
  advance: () => Promise<void>;
  /** One more run, from beginning to end. */
  runAlone: () => Promise<void>;
  /** Takes all remaining runs to their end. */
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

type SyncRun = AsyncGenerator<string, string>;

type Syncing = {
  branch: Branch;
  readPage: (after: string) => Promise<OccurrencesAnswer>;
  /** Whether the answer to a commit is lost. */
  losesAnswer: () => boolean;
  /** Called with every complete reading of the ledgers, so that a later run can use an old one. */
  onRead: (ledgers: LedgerOccurrences[]) => void;
};

/**
 * One run of sync as in the Action, step by step. A caller kills it by never asking for the next step. With `ledgers`, it begins with
 * an old reading, like a run that slept.
 */
async function* runSync(
  { branch, readPage, losesAnswer, onRead }: Syncing,
  ledgers: LedgerOccurrences[] = [],
): SyncRun {
  const isOld = ledgers.length > 0;
  for (let after = ''; !isOld; ) {
    const page = await readPage(after);
    yield `reads ${page.ledgers.map(tell).join(', ')}`;
    ledgers.push(...page.ledgers);
    if (!page.more) break;
    after = page.next;
  }
  onRead(ledgers);
  for (;;) {
    const parent = branch.head();
    yield `is at commit ${parent}`;
    const plan = planSync({
      ...branch.at(parent),
      settings: DEFAULT_SETTINGS,
      ledgers,
      actor: 'kedb',
      at: Date.parse('9999-01-01'),
    });
    if (plan.countsText === null) return 'has nothing to commit';
    const added = plan.counted.map((entry) => `${entry.errorId} +${entry.added}`).join(', ');
    yield `wants to commit ${added}`;
    const isCommitted = branch.commit(parent, plan);
    yield isCommitted ? `commits ${added}` : `is too late for commit ${parent}`;
    if (isCommitted && !losesAnswer()) return 'is done';
  }
}

function tell({ epoch, occurrences }: LedgerOccurrences): string {
  const totals = occurrences.map(({ error_id, total }) => `${error_id} ${total}`);
  return `${totals.join(' ') || 'nothing'} of epoch ${epoch.slice(0, 6)}`;
}
