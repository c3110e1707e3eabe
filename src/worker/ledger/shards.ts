import { fingerprintOf } from '../../lib/alertmanager/fingerprint.ts';

/** More shards would cost more to read than they save. */
const MAX_SHARDS = 64;

/** The number of shards in KEDB_LEDGER_SHARDS; null if it is not valid. */
export function parseShards(setting: string | undefined): number | null {
  const text = setting?.trim() || '1';
  return /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= MAX_SHARDS ? Number(text) : null;
}

/** The name of a shard's Durable Object. Names do not depend on the number of shards. */
export function nameOfShard(shard: number): string {
  return `ledger-${shard}`;
}

/** One shard holds everything about an alert. Fingerprints from other senders may be any text, so they are hashed again. */
export function shardOf(source: string, fingerprint: string, shards: number): number {
  return shards === 1 ? 0 : Number(BigInt(`0x${fingerprintOf({ source, fingerprint })}`) % BigInt(shards));
}
