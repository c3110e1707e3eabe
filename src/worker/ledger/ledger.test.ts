import { abortAllDurableObjects, evictDurableObject, reset, runInDurableObject } from 'cloudflare:test';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  alert,
  ledger,
  NOON,
  occurrences,
  record,
  resolved,
} from '../../../test/support/workerd/ledger-driver.ts';
import type { AlertToRecord } from './record-alerts.ts';

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
  await record([alert({ fingerprint: 'before' })]);
  const rows = [await rowsWritten(alert()), await rowsWritten(alert()), await rowsWritten(resolved(5))];
  expect(rows).toEqual([7, 0, 1]);

  function rowsWritten(one: AlertToRecord): Promise<number> {
    return runInDurableObject(ledger(), (object, { storage: { sql } }) => {
      const exec = vi.spyOn(sql, 'exec');
      object.record({ alerts: [one], recent: null, at: NOON });
      const cursors = exec.mock.results.map(({ value }) => value);
      exec.mockRestore();
      return cursors.reduce((sum, { rowsWritten }) => sum + rowsWritten, 0);
    });
  }
});
