import { failure, type Result } from '../../lib/util/result.ts';
import type { Ledger, LedgerResult } from './ledger.ts';
import { nameOfShard } from './shards.ts';

export type LedgerNamespace = Pick<DurableObjectNamespace<Ledger>, 'getByName'>;
export type LedgerStub = DurableObjectStub<Ledger>;

/** Nothing was acknowledged. What is sent again is counted once all the same. */
export class LedgerUnavailable extends Error {
  constructor(detail: string, options?: ErrorOptions) {
    super(detail, options);
  }
}

/** For what is shown all the same, with a word that the ledger is away: null then. */
export function ignoreUnavailable(error: unknown): null {
  if (error instanceof LedgerUnavailable) return null;
  throw error;
}

const MAX_TRIES = 3;
const FIRST_WAIT_MS = 25;

/**
 * Calls one shard. An object that moves or restarts fails with `retryable`: the next try needs a new stub, as the old one stays broken. One
 * that is `overloaded` must not be asked again (Cloudflare, Durable Objects, error handling): the sender of the alert comes back later.
 */
export async function callLedger<T>(
  namespace: LedgerNamespace,
  shard: number,
  call: (stub: LedgerStub) => Promise<LedgerResult<T>>,
): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    const outcome = await tryOnce(() => call(namespace.getByName(nameOfShard(shard))));
    if (outcome.ok) return outcome.value;
    if (tries === MAX_TRIES || !isWorthAnotherTry(outcome.error)) {
      throw new LedgerUnavailable('the ledger could not take it; send it again', { cause: outcome.error });
    }
    await scheduler.wait(FIRST_WAIT_MS * 2 ** tries * Math.random());
  }
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
