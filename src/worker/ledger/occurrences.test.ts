import { reset } from 'cloudflare:test';
import { afterEach, describe, expect, it } from 'vitest';
import { alert, minute, occurrences, record, resolved } from '../../../test/support/workerd/ledger-driver.ts';
import { parseCursor, renderCursor } from './occurrences.ts';

afterEach(() => reset());

describe('readOccurrences', () => {
  it('gives absolute totals, with the days on which episodes began', async () => {
    await record([alert(), resolved(1), alert({ starts_at: minute(-20 * 60), fingerprint: 'f2' })]);
    const { occurrences: all } = await occurrences();
    expect(all).toEqual([
      {
        error_id: 'ERROR-001',
        total: 2,
        first_seen: '2026-11-22',
        last_seen: '2026-11-23',
        days: { '2026-11-22': 1, '2026-11-23': 1 },
        incidents: 1,
        incident_days: { '2026-11-22': 1 },
        revision: 1,
      },
    ]);
  });

  it('counts on today what says it began in 1970, in the future, or never', async () => {
    const starts = ['1970-01-01T00:00:00Z', '2999-01-01T00:00:00Z', null];
    await record(starts.map((starts_at, n) => alert({ starts_at, fingerprint: `f${n}` })));
    expect((await occurrences()).occurrences[0]?.days).toEqual({ '2026-11-23': 3 });
  });

  it('pages by revision, and shows again what changed meanwhile', async () => {
    await record(['A', 'B', 'C'].map((id) => alert({ fingerprint: id, errorId: `${id}-001` })));
    const first = await occurrences({}, 2);
    expect(first).toMatchObject({
      more: true,
      next: 2,
      occurrences: [{ error_id: 'A-001' }, { error_id: 'B-001' }],
    });
    await record([alert({ fingerprint: 'A2', errorId: 'A-001' })]);
    const second = await occurrences({ [first.epoch]: first.next }, 2);
    expect(second.occurrences).toMatchObject([{ error_id: 'C-001' }, { error_id: 'A-001', total: 2 }]);
    expect(second).toMatchObject({ more: false, next: 4, revision: 4 });
    expect((await occurrences({ [first.epoch]: 4 })).occurrences).toEqual([]);
    expect((await occurrences({ ['0'.repeat(32)]: 4 })).occurrences).toHaveLength(3);
  });
});

const [A, B] = ['a'.repeat(32), 'b'.repeat(32)] as const;

describe('the cursor of GET /v1/occurrences', () => {
  it('reads what it wrote', () => {
    const text = renderCursor([
      { epoch: A, next: 7 },
      { epoch: B, next: 0 },
    ]);
    expect(parseCursor(text)).toEqual({ [A]: 7, [B]: 0 });
    expect(parseCursor('')).toEqual({});
  });

  it.each(['7', `${A}`, `${A}.-1`, `${A}.1,`, `${A}.99999999999999999`, '__proto__.1'])(
    'refuses %s',
    (text) => {
      expect(parseCursor(text)).toBeNull();
    },
  );
});
