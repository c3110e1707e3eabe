import { failure, type Result } from '../../lib/util/result.ts';
import { conflictSentence, isConflict, nameOfShard } from './layouts.ts';
import type { Ledger } from './ledger.ts';
import type { LedgerResult } from './ledger-storage.ts';

export type LedgerNamespace = Pick<DurableObjectNamespace<Ledger>, 'getByName'>;
export type LedgerStub = DurableObjectStub<Ledger>;

/** The ledger acknowledged nothing. A repeated request counts only once. */
export class LedgerUnavailable extends Error {
  constructor(detail: string, options?: ErrorOptions) {
    super(detail, options);
  }
}

/** It did not even refuse. A request that asks it again would wait as long again. */
export class LedgerSilent extends LedgerUnavailable {
  constructor() {
    super('the ledger did not answer in time; send the request again');
  }
}

/** The ledger answered that it does nothing, and why. Another try has the same answer. */
export class ClosedLedger extends LedgerUnavailable {}

const CLOSED = {
  newer:
    'the storage of the ledger is from a newer version of kedb, so this version does not touch it: deploy the newer version again',
  importing:
    'an import into this ledger has begun and has not ended: send the export again with kedb ledger import, or give it up with kedb ledger give-up; a day after it began, the ledger discards it',
};

/** For pages that can do without the ledger: null if it does not answer. */
export function ignoreUnavailable(error: unknown): null {
  if (error instanceof LedgerUnavailable) return null;
  throw error;
}

/** People wait for pages. A page without the ledger is better than a page that comes too late. */
export const READ_DEADLINE_MS = 2000;

/** For what counts. The sender gets 503 and sends again; what the object still records then is an echo. */
export const WRITE_DEADLINE_MS = 10_000;

const MAX_TRIES = 3;
const FIRST_WAIT_MS = 25;

/**
 * Calls one shard. A Durable Object that moves or restarts fails with `retryable`. The next attempt needs a new stub, because the old one
 * stays broken. Never retry an `overloaded` object (Cloudflare, Durable Objects, error handling): the sender of the alert retries later.
 */
export async function callLedger<T>(
  namespace: LedgerNamespace,
  shard: number,
  call: (stub: LedgerStub) => Promise<LedgerResult<T>>,
  deadlineMs: number,
): Promise<T> {
  if (deadlineMs <= 0) throw new LedgerSilent();
  const { promise: tooLate, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new LedgerSilent()), deadlineMs);
  const answer = retry(namespace, shard, call);
  return Promise.race([answer, tooLate]).finally(() => clearTimeout(timer));
}

async function retry<T>(
  namespace: LedgerNamespace,
  shard: number,
  call: (stub: LedgerStub) => Promise<LedgerResult<T>>,
): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    const outcome = await tryOnce(() => call(namespace.getByName(nameOfShard(shard))));
    if (outcome.ok) return outcome.value;
    if (isClosed(outcome.error)) throw new ClosedLedger(CLOSED[outcome.error], { cause: outcome.error });
    if (tries === MAX_TRIES || !isWorthAnotherTry(outcome.error)) {
      // The sentence says all of a conflict.
      const cause = isConflict(outcome.error) ? null : outcome.error;
      throw new LedgerUnavailable(sentenceOf(outcome.error), { cause });
    }
    await scheduler.wait(FIRST_WAIT_MS * 2 ** tries * Math.random());
  }
}

function isClosed(error: unknown): error is keyof typeof CLOSED {
  return error === 'newer' || error === 'importing';
}

function sentenceOf(error: unknown): string {
  if (isConflict(error)) return conflictSentence(error);
  return 'the ledger did not answer; send the request again';
}

async function tryOnce<T>(call: () => Promise<LedgerResult<T>>): Promise<Result<T, unknown>> {
  try {
    return await call();
  } catch (error) {
    return failure(error);
  }
}

/** workerd marks its errors: `retryable`, `overloaded`. */
function isWorthAnotherTry(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const isOverloaded = 'overloaded' in error && error.overloaded === true;
  return !isOverloaded && 'retryable' in error && error.retryable === true;
}
