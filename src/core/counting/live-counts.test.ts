import { expect, it } from 'vitest';
import { liveCount } from './live-counts.ts';

const ENTRY = { error_id: 'ERROR-001', occurrence_count: 7, last_seen: '2026-11-20' };

function ledger(epoch: string, total: number, day: string) {
  const occurrence = {
    error_id: 'ERROR-001',
    total,
    first_seen: day,
    last_seen: day,
    days: { [day]: total },
  };
  return { epoch, occurrences: [{ ...occurrence, revision: 1 }] };
}

it('is what the entry says where no ledger knows more', () => {
  expect(liveCount(ENTRY, [], {})).toEqual({ count: 7, lastSeen: '2026-11-20', days: {} });
  const other = { epoch: 'a', occurrences: [] };
  expect(liveCount(ENTRY, [other], {}).count).toBe(7);
});

it('adds what sync has not committed yet, and only that', () => {
  const ledgers = [ledger('a', 5, '2026-11-22')];
  expect(liveCount(ENTRY, ledgers, {}).count).toBe(12);
  expect(liveCount(ENTRY, ledgers, { a: { 'ERROR-001': 4 } }).count).toBe(8);
  expect(liveCount(ENTRY, ledgers, { a: { 'ERROR-001': 5 } }).count).toBe(7);
});

it('adds up shards and days, and takes the later of the last days', () => {
  const ledgers = [ledger('a', 2, '2026-11-21'), ledger('b', 3, '2026-11-21'), ledger('c', 1, '2026-11-19')];
  expect(liveCount(ENTRY, ledgers, {})).toEqual({
    count: 13,
    lastSeen: '2026-11-21',
    days: { '2026-11-21': 5, '2026-11-19': 1 },
  });
});

it('never goes down: an index may be newer than a ledger that was read', () => {
  expect(liveCount(ENTRY, [ledger('a', 2, '2026-11-21')], { a: { 'ERROR-001': 3 } }).count).toBe(7);
});
