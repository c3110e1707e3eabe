import { planSync } from '../../../src/core/counting/plan-sync.ts';
import type { LedgerOccurrences, OccurrencesAnswer } from '../../../src/generated/api.ts';
import type { Branch } from './branch.ts';

export type SyncRun = AsyncGenerator<string, string>;

export type Syncing = {
  branch: Branch;
  readPage: (after: string) => Promise<OccurrencesAnswer>;
  /** Whether the answer to a commit gets lost on its way. */
  losesAnswer: () => boolean;
  /** Told of every complete reading of the ledgers, to be used again. */
  onRead: (ledgers: LedgerOccurrences[]) => void;
};

/**
 * One run of sync as the Action makes it, a step at a time: it is killed by never asking for the next step. `ledgers`
 * begins with an old reading instead, as a run that slept.
 */
export async function* runSync(
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
    const plan = planSync({ ...branch.at(parent), ledgers, actor: 'kedb' });
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
