import { takeWithin } from '../../lib/text/take-within.ts';
import { LIST_BYTES } from '../ledger/list-bytes.ts';

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
