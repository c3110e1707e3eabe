import { abortAllDurableObjects, evictDurableObject, reset, runInDurableObject } from 'cloudflare:test';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  alert,
  EVENING,
  ledger,
  minute,
  occurrences,
  record,
  resolved,
} from '../../../test/support/workerd/ledger-driver.ts';
import type { AlertToRecord } from './record-alerts.ts';

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
  await record([alert({ fingerprint: 'before', errorId: 'ERROR-002' })]);
  const short = { ...resolved(20), starts_at: minute(19), fingerprint: 'short' };
  const storm = Array.from({ length: 100 }, (_, n) =>
    alert({ fingerprint: `storm ${n}`, starts_at: minute(60) }),
  );
  const ends = storm.map((one) => ({ ...one, status: 'resolved' as const, ends_at: minute(61) }));
  const written = {
    begun: await rowsWritten([alert()]),
    again: await rowsWritten([alert()]),
    ended: await rowsWritten([resolved(5)]),
    endedAgain: await rowsWritten([resolved(5)]),
    onlyResolved: await rowsWritten([short]),
    heard: await rowsWritten([alert({ fingerprint: 'before', errorId: 'ERROR-002' })], EVENING + 21 * HOUR),
    storm: await rowsWritten(storm),
    stormEnds: await rowsWritten(ends),
  };
  expect(written).toEqual({});

  function rowsWritten(alerts: AlertToRecord[], at = EVENING): Promise<number> {
    return runInDurableObject(ledger(), (object, { storage: { sql } }) => {
      const exec = vi.spyOn(sql, 'exec');
      object.record({ alerts, recent: null, at });
      const cursors = exec.mock.results.map(({ value }) => value);
      exec.mockRestore();
      return cursors.reduce((sum, { rowsWritten }) => sum + rowsWritten, 0);
    });
  }
});
