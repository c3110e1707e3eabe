import { describe, expect, it, vi } from 'vitest';
import { failure, success } from '../../lib/util/result.ts';
import { callLedger, type LedgerNamespace, type LedgerStub, LedgerUnavailable } from './call-ledger.ts';

/** A namespace that returns a new stub for each call, and counts them. */
function createNamespace(): LedgerNamespace & { given: () => number } {
  let given = 0;
  return {
    getByName: (name: string) => ({ name, number: ++given }) as unknown as LedgerStub,
    given: () => given,
  };
}

/** Fails this number of times like workerd's RPC, then answers. */
function failing(times: number, error: object) {
  let left = times;
  return async () => {
    if (left-- > 0) throw Object.assign(new Error('broken'), error);
    return success('counted');
  };
}

describe('callLedger', () => {
  it('asks again with a new stub when the object has moved', async () => {
    const namespace = createNamespace();
    expect(await callLedger(namespace, 0, failing(2, { retryable: true }), 5000)).toBe('counted');
    expect(namespace.given()).toBe(3);
  });

  it.each([
    ['has moved too often', failing(3, { retryable: true }), 3],
    ['is overloaded', failing(1, { retryable: true, overloaded: true }), 1],
    ['fails in another way', failing(1, { remote: true }), 1],
    ['says that it could not', async () => failure(null), 1],
  ])('gives up when the object %s', async (_, call, tries) => {
    const namespace = createNamespace();
    await expect(callLedger(namespace, 0, call, 5000)).rejects.toBeInstanceOf(LedgerUnavailable);
    expect(namespace.given()).toBe(tries);
  });

  it('waits for a deadline, and no longer', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const answer = callLedger(createNamespace(), 0, () => new Promise(() => {}), 5000);
    const end = expect(answer).rejects.toThrow('did not answer in time');
    await vi.advanceTimersByTimeAsync(5000);
    await end;
    expect(await callLedger(createNamespace(), 0, async () => success('counted'), 5000)).toBe('counted');
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });
});
