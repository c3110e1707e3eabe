import { fingerprintOf } from '../../lib/alertmanager/fingerprint.ts';

/** More would cost more objects to read than they take load off. */
const MAX_SHARDS = 64;

/** The setting KEDB_LEDGER_SHARDS; null where it is not a number of shards. */
export function parseShards(setting: string | undefined): number | null {
  const text = setting?.trim() || '1';
  return /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= MAX_SHARDS ? Number(text) : null;
}

/** Of the object that holds a shard. Shard 0 has the same name however many there are. */
export function nameOfShard(shard: number): string {
  return `ledger-${shard}`;
}

/** All that is known of an alert is in one shard. Fingerprints of other senders may be any text, so they are hashed once more. */
export function shardOf(source: string, fingerprint: string, shards: number): number {
  return shards === 1 ? 0 : Number(BigInt(`0x${fingerprintOf({ source, fingerprint })}`) % BigInt(shards));
}
