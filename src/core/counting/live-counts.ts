import type { EntrySummary, LedgerOccurrences, Occurrences } from '../../generated/api.ts';
import type { CountedByEpoch } from '../kb/compiled-index.ts';
import type { CountedUnit } from './counts.ts';

/** How often an entry has occurred until now: the count in its file, plus the ledger's count since then. */
export type LiveCount = {
  count: number;
  /** YYYY-MM-DD */
  lastSeen: string | null;
  /** Episodes by UTC day, of the last 90 days. */
  days: Record<string, number>;
  /** The ledger's counts since it began; null if the entry never fired, or if the Worker counts only alerts. */
  ledger: LedgerSums | null;
};

type LedgerSums = { alerts: number; incidents: number; longestMs: number; since: string };

type Counted = Pick<EntrySummary, 'error_id' | 'occurrence_count' | 'last_seen'>;
type Totals = Pick<LedgerOccurrences, 'epoch' | 'occurrences'>;

/**
 * Sync commits the ledger's totals into the entries and records what it has counted (`counted`, in the same unit). This function
 * adds only the rest, so every occurrence counts once, synced or not.
 */
export function liveCount(
  entry: Counted,
  ledgers: readonly Totals[],
  counted: CountedByEpoch,
  unit: CountedUnit,
): LiveCount {
  const live: LiveCount = {
    count: entry.occurrence_count,
    lastSeen: entry.last_seen,
    days: {},
    ledger: null,
  };
  const totals = ledgers.flatMap(({ epoch, occurrences }) => {
    const found = occurrences.find(({ error_id }) => error_id === entry.error_id);
    return found ? [{ epoch, found }] : [];
  });
  for (const { epoch, found } of totals) {
    const total = unit === 'alerts' ? found.total : (found.incidents ?? 0);
    live.count += Math.max(0, total - (counted[epoch]?.[entry.error_id] ?? 0));
    if (live.lastSeen === null || live.lastSeen < found.last_seen) live.lastSeen = found.last_seen;
    for (const [day, count] of Object.entries(found.days)) live.days[day] = (live.days[day] ?? 0) + count;
  }
  return { ...live, ledger: sumUp(totals.map(({ found }) => found)) };
}

function sumUp(totals: readonly Occurrences[]): LedgerSums | null {
  const [first] = totals;
  if (!first) return null;
  const sums: LedgerSums = { alerts: 0, incidents: 0, longestMs: 0, since: first.first_seen };
  for (const { total, incidents, longest_ms = 0, first_seen } of totals) {
    if (incidents === undefined) return null;
    sums.alerts += total;
    sums.incidents += incidents;
    sums.longestMs = Math.max(sums.longestMs, longest_ms);
    if (first_seen < sums.since) sums.since = first_seen;
  }
  return sums;
}

/** "12 incidents, 3,412 alerts, longest 4 h" */
export function describeSums({ alerts, incidents, longestMs }: LedgerSums): string {
  const counts = [counted(incidents, 'incident'), counted(alerts, 'alert')];
  return [...counts, ...(longestMs > 0 ? [`longest ${roughly(longestMs)}`] : [])].join(', ');
}

function counted(count: number, word: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? word : `${word}s`}`;
}

const UNITS = [
  { name: 'd', ms: 86_400_000 },
  { name: 'h', ms: 3_600_000 },
  { name: 'min', ms: 60_000 },
  { name: 's', ms: 1000 },
] as const;

/** A length in its largest unit of which there are at least two; `4 h`. */
function roughly(ms: number): string {
  const { name, ms: one } = UNITS.find((unit) => ms >= 2 * unit.ms) ?? UNITS[3];
  return `${Math.max(1, Math.round(ms / one))} ${name}`;
}
