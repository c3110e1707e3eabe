import type { LedgerOccurrences, Occurrences } from '../../generated/api.ts';
import type { CountedTotals } from '../../generated/counts.ts';
import type { Counted, CountedUnit } from './counts.ts';

/** The newest totals of one id in one epoch. */
type EpochTotals = {
  alerts: number;
  /** null if the Worker does not count incidents. */
  incidents: number | null;
  firstSeen: string;
  lastSeen: string;
  /** The totals by day, as far back as the Worker knows them. */
  days: Record<CountedUnit, Readonly<Record<string, number>>>;
};

/** The newest totals of one id, by epoch. */
export type Readings = ReadonlyMap<string, EpochTotals>;

/** By id. A total that changes between two pages appears twice, so the answers may repeat, come in any order, or include an older one. */
export function newestReadings(ledgers: readonly LedgerOccurrences[]): Map<string, Readings> {
  const all = new Map<string, Map<string, EpochTotals>>();
  for (const { epoch, occurrences } of ledgers) {
    for (const item of occurrences) {
      const readings = all.get(item.error_id) ?? new Map<string, EpochTotals>();
      all.set(item.error_id, readings);
      readings.set(epoch, newer(readings.get(epoch), item));
    }
  }
  return all;
}

/** Totals only rise, and last_seen only moves on. */
function newer(known: EpochTotals | undefined, item: Occurrences): EpochTotals {
  const { total, incidents = null, first_seen, last_seen } = item;
  const days = { alerts: item.days, incidents: item.incident_days ?? {} };
  if (!known) return { alerts: total, incidents, firstSeen: first_seen, lastSeen: last_seen, days };
  return {
    alerts: Math.max(known.alerts, total),
    incidents: incidents === null ? known.incidents : Math.max(known.incidents ?? 0, incidents),
    firstSeen: known.firstSeen < first_seen ? known.firstSeen : first_seen,
    lastSeen: known.lastSeen > last_seen ? known.lastSeen : last_seen,
    days: total >= known.alerts && (incidents ?? 0) >= (known.incidents ?? 0) ? days : known.days,
  };
}

/** The part of one id's totals that Git lacks. */
export type Pending = {
  added: number;
  /** The totals to record in the commit that adds this. */
  totals: Map<string, CountedTotals>;
  /** Whether these totals are more than the recorded ones. */
  isAhead: boolean;
};

/** Totals are absolute, so this is a difference. Both totals are recorded, whichever counts, so that the setting may change. */
export function pendingOf(readings: Readings, { totals: recorded }: Counted, unit: CountedUnit): Pending {
  const pending: Pending = { added: 0, totals: new Map(recorded), isAhead: false };
  for (const [epoch, reading] of readings) {
    const before = recorded.get(epoch) ?? { alerts: 0, incidents: 0 };
    const after = {
      alerts: Math.max(before.alerts, reading.alerts),
      incidents: Math.max(before.incidents, reading.incidents ?? 0),
    };
    pending.added += after[unit] - before[unit];
    pending.isAhead ||= after.alerts > before.alerts || after.incidents > before.incidents;
    pending.totals.set(epoch, after);
  }
  return pending;
}
