import { abortAllDurableObjects, evictDurableObject, reset, runInDurableObject } from 'cloudflare:test';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  alert,
  beOld,
  EVENING,
  ledger,
  minute,
  occurrences,
  record,
  resolved,
} from '../../../test/support/workerd/ledger-driver.ts';
import { DAY_MS } from '../../lib/time/duration.ts';
import type { Ledger } from './ledger.ts';
import type { AlertToRecord } from './record-alerts.ts';
import { sweep } from './retention.ts';

const HOUR = 3_600_000;

afterEach(() => reset());

describe('what was acknowledged', () => {
  it.each([
    ['eviction', () => evictDurableObject(ledger())],
    ['an abort', () => abortAllDurableObjects()],
  ])('survives %s', async (_, restart) => {
    const [opened] = await record([alert()]);
    const { epoch } = await occurrences();
    await restart();
    expect(await record([alert()])).toMatchObject([{ id: opened?.id, opened: false, state: 'open' }]);
    expect(await occurrences()).toMatchObject({ epoch, revision: 1, occurrences: [{ total: 1 }] });
  });

  it('is of another epoch once the storage is lost', async () => {
    await record([alert()]);
    const { epoch } = await occurrences();
    await reset();
    expect((await occurrences()).epoch).not.toBe(epoch);
    expect(epoch).toMatch(/^[0-9a-f]{32}$/);
  });
});

it('writes as many rows as docs/operations.md says', async () => {
  const before = alert({ fingerprint: 'before', errorId: 'ERROR-002' });
  await record([before]);
  await beOld();
  const short = { ...resolved(40), starts_at: minute(39), fingerprint: 'short' };
  const storm = Array.from({ length: 100 }, (_, n) =>
    alert({ fingerprint: `storm ${n}`, starts_at: minute(60) }),
  );
  const ends = storm.map((one) => ({ ...one, status: 'resolved' as const, ends_at: minute(61) }));
  const written = {
    begun: await rowsOf([alert()]),
    again: await rowsOf([alert()]),
    ended: await rowsOf([resolved(5)]),
    endedAgain: await rowsOf([resolved(5)]),
    onlyResolved: await rowsOf([short]),
    heard: await rowsOf([before], EVENING + 21 * HOUR),
    storm: await rowsOf(storm),
    stormEnds: await rowsOf(ends),
    deletedAll: await rowsWritten(({ sql }) => void sweep(sql, EVENING + 40 * DAY_MS)),
  };
  expect(written).toEqual({
    // With the day in the index of days, because it is the entry's first of that day.
    begun: 10 + 1,
    again: 0,
    // The longest incident until now: the total, too.
    ended: 5 + 1,
    endedAgain: 0,
    onlyResolved: 8,
    heard: 3,
    storm: 6 * 100 + 4,
    stormEnds: 3 * 100 + 2,
    // `before` is silent by then: its end, its incident and the total. And what is left, and when this was done.
    deletedAll: 102 + 2 + 5 + 2,
  });

  function rowsOf(alerts: AlertToRecord[], at = EVENING): Promise<number> {
    return rowsWritten((_, object) => void object.record({ alerts, recent: null, at }));
  }

  function rowsWritten(work: (storage: DurableObjectStorage, object: Ledger) => void): Promise<number> {
    return runInDurableObject(ledger(), (object, { storage }) => {
      const exec = vi.spyOn(storage.sql, 'exec');
      work(storage, object);
      const cursors = exec.mock.results.map(({ value }) => value);
      exec.mockRestore();
      return cursors.reduce((sum, { rowsWritten }) => sum + rowsWritten, 0);
    });
  }
});
