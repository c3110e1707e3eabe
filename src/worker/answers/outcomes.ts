import { storedFingerprint } from '../../core/counting/stored-alert.ts';
import type { OutcomeAnswer, OutcomeRecord, OutcomeRequest, OutcomesAnswer } from '../../generated/api.ts';
import { compareText } from '../../lib/util/lists.ts';
import { failure, type Result, success } from '../../lib/util/result.ts';
import type { AppEnv } from '../app-env.ts';
import { withinAnswer } from '../ledger/list-bytes.ts';
import type { OutcomesQuery, RecordedOutcome } from '../ledger/outcomes.ts';
import { USUAL_SOURCE } from '../sources/sources.ts';

type Known = Pick<AppEnv['Variables'], 'kb' | 'ledger'>;

/** Why an outcome was not counted, as an HTTP problem. */
type OutcomeRefusal = { status: 409 | 422; detail: string; pointer: string };

/** Outcomes of all shards, the newest first. Throws LedgerUnavailable if a shard does not answer. */
export async function outcomesAnswer(
  { kb, ledger }: Known,
  query: Omit<OutcomesQuery, 'maxBytes'>,
): Promise<OutcomesAnswer> {
  const lists = await ledger.listOutcomes(query);
  const outcomes = mergeOutcomes(lists.flatMap((list) => list.outcomes));
  const { taken, ...truncated } = withinAnswer(outcomes, { limit: query.limit, lists });
  return { outcomes: taken, ...truncated, kb_version: kb.version };
}

/** Counts an outcome once per idempotency key. Throws LedgerUnavailable if a shard does not answer. */
export async function reportOutcome(
  { kb, ledger }: Known,
  { source = USUAL_SOURCE.name, fingerprint, ...outcome }: OutcomeRequest,
): Promise<Result<OutcomeAnswer, OutcomeRefusal>> {
  if (!kb.find(outcome.error_id))
    return failure({ status: 422, detail: 'there is no entry with this id', pointer: '/error_id' });
  const alert = fingerprint === undefined ? {} : { fingerprint: storedFingerprint(fingerprint) };
  const recorded = await ledger.recordOutcome({ ...outcome, ...alert, source, at: Date.now() });
  if (!recorded.some(({ state }) => state === 'conflict')) return success(toAnswer(recorded, kb.version));
  const detail = 'this idempotency key was already used for a different outcome';
  return failure({ status: 409, detail, pointer: '/idempotency_key' });
}

/** Every shard has every outcome. Only one of them knows its episode, and one that was new then lacks the note. */
function mergeOutcomes(outcomes: readonly OutcomeRecord[]): OutcomeRecord[] {
  const merged = new Map<string, OutcomeRecord>();
  for (const outcome of outcomes) {
    const known = merged.get(outcome.idempotency_key);
    merged.set(outcome.idempotency_key, known ? mergeTwo(known, outcome) : outcome);
  }
  return [...merged.values()].sort(
    (a, b) => compareText(b.at, a.at) || compareText(a.idempotency_key, b.idempotency_key),
  );
}

function mergeTwo(a: OutcomeRecord, b: OutcomeRecord): OutcomeRecord {
  return { ...a, episode: a.episode ?? b.episode, actor: a.actor ?? b.actor, note: a.note ?? b.note };
}

/** Every shard counts the outcome, and one may have the episode. After an attempt that failed halfway, some shards have counted it already. */
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
