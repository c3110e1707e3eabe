import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { storedFingerprint } from '../../core/counting/stored-alert.ts';
import type { OutcomeAnswer, OutcomeRecord, OutcomeRequest, OutcomesAnswer } from '../../generated/api.ts';
import { compareText } from '../../lib/util/lists.ts';
import { failure, type Result, success } from '../../lib/util/result.ts';
import type { AppEnv } from '../app-env.ts';
import { withinAnswer } from '../ledger/list-bytes.ts';
import type { OutcomePlace, OutcomesQuery, RecordedOutcome } from '../ledger/outcomes.ts';
import { USUAL_SOURCE } from '../sources/sources.ts';

type Known = Pick<AppEnv['Variables'], 'kb' | 'ledger'>;

/** Why an outcome was not counted, as an HTTP problem. */
type OutcomeRefusal = { status: 409 | 422; detail: string; pointer: string };

/** One page of the outcomes of all shards, the newest first. Throws LedgerUnavailable if a shard does not answer. */
export async function outcomesAnswer(
  { kb, ledger }: Known,
  query: Omit<OutcomesQuery, 'maxBytes'>,
): Promise<OutcomesAnswer> {
  const lists = await ledger.listOutcomes(query);
  // A shard that has more tells nothing of what follows, so the page of all shards ends where the first of them does.
  const ends = lists.flatMap(({ hasMore, outcomes }) => (hasMore ? outcomes.slice(-1) : []));
  const [end] = ends.sort(compareOutcomes);
  const told = mergeOutcomes(lists.flatMap((list) => list.outcomes));
  const outcomes = told.filter((outcome) => !end || compareOutcomes(outcome, end) <= 0);
  const { taken, ...truncated } = withinAnswer(outcomes, { limit: query.limit, lists });
  const last = end || taken.length < outcomes.length ? taken.at(-1) : undefined;
  return { outcomes: taken, ...truncated, ...(last && { next: renderPlace(last) }), kb_version: kb.version };
}

const PLACE = /^(\d{1,15})_((?:[0-9a-f]{2})+)$/;

/** Parses the format of `next`; null for other text. */
export function parseOutcomePlace(text: string): OutcomePlace | null {
  const [, at, key] = PLACE.exec(text) ?? [];
  return key === undefined ? null : { at: Number(at), key: new TextDecoder().decode(hexToBytes(key)) };
}

/** Any text can be a key, so it is written in hexadecimal digits. */
function renderPlace({ at, idempotency_key }: OutcomeRecord): string {
  return `${Date.parse(at)}_${bytesToHex(utf8ToBytes(idempotency_key))}`;
}

/** Counts an outcome once per idempotency key. Throws LedgerUnavailable if a shard does not answer. */
export async function reportOutcome(
  known: Known,
  request: OutcomeRequest,
): Promise<Result<OutcomeAnswer, OutcomeRefusal>> {
  const { kb, ledger } = known;
  const { source: _, fingerprint, ...outcome } = request;
  if (!kb.find(outcome.error_id))
    return failure({ status: 422, detail: 'there is no entry with this id', pointer: '/error_id' });
  const alert = await alertOf(known, request);
  if (!alert.ok) return alert;
  const recorded = await ledger.recordOutcome({ ...outcome, ...alert.value, at: Date.now() });
  if (!recorded.some(({ state }) => state === 'conflict'))
    return success(toAnswer(recorded, request, kb.version));
  const detail = 'this idempotency key was already used for a different outcome';
  return failure({ status: 409, detail, pointer: '/idempotency_key' });
}

type NamedAlert = { source: string; fingerprint?: string };

/** The alert that the outcome names. Without a source, it is the one that fires: two clusters with equal labels have one fingerprint. */
async function alertOf(
  { kb, ledger }: Known,
  { source, fingerprint, episode, idempotency_key: key }: OutcomeRequest,
): Promise<Result<NamedAlert, OutcomeRefusal>> {
  const usual = USUAL_SOURCE.name;
  if (fingerprint === undefined) return success({ source: source ?? usual });
  const stored = storedFingerprint(fingerprint);
  const listed = kb.settings.sources;
  if (source !== undefined || episode !== undefined || listed.length === 0)
    return success({ source: source ?? usual, fingerprint: stored });
  const shards = await ledger.findSources({ sources: [usual, ...listed], fingerprint: stored, key });
  const all = shards.flatMap(({ found }) => found);
  const open = all.filter((one) => one.open);
  const meant = [...new Set((open.length > 0 ? open : all).map((one) => one.source))].sort();
  if (meant.length <= 1) return success({ source: meant[0] ?? usual, fingerprint: stored });
  // It was reported while only one of them fired, and it has its episode.
  if (shards.some(({ isReported }) => isReported)) return success({ source: usual });
  const detail = `alerts of several sources have this fingerprint: set source to one of ${meant.join(', ')}`;
  return failure({ status: 422, detail, pointer: '/source' });
}

/** Every shard has every outcome. Only one of them knows its episode, and one that was new then lacks the note. */
function mergeOutcomes(outcomes: readonly OutcomeRecord[]): OutcomeRecord[] {
  const merged = new Map<string, OutcomeRecord>();
  for (const outcome of outcomes) {
    const known = merged.get(outcome.idempotency_key);
    merged.set(outcome.idempotency_key, known ? mergeTwo(known, outcome) : outcome);
  }
  return [...merged.values()].sort(compareOutcomes);
}

function compareOutcomes(a: OutcomeRecord, b: OutcomeRecord): number {
  return compareText(b.at, a.at) || compareText(a.idempotency_key, b.idempotency_key);
}

function mergeTwo(a: OutcomeRecord, b: OutcomeRecord): OutcomeRecord {
  return { ...a, episode: a.episode ?? b.episode, actor: a.actor ?? b.actor, note: a.note ?? b.note };
}

/** Every shard counts the outcome, and one may have the episode. After an attempt that failed halfway, some shards have counted it already. */
function toAnswer(
  recorded: readonly RecordedOutcome[],
  request: OutcomeRequest,
  version: string,
): OutcomeAnswer {
  const episode = recorded.find((one) => one.episode !== null)?.episode ?? null;
  return {
    counted: recorded.some(({ state }) => state === 'counted'),
    episode: episode?.id ?? null,
    failed_attempts: episode?.failed_attempts ?? 0,
    observed: recorded[0]?.observed ?? null,
    ...(episode === null && lostDetail(request)),
    kb_version: version,
  };
}

/** A misspelt name must not look like success: the plan of the alert would never escalate. */
function lostDetail({ episode, fingerprint }: OutcomeRequest): Pick<OutcomeAnswer, 'detail'> {
  if (episode === undefined && fingerprint === undefined) return {};
  const unknown =
    episode === undefined
      ? 'the ledger knows no alert with this source and fingerprint'
      : 'the ledger does not know this episode';
  return {
    detail: `${unknown}, so the attempt counts for the entry only, and no plan escalates because of it`,
  };
}
