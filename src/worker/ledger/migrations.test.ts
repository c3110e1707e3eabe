import { evictAllDurableObjects, reset, runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { afterEach, describe, expect, it, vi } from 'vitest';
import version1 from '../../../test/fixtures/ledger/version-1.sql?raw';
import version2 from '../../../test/fixtures/ledger/version-2.sql?raw';
import version3 from '../../../test/fixtures/ledger/version-3.sql?raw';
import version4 from '../../../test/fixtures/ledger/version-4.sql?raw';
import version5 from '../../../test/fixtures/ledger/version-5.sql?raw';
import version6 from '../../../test/fixtures/ledger/version-6.sql?raw';
import version7 from '../../../test/fixtures/ledger/version-7.sql?raw';
import version8 from '../../../test/fixtures/ledger/version-8.sql?raw';
import version9 from '../../../test/fixtures/ledger/version-9.sql?raw';
import version10 from '../../../test/fixtures/ledger/version-10.sql?raw';
import version11 from '../../../test/fixtures/ledger/version-11.sql?raw';
import { appOf } from '../../../test/support/workerd/app-of.ts';
import {
  alert,
  EVENING,
  episodes,
  ledger,
  minute,
  occurrences,
  record,
  resolved,
  total,
  unmatched,
  unwrap,
} from '../../../test/support/workerd/ledger-driver.ts';
import { ExportCheck } from '../../core/counting/ledger-export.ts';
import { storedFingerprint } from '../../core/counting/stored-alert.ts';
import { Backup } from './backup.ts';
import { MIGRATION, migrate } from './migrations.ts';

afterEach(() => reset());

/** Storages that older versions left, by the number of their migrations. */
const STORAGES = [
  ...[version1, version2, version3, version4, version5, version6, version7, version8],
  ...[version9, version10, version11],
];

/** Two alerts of ERROR-001 that fire in these storages, one of them with a fingerprint that is too long, and one that has ended. */
const [OPEN, LONG, ENDED] = ['open', storedFingerprint(`long-${'é'.repeat(100)}`), 'ended'] as const;

/** Replaces the storage by one that an older version left, and brings it up to date. */
function upgrade(version: number): Promise<void> {
  return runInDurableObject(ledger(), (_, { storage }) => {
    const { sql } = storage;
    const tables = sql
      .exec<{ name: string }>(
        `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%\\_cf\\_%' ESCAPE '\\'`,
      )
      .toArray();
    for (const { name } of tables) sql.exec(`DROP TABLE "${name}"`);
    sql.exec(STORAGES[version - 1] ?? '');
    expect(migrate(storage, EVENING)).toBe(true);
  });
}

describe.each(STORAGES.map((_, index) => index + 1))('a storage of version %i', (version) => {
  it('keeps its totals, and what fires or ended counts no second time', async () => {
    await upgrade(version);
    await record([
      alert({ fingerprint: OPEN }),
      alert({ fingerprint: LONG, starts_at: minute(1) }),
      alert({ fingerprint: ENDED }),
      { ...resolved(5), fingerprint: ENDED },
    ]);
    expect(await total()).toBe(3);
    expect((await occurrences()).occurrences).toMatchObject([{ days: { '2026-11-23': 3 } }]);
    const { episodes: listed, open } = await episodes();
    expect(open).toBe(3);
    expect(listed.map(({ fingerprint }) => fingerprint)).toEqual(['nobody', LONG, ENDED, OPEN]);
  });

  it('counts on, in the same epoch', async () => {
    await upgrade(version);
    await record([alert({ fingerprint: 'new', starts_at: minute(60) })]);
    expect(await occurrences()).toMatchObject({
      epoch: '0123456789abcdef0123456789abcdef',
      revision: 4,
      occurrences: [{ total: 4, days: { '2026-11-23': 4 } }],
    });
  });

  it('knows its outcomes, and the attempts that failed', async () => {
    await upgrade(version);
    const outcome = {
      error_id: 'ERROR-001',
      outcome: 'failed',
      source: 'alertmanager',
      at: EVENING,
    } as const;
    const report = (key: string) =>
      ledger().recordOutcome({ ...outcome, idempotency_key: key, episode: '0123456789ab-1' });
    expect(unwrap(await report('attempt-1'))).toMatchObject({
      state: 'repeated',
      episode: { failed_attempts: 1 },
    });
    expect(unwrap(await report('attempt-2'))).toMatchObject({
      state: 'counted',
      episode: { failed_attempts: 2 },
      observed: { attempts: 2 },
    });
  });

  it('knows its unmatched alerts, and counts one of them when an entry explains it', async () => {
    await upgrade(version);
    expect(await unmatched()).toMatchObject({
      groups: [{ id: '0f', count: 1, examples: ['the kettle is cold'] }],
      ungrouped: 1,
    });
    await record([alert({ fingerprint: 'nobody', starts_at: minute(2), errorId: 'ERROR-002' })]);
    expect(await total('ERROR-002')).toBe(1);
  });

  it('can be exported', async () => {
    await upgrade(version);
    const namespace = { getByName: () => env.LEDGER.getByName('test') };
    const check = new ExportCheck();
    for await (const line of await new Backup(namespace, {}).export(EVENING))
      expect(check.add(line)).toBeNull();
    expect(check.finish()).toBeNull();
    expect(check.sums).toEqual({ totals: 1, occurrences: 3, episodes: 4, open: 3 });
  });
});

it('counts what is told only as resolved since the storage began, not since the upgrade', async () => {
  await upgrade(3);
  const day = 24 * 60;
  const short = (from: number) => ({
    ...resolved(from + 1),
    fingerprint: `at ${from}`,
    starts_at: minute(from),
  });
  expect(await record([short(-day - 30), short(-day + 30)])).toMatchObject([
    { state: 'unknown' },
    { state: 'closed', counted: true },
  ]);
});

it('joins what fires at the upgrade into one incident, which no one counted', async () => {
  await upgrade(2);
  await record([alert({ fingerprint: 'new', starts_at: minute(60) })]);
  expect((await occurrences()).occurrences).toMatchObject([{ total: 4, incidents: 0 }]);
});

it('has a fixture of each version', () => {
  expect(STORAGES).toHaveLength(MIGRATION);
});

describe('a storage that a newer version wrote', () => {
  const call = appOf({});

  async function beNewer(): Promise<string> {
    await call('/v1/occurrences', { headers: { authorization: 'Bearer api-token' } });
    const text = await inStorage(({ sql }) => {
      sql.exec('INSERT INTO schema_migrations (version, applied_at) VALUES (1000, 0)');
      sql.exec('ALTER TABLE totals RENAME TO totals_of_tomorrow');
    });
    await evictAllDurableObjects();
    return text;
  }

  /** All of the storage as text, after some work in it. */
  function inStorage(work: (storage: DurableObjectStorage) => void = () => {}): Promise<string> {
    return runInDurableObject(env.LEDGER.getByName('ledger-0'), async (_, { storage }) => {
      work(storage);
      const tables = [
        ...storage.sql.exec<{ name: string }>('SELECT name FROM sqlite_master WHERE type = ?', 'table'),
      ];
      const own = tables.filter(({ name }) => !name.startsWith('_cf_'));
      const rows = own.map(({ name }) => [name, [...storage.sql.exec(`SELECT * FROM "${name}"`)]]);
      return JSON.stringify([rows, await storage.getAlarm()]);
    });
  }

  it('is left as it is: the Worker answers 503 and says why', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const before = await beNewer();
    const webhook = await call('/webhooks/alertmanager', {
      method: 'POST',
      headers: { authorization: 'Bearer webhook-token' },
      body: JSON.stringify({ alerts: [{ status: 'firing', labels: { alertname: 'A' } }] }),
    });
    const reading = await call('/v1/occurrences', { headers: { authorization: 'Bearer api-token' } });
    for (const response of [webhook, reading]) {
      expect(response.status).toBe(503);
      expect(await response.text()).toContain('from a newer version of kedb');
    }
    expect(await inStorage()).toBe(before);
    vi.restoreAllMocks();
  });
});
