import type { LedgerOccurrences, OccurrencesAnswer } from '../../generated/api.ts';
import { validateOccurrencesAnswer } from '../../generated/validators.js';
import { StepError } from '../step-error.ts';
import { askUntilAnswered, type Worker } from '../worker.ts';

const PAGE_SIZE = 1000;

/** All totals of all shards. One that changes meanwhile is there twice. */
export async function readLedgers(worker: Worker): Promise<LedgerOccurrences[]> {
  const ledgers: LedgerOccurrences[] = [];
  const seen = new Set<string>();
  for (let after = ''; ; ) {
    const query = { limit: String(PAGE_SIZE), ...(after !== '' && { after }) };
    const answer = await askUntilAnswered<OccurrencesAnswer>(
      worker,
      'v1/occurrences',
      query,
      validateOccurrencesAnswer,
    );
    ledgers.push(...answer.ledgers);
    if (!answer.more) return ledgers;
    if (seen.has(answer.next)) throw new StepError('the Worker gives the same page for ever');
    after = answer.next;
    seen.add(after);
  }
}
