import { DAYS_KEPT } from '../../core/counting/delivery.ts';
import { DAY_MS } from '../../lib/time/duration.ts';

/**
 * The ledger keeps closed episodes to tell repeated deliveries from new episodes. Alertmanager forgets sent alerts after
 * `data.retention`, by default 120 h, so older alerts never come again.
 */
const EPISODE_DAYS = 30;

/** Rows per table and transaction. Deleted rows count as written rows, and other calls wait meanwhile. */
const BATCH = 500;

/** Deletes old rows; true if there may be more. Totals and rates stay for ever. */
export function purge(sql: SqlStorage, at: number): boolean {
  const daysKept = new Date(at - DAYS_KEPT * DAY_MS);
  const deleted = [
    deleteFrom(sql, 'episodes', 'number', 'closed_at', at - EPISODE_DAYS * DAY_MS),
    deleteFrom(sql, 'outcomes', 'idempotency_key', 'at', daysKept.getTime()),
    deleteFrom(sql, 'unmatched', 'id', 'last_seen', daysKept.getTime()),
  ];
  sql.exec('DELETE FROM days WHERE day < ?', daysKept.toISOString().slice(0, 10));
  return deleted.some((count) => count === BATCH);
}

type Table = 'episodes' | 'outcomes' | 'unmatched';

function deleteFrom(sql: SqlStorage, table: Table, key: string, column: string, before: number): number {
  const old = `SELECT ${key} FROM ${table} WHERE ${column} < ? LIMIT ${BATCH}`;
  return sql.exec(`DELETE FROM ${table} WHERE ${key} IN (${old}) RETURNING 1`, before).toArray().length;
}
