import { reset, runInDurableObject } from 'cloudflare:test';
import { afterEach, expect, it } from 'vitest';
import { alert, episodes, ledger, record, total } from '../../../test/support/workerd/ledger-driver.ts';
import { storedFingerprint } from '../../core/counting/stored-alert.ts';
import { migrate } from './migrations.ts';

afterEach(() => reset());

it('hashes the long fingerprints of older versions, so that an alert that fires still counts once', async () => {
  const long = 'é'.repeat(1_000_000);
  await record([alert({ fingerprint: long }), alert({ fingerprint: 'short' })]);
  await runInDurableObject(ledger(), (_, { storage }) => {
    storage.sql.exec('DROP INDEX open_episodes_by_name; DELETE FROM schema_migrations WHERE version >= 3');
    migrate(storage, 0);
  });
  await record([alert({ fingerprint: storedFingerprint(long) }), alert({ fingerprint: 'short' })]);
  expect(await total()).toBe(2);
  const { episodes: listed } = await episodes();
  expect(listed.map(({ fingerprint }) => fingerprint)).toEqual(['short', storedFingerprint(long)]);
});
