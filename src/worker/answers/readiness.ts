import type { LedgerStatus, ReadyAnswer, ShardReadiness, StatusAnswer } from '../../generated/api.ts';
import { DAY_MS } from '../../lib/time/duration.ts';
import { renderInstant } from '../../lib/time/instant.ts';
import type { AppEnv } from '../app-env.ts';
import { ClosedLedger, LedgerUnavailable } from '../ledger/call-ledger.ts';
import { addCounters, type Counters, showCounters, showSources } from '../ledger/counters.ts';
import { conflictSentence } from '../ledger/layouts.ts';
import { MIGRATION } from '../ledger/migrations.ts';
import type { ShardStatus } from '../ledger/shard-status.ts';
import { AssetUnavailable } from '../read-assets.ts';
import { USUAL_SOURCE } from '../sources/sources.ts';

type Known = Pick<AppEnv['Variables'], 'kb' | 'ledger' | 'readDetails'>;

/** A stranger gets an answer that is up to this old, so that nobody can make the shards work. */
const KEPT_MS = 10_000;

/** A check takes at most 2 seconds, and some time for the files. */
const LOOK_MS = 50;
const MAX_LOOKS = 60;

/** The storage of a Durable Object (Cloudflare, Durable Objects, limits), and when it is time to act. */
const MAX_BYTES = 10e9;
const NEARLY_FULL = 0.9;

/** Old data is deleted once a day. */
const LATE_MS = 2 * DAY_MS;

/** The readiness of one Worker, as its last check found it. */
export class ReadinessCheck {
  #answer: ReadyAnswer | null = null;
  #beganAt = Number.NEGATIVE_INFINITY;
  /** When the check began that found the answer. */
  #answeredFor = Number.NEGATIVE_INFINITY;

  async fresh(known: Known): Promise<ReadyAnswer> {
    const began = Date.now();
    this.#beganAt = began;
    const answer = readinessOf(await askShards(known), known);
    if (began >= this.#answeredFor) {
      this.#answeredFor = began;
      this.#answer = answer;
    }
    return answer;
  }

  /**
   * Asks only if nobody asked just now. If the check of somebody else is under way, it looks again and again for its answer, because a
   * request cannot wait for the work of another one. Null if that answer does not come.
   */
  async kept(known: Known): Promise<ReadyAnswer | null> {
    if (isOld(this.#beganAt)) return this.fresh(known);
    for (let looks = 0; looks < MAX_LOOKS && isOld(this.#answeredFor); looks += 1)
      await scheduler.wait(LOOK_MS);
    return isOld(this.#answeredFor) ? null : this.#answer;
  }
}

function isOld(time: number): boolean {
  return Date.now() - time >= KEPT_MS;
}

export async function statusAnswer(known: Known): Promise<StatusAnswer> {
  const asked = await askShards(known);
  const ledgers = asked.shards.flatMap((told, shard) =>
    isStatus(told) ? [toLedgerStatus(told, shard)] : [],
  );
  const { version: kb_version, settings } = known.kb;
  const listed = settings.sources.length > 0 ? settings.sources : [USUAL_SOURCE.name];
  const counters = countersOf(asked.shards);
  const sources = counters && showSources(counters, listed);
  return { readiness: readinessOf(asked, known), ledgers, ...(sources && { sources }), kb_version };
}

/** Null if a shard does not answer: the sum of the others would look as if a source were quiet. */
function countersOf(shards: readonly Told[]): Counters | null {
  const told = shards.filter(isStatus);
  const isWhole = told.length > 0 && told.length === shards.length;
  return isWhole ? told.map(({ counters }) => counters).reduce(addCounters, {}) : null;
}

/** `faults`: why the shards or the files could not be asked. */
type Asked = { at: number; shards: readonly Told[]; faults: string[] };

/** The words of a shard about itself, or why it is closed; null if it does not answer. */
type Told = ShardStatus | ClosedLedger | null;

function isStatus(told: Told): told is ShardStatus {
  return told !== null && !(told instanceof ClosedLedger);
}

async function askShards(known: Known): Promise<Asked> {
  const at = Date.now();
  const [shards, files] = await Promise.all([
    known.ledger.readStatus().catch(faultOf),
    askFiles(known).catch(faultOf),
  ]);
  const faults = [shards, files].filter((one) => typeof one === 'string');
  return { at, shards: typeof shards === 'string' ? [] : shards, faults };
}

/** The index is part of the Worker. The files of its entries are not, and without them no plan can be made. */
async function askFiles({ kb, readDetails }: Known): Promise<string | null> {
  const [first] = kb.entries;
  if (!first) return 'the knowledge base has no entry: add one, and deploy it';
  await readDetails(first.error_id);
  return null;
}

function faultOf(error: unknown): string {
  if (error instanceof LedgerUnavailable) return error.message;
  if (error instanceof AssetUnavailable) return `${error.message}: deploy everything that kedb build wrote`;
  throw error;
}

function readinessOf({ at, shards, faults }: Asked, { kb }: Known): ReadyAnswer {
  const problems = [...faults, ...shards.flatMap((told, shard) => problemsOf(told, shard, at))];
  return {
    status: problems.length === 0 ? 'ready' : 'not_ready',
    problems,
    checked_at: timeOf(at),
    migration: MIGRATION,
    shards: shards.map(toReadiness),
    entries: kb.entries.length,
    kb_version: kb.version,
  };
}

function problemsOf(told: Told, shard: number, at: number): string[] {
  if (told === null) return [`shard ${shard} does not answer: see the Worker's log`];
  if (!isStatus(told)) return [`shard ${shard}: ${told.message}`];
  const { conflict, migration, bytes, purgedAt } = told;
  const gigabytes = (bytes / 1e9).toFixed(1);
  return [
    ...(conflict ? [`shard ${shard}: ${conflictSentence(conflict)}`] : []),
    ...(migration < MIGRATION
      ? [`shard ${shard} has storage version ${migration}, but this Worker needs ${MIGRATION}: wait a minute`]
      : []),
    ...(migration > MIGRATION
      ? [`shard ${shard} has storage version ${migration} of a newer kedb: deploy that version again`]
      : []),
    ...(bytes >= NEARLY_FULL * MAX_BYTES
      ? [`shard ${shard} is nearly full: its storage has ${gigabytes} GB of 10 GB`]
      : []),
    ...(at - purgedAt > LATE_MS
      ? [`shard ${shard} last deleted its old data on ${timeOf(purgedAt)}: it should do so every day`]
      : []),
  ];
}

function toReadiness(told: Told, shard: number): ShardReadiness {
  if (!isStatus(told)) return { shard, answers: told !== null };
  const { migration, bytes, purgedAt } = told;
  return { shard, answers: true, migration, bytes, purged_at: timeOf(purgedAt) };
}

function toLedgerStatus(status: ShardStatus, shard: number): LedgerStatus {
  const { epoch, revision, episodes, open, oldestOpen, syncedAt, counters } = status;
  return {
    shard,
    epoch,
    revision,
    episodes,
    open,
    oldest_open: oldestOpen && renderInstant(oldestOpen),
    last_sync: syncedAt === null ? null : timeOf(syncedAt),
    ...showCounters(counters),
  };
}

function timeOf(ms: number): string {
  return new Date(ms).toISOString();
}
