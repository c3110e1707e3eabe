import { reset, runInDurableObject } from 'cloudflare:test';
import { afterEach, expect, it } from 'vitest';
import {
  alert,
  EVENING,
  episodes,
  ledger,
  minute,
  NOON,
  occurrences,
  record,
  resolved,
  total,
} from '../../../test/support/workerd/ledger-driver.ts';
import { storedFingerprint } from '../../core/counting/stored-alert.ts';
import { migrate } from './migrations.ts';

afterEach(() => reset());

const LONG = 'é'.repeat(1_000_000);

/** Replaces the storage by one that an older version made, with an open episode and an ended one, and brings it up to date. */
function upgrade(version: number): Promise<void> {
  return runInDurableObject(ledger(), (_, { storage }) => {
    const { sql } = storage;
    const tables = sql
      .exec<{ name: string }>(
        `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%\\_cf\\_%' ESCAPE '\\'`,
      )
      .toArray();
    for (const { name } of tables) sql.exec(`DROP TABLE "${name}"`);
    migrate(storage, NOON, version);
    sql.exec(`INSERT INTO ledger (only_row, epoch, episodes) VALUES (1, '${'a'.repeat(32)}', 2)`);
    const insert = `INSERT INTO episodes (number, source, fingerprint, labels, starts_at, last_start, ends_at, error_id, nth, closed_at)
       VALUES (?, 'alertmanager', ?, '{"alertname":"RedisDown"}', ?, ?, ?, 'ERROR-001', 1, ?)`;
    const start = '2026-11-23T12:00:00.000000000Z';
    sql.exec(insert, 1, version < 3 ? LONG : storedFingerprint(LONG), start, start, null, null);
    sql.exec(insert, 2, 'short', start, start, '2026-11-23T12:05:00.000000000Z', NOON);
    sql.exec(`INSERT INTO totals VALUES ('ERROR-001', 2, '2026-11-23', '2026-11-23', 1)`);
    migrate(storage, EVENING);
  });
}

it.each([1, 2, 3, 4])(
  'reads a storage of version %i: what fires or ended counts no second time',
  async (version) => {
    await upgrade(version);
    await record([
      alert({ fingerprint: storedFingerprint(LONG) }),
      alert({ fingerprint: 'short' }),
      { ...resolved(5), fingerprint: 'short' },
    ]);
    expect(await total()).toBe(2);
    const { episodes: listed, open } = await episodes();
    expect(open).toBe(1);
    expect(listed.at(-1)?.fingerprint).toBe(storedFingerprint(LONG));
  },
);

it('counts what is told only as resolved since the storage began, not since the upgrade', async () => {
  await upgrade(3);
  const short = (from: number) => ({
    ...resolved(from + 1),
    fingerprint: `at ${from}`,
    starts_at: minute(from),
  });
  expect(await record([short(-30), short(30)])).toMatchObject([
    { state: 'unknown' },
    { state: 'closed', counted: true },
  ]);
});

it('joins what fires at the upgrade into one incident, which no one counted', async () => {
  await upgrade(2);
  await record([alert({ fingerprint: 'new', starts_at: minute(60) })]);
  expect((await occurrences()).occurrences).toMatchObject([{ total: 3, incidents: 0 }]);
});
