import type { OutcomeRecord, OutcomesAnswer } from '../../generated/api.ts';
import { compareText } from '../../lib/util/compare-text.ts';
import type { AppEnv } from '../app-env.ts';
import type { OutcomesQuery } from '../ledger/list-outcomes.ts';

/** How fixes went, the newest first, of all shards. Throws LedgerUnavailable when one of them cannot answer. */
export async function outcomesAnswer(
  { kb, ledger }: Pick<AppEnv['Variables'], 'kb' | 'ledger'>,
  query: OutcomesQuery,
): Promise<OutcomesAnswer> {
  const lists = await ledger.listOutcomes(query);
  return { outcomes: mergeOutcomes(lists.flat()).slice(0, query.limit), kb_version: kb.version };
}

/** Every shard has every outcome, and one of them knows its episode. */
function mergeOutcomes(outcomes: readonly OutcomeRecord[]): OutcomeRecord[] {
  const merged = new Map<string, OutcomeRecord>();
  for (const outcome of outcomes) {
    const known = merged.get(outcome.idempotency_key);
    if (!known || known.episode === null) merged.set(outcome.idempotency_key, outcome);
  }
  return [...merged.values()].sort(
    (a, b) => compareText(b.at, a.at) || compareText(a.idempotency_key, b.idempotency_key),
  );
}
