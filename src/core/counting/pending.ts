import type { LedgerOccurrences, Occurrences } from '../../generated/api.ts';
import type { Counts } from './counts.ts';

/** Occurrences of one entry that the ledgers have counted, but Git has not. */
export type Pending = {
  errorId: string;
  added: number;
  firstSeen: string;
  lastSeen: string;
  /** Epoch → the total to record when the entry contains `added`. */
  totals: Map<string, number>;
};

/** Epoch → entry's id → its total. */
type Totals = Map<string, Map<string, Occurrences>>;

/**
 * The occurrences that Git still lacks. Totals are absolute, so these are differences. If the answers repeat, come in any order, or
 * include an older one, nothing is added twice.
 */
export function findPending(ledgers: readonly LedgerOccurrences[], counts: Counts): Pending[] {
  const pending = new Map<string, Pending>();
  for (const [epoch, totals] of newestTotals(ledgers)) {
    for (const occurrences of totals.values()) addTo(pending, epoch, occurrences, counts);
  }
  return [...pending.values()].filter(({ added }) => added > 0);
}

/** A total that changes between two pages appears twice. Within an epoch, the larger one is newer. */
function newestTotals(ledgers: readonly LedgerOccurrences[]): Totals {
  const newest: Totals = new Map();
  for (const { epoch, occurrences } of ledgers) {
    const totals = newest.get(epoch) ?? new Map<string, Occurrences>();
    newest.set(epoch, totals);
    for (const item of occurrences) {
      if (item.total > (totals.get(item.error_id)?.total ?? 0)) totals.set(item.error_id, item);
    }
  }
  return newest;
}

function addTo(pending: Map<string, Pending>, epoch: string, read: Occurrences, counts: Counts): void {
  const { error_id: errorId, total, first_seen, last_seen } = read;
  const recorded = counts.get(epoch)?.get(errorId) ?? 0;
  const before = pending.get(errorId);
  const totals = new Map(before?.totals);
  if (total > recorded) totals.set(epoch, total);
  pending.set(errorId, {
    errorId,
    added: (before?.added ?? 0) + Math.max(0, total - recorded),
    firstSeen: before && before.firstSeen < first_seen ? before.firstSeen : first_seen,
    lastSeen: before && before.lastSeen > last_seen ? before.lastSeen : last_seen,
    totals,
  });
}
