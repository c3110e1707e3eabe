import type { CountedTotals } from '../../generated/counts.ts';
import type { CountedByEpoch } from '../kb/compiled-index.ts';
import type { Settings } from '../kb/settings/settings.ts';

/** The unit of occurrence_count. */
export type CountedUnit = Settings['occurrences'];

/** The counts of one id. */
export type Counted = {
  /** occurrence_count as sync wrote it; null if that is unknown, or if another entry continues the count. */
  written: number | null;
  /** The sum of sync's lines in History at that time. */
  history: number;
  /** By epoch. */
  totals: Map<string, CountedTotals>;
};

export function notCounted(): Counted {
  return { written: null, history: 0, totals: new Map() };
}

/** By the id of the entry. */
export type Counts = Map<string, Counted>;

/**
 * Equal counts give equal texts. Each entry has one line, so a diff shows what was counted, and a merge takes or leaves the
 * counts of an entry as a whole.
 */
export function renderCounts(counts: Counts): string {
  const ids = [...counts.keys()].sort();
  const lines = ids.map(
    (id) => `    ${JSON.stringify(id)}: ${renderCounted(counts.get(id) ?? notCounted())}`,
  );
  const entries = lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n  }`;
  return `{\n  "version": 2,\n  "entries": ${entries}\n}\n`;
}

function renderCounted({ written, history, totals }: Counted): string {
  const epochs = [...totals.keys()].sort().map((epoch) => {
    const { alerts = 0, incidents = 0 } = totals.get(epoch) ?? {};
    return `${JSON.stringify(epoch)}: { "alerts": ${alerts}, "incidents": ${incidents} }`;
  });
  const known = written === null ? '' : `"written": ${written}, "history": ${history}, `;
  return `{ ${known}"epochs": ${epochs.length === 0 ? '{}' : `{ ${epochs.join(', ')} }`} }`;
}

/** The part of the counts file that the Worker needs. */
export function countedByEpoch(counts: Counts, unit: CountedUnit): CountedByEpoch {
  const all = [...counts].flatMap(([id, { totals }]) =>
    [...totals].map(([epoch, of]) => ({ id, epoch, of })),
  );
  const byEpoch = Map.groupBy(all, ({ epoch }) => epoch);
  return Object.fromEntries(
    [...byEpoch].map(([epoch, ids]) => [epoch, Object.fromEntries(ids.map(({ id, of }) => [id, of[unit]]))]),
  );
}
