import { reset } from 'cloudflare:test';
import { afterEach, describe, expect, it } from 'vitest';
import {
  alert,
  beOld,
  EVENING,
  ledger,
  minute,
  occurrences,
  record,
  unwrap,
} from '../../../test/support/workerd/ledger-driver.ts';
import type { ImportedRow } from './import-rows.ts';
import { LIST_BYTES } from './list-bytes.ts';
import type { AlertToRecord } from './record-alerts.ts';

afterEach(() => reset());

const fires = (fingerprint: string, from: number, more: Partial<AlertToRecord> = {}) =>
  alert({ fingerprint, starts_at: minute(from), ...more });
const ends = (fingerprint: string, from: number, to: number, more: Partial<AlertToRecord> = {}) =>
  fires(fingerprint, from, { ...more, status: 'resolved', ends_at: minute(to) });

async function incidents(errorId = 'ERROR-001') {
  const { occurrences: all } = await occurrences();
  const found = all.find(({ error_id }) => error_id === errorId);
  return { alerts: found?.total, incidents: found?.incidents, longest: (found?.longest_ms ?? 0) / 60_000 };
}

describe('incidents', () => {
  it('are the times at which an entry went from no open alert to one', async () => {
    await record([fires('a', 0), fires('b', 5), fires('c', 6)]);
    expect(await incidents()).toEqual({ alerts: 3, incidents: 1, longest: 0 });
    await record([ends('a', 0, 10), ends('b', 5, 30)]);
    expect(await incidents()).toEqual({ alerts: 3, incidents: 1, longest: 0 });
    await record([ends('c', 6, 20), fires('d', 44), ends('d', 44, 50), fires('e', 65)]);
    expect(await incidents()).toEqual({ alerts: 5, incidents: 2, longest: 50 });
  });

  it('join after merge_within of the settings', async () => {
    const rules = { mergeWithinMs: 60_000 };
    await record([fires('a', 0), ends('a', 0, 10), fires('b', 11)], EVENING, rules);
    expect(await incidents()).toMatchObject({ incidents: 2 });
  });

  it('are counted apart by the labels of count_by', async () => {
    const of = (cluster: string) => ({ labels: { alertname: 'RedisDown', cluster } });
    const alerts = [fires('a', 0, of('x')), fires('b', 0, of('x')), fires('c', 0, of('y'))];
    await record(alerts, EVENING, { countBy: ['cluster'] });
    expect(await incidents()).toMatchObject({ alerts: 3, incidents: 2 });
  });

  it('have the alerts that are told only as resolved', async () => {
    await beOld();
    await record([ends('a', 0, 2), ends('b', 10, 12), ends('c', 30, 31)]);
    expect(await incidents()).toEqual({ alerts: 3, incidents: 2, longest: 12 });
  });

  it('are joined by an alert that the webhook lists after a later one', async () => {
    await record([fires('a', 0), ends('a', 0, 10)]);
    await record([fires('b', 28), fires('c', 22)]);
    expect(await incidents()).toMatchObject({ alerts: 3, incidents: 1 });
  });

  it('go on if an episode is open again', async () => {
    await record([fires('a', 0), ends('a', 0, 10)], EVENING);
    await record([fires('a', 0)], EVENING + 3_600_000);
    await record([ends('a', 0, 60)], EVENING + 3_700_000);
    expect(await incidents()).toEqual({ alerts: 1, incidents: 1, longest: 60 });
  });

  it('begin for an entry when it explains an alert that fires', async () => {
    await record([fires('a', 0, { errorId: null })]);
    await record([fires('a', 0)]);
    await record([fires('a', 0)]);
    expect(await incidents()).toMatchObject({ alerts: 1, incidents: 1 });
  });

  it('are told apart by an end that comes after the next one began', async () => {
    await record([fires('a', 0), fires('b', 40), ends('a', 0, 10), ends('b', 40, 45)]);
    expect(await incidents()).toEqual({ alerts: 2, incidents: 2, longest: 10 });
  });

  it('are as long in whatever order their alerts are told', async () => {
    await record([fires('a', 100), fires('b', 90), ends('a', 100, 110), ends('b', 90, 110)]);
    expect(await incidents()).toEqual({ alerts: 2, incidents: 1, longest: 20 });
  });

  it('are longer if the start of an alert moves back', async () => {
    await record([fires('a', 100)]);
    await record([fires('a', 60)]);
    await record([ends('a', 60, 110)]);
    expect(await incidents()).toEqual({ alerts: 1, incidents: 1, longest: 50 });
    await record([fires('b', 200)]);
    await record([ends('b', 140, 210)]);
    expect(await incidents()).toEqual({ alerts: 2, incidents: 2, longest: 70 });
  });

  it('have the length of one that ended, although it was told after the next one began', async () => {
    await record([fires('a', 100)]);
    await record([fires('b', 50), ends('b', 50, 60)]);
    expect(await incidents()).toEqual({ alerts: 2, incidents: 2, longest: 10 });
  });

  it('count on the day on which they began, although an earlier one was told later and then told apart', async () => {
    const days = async () => {
      const { occurrences: all } = await occurrences();
      return all.map(({ days, incident_days, first_seen }) => ({ days, incident_days, first_seen }));
    };
    const YESTERDAY = -12 * 60 - 60;
    await record([fires('b', 0)]);
    await record([fires('a', YESTERDAY)]);
    expect(await days()).toEqual([
      {
        days: { '2026-11-22': 1, '2026-11-23': 1 },
        incident_days: { '2026-11-22': 1 },
        first_seen: '2026-11-22',
      },
    ]);
    await record([ends('a', YESTERDAY, YESTERDAY + 10)]);
    expect(await days()).toMatchObject([{ incident_days: { '2026-11-22': 1, '2026-11-23': 1 } }]);
    await record([fires('b', YESTERDAY + 5)]);
    expect(await days()).toMatchObject([
      { days: { '2026-11-22': 2 }, incident_days: { '2026-11-22': 2 }, first_seen: '2026-11-22' },
    ]);
  });

  it('are read again after they changed, by day', async () => {
    await record([fires('a', 0), fires('b', 40)]);
    const { epoch, next } = await occurrences();
    await record([ends('a', 0, 10)]);
    expect((await occurrences({ [epoch]: next })).occurrences).toMatchObject([
      { total: 2, days: { '2026-11-23': 2 }, incidents: 2, incident_days: { '2026-11-23': 2 } },
    ]);
  });
});

describe('incidents after an export and its import', () => {
  /** The storage is lost, and gets what it had exported. */
  async function startAgain(): Promise<void> {
    const { episodes, epochs, began_at, ungrouped } = unwrap(await ledger().readShardState());
    const query = { shard: 0, lastEpisode: episodes, maxBytes: LIST_BYTES, after: null };
    const rows: ImportedRow[] = [];
    for (const { text } of unwrap(await ledger().exportRows(query)).lines) rows.push(JSON.parse(text));
    await reset();
    unwrap(
      await ledger().beginImport({ id: 'import', at: EVENING, began_at, ungrouped, epochs, layouts: ['1'] }),
    );
    unwrap(await ledger().importRows('import', rows));
    unwrap(await ledger().endImport('import'));
  }

  /** Of all epochs, the new one first. */
  async function counted() {
    const pages = unwrap(await ledger().readOccurrences({}, 10, LIST_BYTES));
    return pages.flatMap(({ occurrences }) => occurrences);
  }

  const YESTERDAY = -12 * 60;

  it('are told apart by a late end, and shown as soon as the entry has an alert of the new ledger', async () => {
    await record([fires('a', 0), fires('b', 40)]);
    await startAgain();
    await record([ends('a', 0, 10)]);
    expect(await counted()).toMatchObject([{ total: 2, incidents: 1 }]);
    await record([fires('c', 60)]);
    expect(await counted()).toMatchObject([
      { total: 1, incidents: 1, first_seen: '2026-11-23', last_seen: '2026-11-23' },
      { total: 2, incidents: 1 },
    ]);
  });

  it('keep their day, although an alert joins that began the day before', async () => {
    await record([fires('a', YESTERDAY + 10)]);
    await startAgain();
    await record([fires('b', 0)]);
    await record([fires('c', YESTERDAY - 30)]);
    expect(await counted()).toMatchObject([
      { total: 2, incidents: 0, incident_days: {} },
      { total: 1, incidents: 1, incident_days: { '2026-11-23': 1 } },
    ]);
  });

  it('of an alert that an entry explains only now, have its day, although its start moves back', async () => {
    const unmatched = { id: 'crash', alertname: 'crash', service: null, example: 'x' };
    await record([fires('a', YESTERDAY + 10, { errorId: null, unmatched })]);
    await startAgain();
    await record([fires('a', YESTERDAY + 10)]);
    await record([fires('a', YESTERDAY - 30)]);
    expect(await counted()).toMatchObject([
      { days: { '2026-11-23': 1 }, incidents: 1, incident_days: { '2026-11-22': 1 } },
    ]);
  });
});
