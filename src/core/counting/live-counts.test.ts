import { expect, it } from 'vitest';
import { describeSums, liveCount } from './live-counts.ts';

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
  expect(liveCount(ENTRY, [], {}, 'alerts')).toEqual({
    count: 7,
    lastSeen: '2026-11-20',
    days: {},
    ledger: null,
  });
  const other = { epoch: 'a', occurrences: [] };
  expect(liveCount(ENTRY, [other], {}, 'alerts').count).toBe(7);
});

it('adds what sync has not committed yet, and only that', () => {
  const ledgers = [ledger('a', 5, '2026-11-22')];
  expect(liveCount(ENTRY, ledgers, {}, 'alerts').count).toBe(12);
  expect(liveCount(ENTRY, ledgers, { a: { 'ERROR-001': 4 } }, 'alerts').count).toBe(8);
  expect(liveCount(ENTRY, ledgers, { a: { 'ERROR-001': 5 } }, 'alerts').count).toBe(7);
});

it('adds up shards and days, and takes the later of the last days', () => {
  const ledgers = [ledger('a', 2, '2026-11-21'), ledger('b', 3, '2026-11-21'), ledger('c', 1, '2026-11-19')];
  expect(liveCount(ENTRY, ledgers, {}, 'alerts')).toEqual({
    count: 13,
    lastSeen: '2026-11-21',
    days: { '2026-11-21': 5, '2026-11-19': 1 },
    ledger: null,
  });
});

it('never goes down: an index may be newer than a ledger that was read', () => {
  expect(liveCount(ENTRY, [ledger('a', 2, '2026-11-21')], { a: { 'ERROR-001': 3 } }, 'alerts').count).toBe(7);
});

it('adds incidents if they count, and sums up both', () => {
  const [old] = ledger('a', 3400, '2026-11-21').occurrences;
  const [young] = ledger('b', 12, '2026-11-23').occurrences;
  if (!old || !young) throw new Error('no occurrences');
  const ledgers = [
    { epoch: 'a', occurrences: [{ ...old, incidents: 10, longest_ms: 4 * 3_600_000 }] },
    { epoch: 'b', occurrences: [{ ...young, incidents: 2, longest_ms: 60_000 }] },
  ];
  const live = liveCount(ENTRY, ledgers, { a: { 'ERROR-001': 9 } }, 'incidents');
  expect([live.count, live.lastSeen]).toEqual([10, '2026-11-23']);
  expect(live.ledger).toEqual({ alerts: 3412, incidents: 12, longestMs: 14_400_000, since: '2026-11-21' });
  expect(live.ledger && describeSums(live.ledger)).toBe('12 incidents, 3,412 alerts, longest 4 h');
});

it.each([
  [0, '1 incident, 1 alert'],
  [400, '1 incident, 1 alert, longest 1 s'],
  [90_000, '1 incident, 1 alert, longest 90 s'],
  [100 * 60_000, '1 incident, 1 alert, longest 100 min'],
  [50 * 3_600_000, '1 incident, 1 alert, longest 2 d'],
])('says a length of %i ms in words', (longestMs, text) => {
  expect(describeSums({ alerts: 1, incidents: 1, longestMs, since: '2026-11-21' })).toBe(text);
});
