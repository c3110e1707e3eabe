import { reset, runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test';
import { afterEach, describe, expect, it } from 'vitest';
import { alert, ledger, record, total, unwrap } from '../../../test/support/workerd/ledger-driver.ts';

const DAY = 86_400_000;

afterEach(() => reset());

describe('retention', () => {
  it('deletes what ended long ago, in batches, and keeps what is open and all totals', async () => {
    const old = Date.now() - 31 * DAY;
    const longAgo = new Date(old - 60_000).toISOString();
    const many = Array.from({ length: 600 }, (_, n) => alert({ fingerprint: `f${n}`, starts_at: longAgo }));
    await record(many, old);
    const ends = many.map((one) => ({
      ...one,
      status: 'resolved' as const,
      ends_at: new Date(old).toISOString(),
    }));
    await record(ends.slice(1), old);
    expect(await total()).toBe(600);
    await runDurableObjectAlarm(ledger());
    expect(await countRows()).toBe(600 - 500);
    await runDurableObjectAlarm(ledger());
    expect(await countRows()).toBe(1);
    expect(await total()).toBe(600);
    expect(await runInDurableObject(ledger(), (_, { storage }) => storage.getAlarm())).toBeGreaterThan(
      Date.now(),
    );
  });

  async function countRows(): Promise<number> {
    const { episodes } = unwrap(await ledger().listEpisodes({ isOpen: false, limit: 1000 }));
    return episodes.length;
  }
});
