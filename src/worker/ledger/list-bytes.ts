/** The most that one list of an answer takes, as JSON. Workers have 128 MB, and an RPC answer at most 32 MiB. */
export const LIST_BYTES = 4 * 1024 * 1024;

/** Enough for hundreds of ordinary episodes, so that many shards do not shorten the lists of each. */
const LEAST_BYTES = 256 * 1024;

/** The part of a list that each of several shards may return. */
export function bytesOfShard(shards: number): number {
  return Math.max(LEAST_BYTES, Math.floor(LIST_BYTES / shards));
}
