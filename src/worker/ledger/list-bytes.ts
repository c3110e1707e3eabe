import { takeWithin } from '../../lib/text/text-size.ts';

/** The most that one list of an answer takes, as JSON. Workers have 128 MB, and an RPC answer at most 32 MiB. */
export const LIST_BYTES = 4 * 1024 * 1024;

/** Enough for hundreds of ordinary episodes, so that many shards do not shorten the lists of each. */
const LEAST_BYTES = 256 * 1024;

/** The part of a list that each of several shards may return. */
export function bytesOfShard(shards: number): number {
  return Math.max(LEAST_BYTES, Math.floor(LIST_BYTES / shards));
}

type Limits = {
  /** The number of items that was asked for. */
  limit: number;
  /** The lists of the shards, merged into this one. */
  lists: readonly { isWhole: boolean }[];
};

/** The part of a list that an answer may hold, and `truncated` if the limit of bytes left something out. */
export function withinAnswer<T>(
  merged: readonly T[],
  { limit, lists }: Limits,
): { taken: T[]; truncated?: true } {
  const { taken, isWhole } = takeWithin(merged.slice(0, limit), LIST_BYTES);
  const isFull = merged.length >= limit || lists.every((list) => list.isWhole);
  return isWhole && isFull ? { taken } : { taken, truncated: true };
}
