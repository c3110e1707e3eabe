import type { OutcomeAnswer, OutcomeRecord, OutcomeRequest, OutcomesAnswer } from '../../generated/api.ts';
import { compareText } from '../../lib/util/compare-text.ts';
import { failure, type Result, success } from '../../lib/util/result.ts';
import type { AppEnv } from '../app-env.ts';
import type { OutcomesQuery, RecordedOutcome } from '../ledger/outcomes.ts';
import { USUAL_SOURCE } from '../sources/sources.ts';

type Known = Pick<AppEnv['Variables'], 'kb' | 'ledger'>;

/** Why an outcome was not counted, as a problem of HTTP. */
type OutcomeRefusal = { status: 409 | 422; detail: string; pointer: string };

/** How fixes went, the newest first, of all shards. Throws LedgerUnavailable when one of them cannot answer. */
export async function outcomesAnswer({ kb, ledger }: Known, query: OutcomesQuery): Promise<OutcomesAnswer> {
  const lists = await ledger.listOutcomes(query);
  return { outcomes: mergeOutcomes(lists.flat()).slice(0, query.limit), kb_version: kb.version };
}

/** Counts how a fix went, once a key, whoever says so. Throws LedgerUnavailable when a shard cannot answer. */
export async function reportOutcome(
  { kb, ledger }: Known,
  { source = USUAL_SOURCE.name, ...outcome }: OutcomeRequest,
): Promise<Result<OutcomeAnswer, OutcomeRefusal>> {
  if (!kb.find(outcome.error_id))
    return failure({ status: 422, detail: 'there is no entry with this id', pointer: '/error_id' });
  const recorded = await ledger.recordOutcome({ ...outcome, source, at: Date.now() });
  if (!recorded.some(({ state }) => state === 'conflict')) return success(toAnswer(recorded, kb.version));
  const detail = 'this key was used for another outcome';
  return failure({ status: 409, detail, pointer: '/idempotency_key' });
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

/** Every shard counts the outcome; one of them may have the episode. A try that failed half-way has counted in some already. */
function toAnswer(recorded: readonly RecordedOutcome[], version: string): OutcomeAnswer {
  const episode = recorded.find((one) => one.episode !== null)?.episode ?? null;
  return {
    counted: recorded.some(({ state }) => state === 'counted'),
    episode: episode?.id ?? null,
    failed_attempts: episode?.failed_attempts ?? 0,
    observed: recorded[0]?.observed ?? null,
    kb_version: version,
  };
}
