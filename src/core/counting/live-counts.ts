import type { EntrySummary, LedgerOccurrences } from '../../generated/api.ts';
import type { CountedByEpoch } from '../kb/compiled-index.ts';

/** How often an entry has occurred until now: the count in its file, plus the ledger's count since then. */
export type LiveCount = {
  count: number;
  /** YYYY-MM-DD */
  lastSeen: string | null;
  /** Episodes by UTC day, of the last 90 days. */
  days: Record<string, number>;
};

type Counted = Pick<EntrySummary, 'error_id' | 'occurrence_count' | 'last_seen'>;
type Totals = Pick<LedgerOccurrences, 'epoch' | 'occurrences'>;

/**
 * Sync commits the ledger's totals into the entries and records what it has counted (`counted`). This function adds only the rest, so
 * every occurrence counts once, synced or not.
 */
export function liveCount(entry: Counted, ledgers: readonly Totals[], counted: CountedByEpoch): LiveCount {
  const live: LiveCount = { count: entry.occurrence_count, lastSeen: entry.last_seen, days: {} };
  for (const { epoch, occurrences } of ledgers) {
    const found = occurrences.find(({ error_id }) => error_id === entry.error_id);
    if (!found) continue;
    live.count += Math.max(0, found.total - (counted[epoch]?.[entry.error_id] ?? 0));
    if (live.lastSeen === null || live.lastSeen < found.last_seen) live.lastSeen = found.last_seen;
    for (const [day, count] of Object.entries(found.days)) live.days[day] = (live.days[day] ?? 0) + count;
  }
  return live;
}
