import { describe, expect, it } from 'vitest';
import { parseShards, shardOf } from './call-ledger.ts';

describe('parseShards', () => {
  it.each([
    [undefined, 1],
    ['', 1],
    ['8', 8],
    ['64', 64],
    ['0', null],
    ['65', null],
    ['-1', null],
    ['two', null],
    ['1e1', null],
  ])('%s → %s', (setting, shards) => {
    expect(parseShards(setting)).toBe(shards);
  });
});

describe('shardOf', () => {
  it('spreads fingerprints evenly, and each always to the same shard', () => {
    const counts = Array(8).fill(0);
    for (let n = 0; n < 8000; n += 1) {
      const shard = shardOf('alertmanager', `fingerprint-${n}`, 8);
      expect(shardOf('alertmanager', `fingerprint-${n}`, 8)).toBe(shard);
      counts[shard] += 1;
    }
    expect(Math.min(...counts)).toBeGreaterThan(850);
    expect(Math.max(...counts)).toBeLessThan(1150);
  });
});
