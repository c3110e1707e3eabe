import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '../../lib/alertmanager/fingerprint.ts';
import { mayBeUnsaid, parseLayouts, shardOf } from './layouts.ts';

function layoutsOf(shards?: string, former?: string) {
  return parseLayouts({ KEDB_LEDGER_SHARDS: shards, KEDB_LEDGER_FORMER_SHARDS: former });
}

describe('parseLayouts', () => {
  it.each([
    [undefined, undefined, ['1'], 1],
    ['', ' ', ['1'], 1],
    ['64', '', ['64'], 64],
    ['4', '1', ['1', '4'], 4],
    ['1', '1, 4', ['1', '4', '1'], 4],
    ['4', '4 by fingerprint', ['4 by fingerprint', '4'], 4],
    ['2', '1 by fingerprint,8 by fingerprint', ['1', '8 by fingerprint', '2'], 8],
  ])('%s after %s', (shards, former, names, objects) => {
    expect(layoutsOf(shards, former)).toMatchObject({ ok: true, value: { names, objects } });
  });

  it.each([
    ['0', '', 'KEDB_LEDGER_SHARDS must be a number from 1 to 64'],
    ['65', '', 'KEDB_LEDGER_SHARDS must be a number'],
    ['-1', '', 'KEDB_LEDGER_SHARDS must be a number'],
    ['1e1', '', 'KEDB_LEDGER_SHARDS must be a number'],
    ['4 by fingerprint', '', 'KEDB_LEDGER_SHARDS must be a number'],
    ['4', 'one', 'KEDB_LEDGER_FORMER_SHARDS must list at most 20 numbers'],
    ['4', '1,', 'KEDB_LEDGER_FORMER_SHARDS must list at most 20 numbers'],
    ['4', '0', 'KEDB_LEDGER_FORMER_SHARDS must list at most 20 numbers'],
    ['4', '1,2,'.repeat(10).concat('1'), 'KEDB_LEDGER_FORMER_SHARDS must list at most 20 numbers'],
    ['4', '1,4', 'must list only former numbers'],
    ['4', '2,2', 'must list only former numbers'],
    ['4', '1,2,4 by fingerprint', 'must list the oldest first'],
  ])('refuses %s after %s', (shards, former, sentence) => {
    expect(layoutsOf(shards, former)).toMatchObject({ ok: false, error: expect.stringContaining(sentence) });
  });
});

describe('shardOf', () => {
  const alert = (n: number, alertname = 'DiskFull') => ({
    source: 'alertmanager',
    fingerprint: `fingerprint-${n}`,
    labels: { alertname },
  });
  const shardsOf = (alerts: readonly ReturnType<typeof alert>[]) =>
    alerts.map((one) => shardOf({ shards: 8, by: 'name' }, one));
  const many = Array.from({ length: 8000 }, (_, n) => n);

  it('puts alerts of one name into two neighbours', () => {
    const shards = [...new Set(shardsOf(many.map((n) => alert(n))))].sort();
    expect(shards).toHaveLength(2);
    expect([1, 7]).toContain((shards[1] ?? 0) - (shards[0] ?? 0));
  });

  it.each([
    ['names', (n: number) => alert(n, `Alert${n}`)],
    ['alerts without a name', (n: number) => alert(n, '')],
    ['alerts with a name that the ledger may drop', (n: number) => alert(n, 'é'.repeat(600))],
  ])('spreads %s evenly', (_, alertOf) => {
    const counts = Array(8).fill(0);
    for (const shard of shardsOf(many.map(alertOf))) counts[shard] += 1;
    expect(Math.min(...counts)).toBeGreaterThan(850);
    expect(Math.max(...counts)).toBeLessThan(1150);
  });

  it('finds alerts where older versions put them', () => {
    const old = many.slice(0, 6).map((n) => shardOf({ shards: 8, by: 'fingerprint' }, alert(n)));
    expect(old).toEqual([2, 7, 4, 1, 6, 3]);
    for (const one of many.slice(0, 100).map((n) => alert(n))) {
      const { source, fingerprint } = one;
      const exact = BigInt(`0x${fingerprintOf({ source, fingerprint })}`);
      expect(shardOf({ shards: 7, by: 'fingerprint' }, one)).toBe(Number(exact % 7n));
    }
  });
});

it('knows where an older version may have counted', () => {
  const kept = [0, 3].map((shard) =>
    ['1', '4', '4 by fingerprint', '2 by fingerprint'].map((name) => mayBeUnsaid(name, shard)),
  );
  expect(kept).toEqual([
    [true, false, true, true],
    [false, false, true, false],
  ]);
});
