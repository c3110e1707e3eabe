import type { ObservedRate } from '../../generated/plan.ts';

type RateRow = { error_id: string; fixed: number; failed: number };

/** How often an entry's fix worked, as reported; null where nobody reported any. */
export function readRate(sql: SqlStorage, errorId: string): ObservedRate | null {
  const [row] = sql.exec<RateRow>('SELECT * FROM rates WHERE error_id = ?', errorId).toArray();
  return row ? toRate(row) : null;
}

/** Of all entries that any outcome was reported for. */
export function readRates(sql: SqlStorage): Record<string, ObservedRate> {
  const rows = sql.exec<RateRow>('SELECT * FROM rates');
  return Object.fromEntries([...rows].map((row) => [row.error_id, toRate(row)]));
}

function toRate({ fixed, failed }: RateRow): ObservedRate {
  const attempts = fixed + failed;
  return { rate: fixed / attempts, attempts };
}

export function addToRate(sql: SqlStorage, errorId: string, outcome: 'fixed' | 'failed'): void {
  sql.exec(
    `INSERT INTO rates (error_id, fixed, failed) VALUES (?, ?, ?)
     ON CONFLICT (error_id) DO UPDATE SET fixed = fixed + excluded.fixed, failed = failed + excluded.failed`,
    ...[errorId, outcome === 'fixed' ? 1 : 0, outcome === 'failed' ? 1 : 0],
  );
}
